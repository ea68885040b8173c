using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The place of a row in an order, as a text that can stand in a URL: a version, a checksum, and the row's values.</summary>
/// <remarks>
/// The checksum covers the order too, so that a cursor fits only the query that made it. It finds accidents. It is no signature: whoever makes
/// a cursor can ask for another place in rows that the query shows anyway, because values are parameters.
/// </remarks>
internal static class PageCursor
{
    private const byte Version = 1;
    private const int ChecksumLength = 8;
    private const int HeaderLength = 1 + ChecksumLength;

    public static string Write(ReadOnlySpan<char> order, IReadOnlyList<SortKey> keys, RowReader row, int firstOrdinal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.GetSpan(HeaderLength)[..HeaderLength].Clear();
        buffer.Advance(HeaderLength);
        using (var values = new JsonValueWriter(buffer))
        {
            for (var i = 0; i < keys.Count; i++)
            {
                keys[i].Copy(row, firstOrdinal + i, values);
            }
        }

        var cursor = buffer.WrittenSpan.ToArray();
        cursor[0] = Version;
        Checksum(order, cursor.AsSpan(HeaderLength)).CopyTo(cursor.AsSpan(1));
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>The values of a cursor, in the order of the keys.</summary>
    /// <exception cref="CursorException">It was changed, or belongs to another order.</exception>
    public static RowReader Read(string cursor, ReadOnlySpan<char> order)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            return bytes.Length > HeaderLength
                && bytes[0] == Version
                && Checksum(order, bytes.AsSpan(HeaderLength)).AsSpan().SequenceEqual(bytes.AsSpan(1, ChecksumLength))
                ? new JsonRowReader(JsonText.Parse(bytes.AsSpan(HeaderLength)))
                : throw new CursorException();
        }
        catch (FormatException)
        {
            throw new CursorException();
        }
    }

    private static byte[] Checksum(ReadOnlySpan<char> order, ReadOnlySpan<byte> values) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(order.ToString()), 0, .. values])[..ChecksumLength];
}
