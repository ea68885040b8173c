using System.Buffers.Binary;

namespace Ashlar.PostgreSql;

/// <summary>Reads the binary form of <c>bit</c> and <c>varbit</c>: the number of bits, then their bytes.</summary>
internal static class BitFormat
{
    /// <summary>The bits as zeros and ones.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var bits = new char[BinaryPrimitives.ReadInt32BigEndian(bytes)];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = (bytes[sizeof(int) + (i / 8)] & (0x80 >> (i % 8))) == 0 ? '0' : '1';
        }

        return new(bits);
    }
}
