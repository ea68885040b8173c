using System.Security.Cryptography;

namespace Ashlar.Migrations.Files;

/// <summary>Prisma's fingerprint of a script: SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
public static class Checksum
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Git may have changed the line endings on the way to this machine, which is no edit.</summary>
    public static bool Matches(string stored, byte[] content)
    {
        if (Same(stored, Of(content)))
        {
            return true;
        }

        var unix = WithoutCarriageReturns(content);
        return Same(stored, Of(unix)) || Same(stored, Of(WithCarriageReturns(unix)));
    }

    /// <summary>Early versions of Prisma left out leading zeros of each byte.</summary>
    private static bool Same(string stored, string checksum) =>
        stored == checksum || (stored.Length is > 0 and < 64 && stored == Unpadded(checksum));

    private static string Unpadded(string checksum) =>
        string.Concat(checksum.Chunk(2).Select(b => b[0] == '0' ? $"{b[1]}" : new string(b)));

    private static byte[] WithoutCarriageReturns(byte[] content) =>
        [.. content.Where((b, i) => !(b == '\r' && i + 1 < content.Length && content[i + 1] == '\n'))];

    private static byte[] WithCarriageReturns(byte[] content) =>
        [.. content.SelectMany(b => b == '\n' ? "\r\n"u8.ToArray() : [b])];
}
