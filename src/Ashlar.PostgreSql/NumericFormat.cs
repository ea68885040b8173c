using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Ashlar.PostgreSql;

/// <summary>Reads the binary form of <c>numeric</c>: groups of four decimal digits, after their number, weight, sign and scale.</summary>
/// <remarks>Npgsql refuses more than 28 decimals, and Prisma's own type for Decimal has 30, most of them zero.</remarks>
internal static class NumericFormat
{
    private const int HeaderLength = 8;
    private const int GroupDigits = 4;
    private const int MostDecimals = 28;

    // As many as fit 64 bits.
    private const int SmallGroups = 4;
    private const ushort Negative = 0x4000;

    // As much as a decimal's 96 bits hold; the groups before it fit 128 bits.
    private static readonly UInt128 s_most = (UInt128.One << 96) - 1;
    private static readonly UInt128 s_full = UInt128.MaxValue / 100_000;

    /// <summary>The number, rounded to the digits that C# has.</summary>
    /// <exception cref="UnexpectedValueException">It is too large, or no number.</exception>
    public static decimal Read(ReadOnlySpan<byte> bytes)
    {
        var (count, weight, isNegative) = ReadHeader(bytes);
        var smallDecimals = (count - 1 - weight) * GroupDigits;
        if (count <= SmallGroups && smallDecimals is >= 0 and <= MostDecimals)
        {
            return OfSmall(bytes, count, smallDecimals, isNegative);
        }

        var number = UInt128.Zero;
        var read = 0;
        for (; read < count && number < s_full; read++)
        {
            number = (number * 10_000) + (uint)GroupAt(bytes, read);
        }

        return Of(number, decimals: (read - 1 - weight) * GroupDigits, isNegative);
    }

    /// <summary>All digits of the number, with a power of ten behind them.</summary>
    /// <exception cref="UnexpectedValueException">It is no number.</exception>
    public static string ReadDigits(ReadOnlySpan<byte> bytes)
    {
        var (count, weight, isNegative) = ReadHeader(bytes);
        var digits = new StringBuilder(isNegative ? "-0" : "0");
        for (var i = 0; i < count; i++)
        {
            digits.Append(CultureInfo.InvariantCulture, $"{GroupAt(bytes, i):0000}");
        }

        return digits.Append(CultureInfo.InvariantCulture, $"e{(weight + 1 - count) * GroupDigits}").ToString();
    }

    private static int GroupAt(ReadOnlySpan<byte> bytes, int group) => BinaryPrimitives.ReadUInt16BigEndian(bytes[(HeaderLength + (group * 2))..]);

    private static (int Count, int Weight, bool IsNegative) ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var sign = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        return sign is 0 or Negative
            ? (BinaryPrimitives.ReadInt16BigEndian(bytes), BinaryPrimitives.ReadInt16BigEndian(bytes[2..]), sign == Negative)
            : throw new UnexpectedValueException("The database holds a Decimal that is not a number or infinite; correct the row.");
    }

    private static decimal OfSmall(ReadOnlySpan<byte> bytes, int count, int decimals, bool isNegative)
    {
        var number = 0UL;
        for (var i = 0; i < count; i++)
        {
            number = (number * 10_000) + (uint)GroupAt(bytes, i);
        }

        for (; decimals > 0 && number % 10 == 0; decimals--)
        {
            number /= 10;
        }

        return new((int)number, (int)(number >> 32), 0, isNegative, (byte)decimals);
    }

    private static decimal Of(UInt128 number, int decimals, bool isNegative)
    {
        for (; decimals < 0 && number <= s_most && number != 0; decimals++)
        {
            number *= 10;
        }

        // Zeros at the end say nothing, and what does not fit is rounded once.
        var rest = UInt128.Zero;
        while (decimals > 0 && (number % 10 == 0 || decimals > MostDecimals || number > s_most))
        {
            (number, rest) = UInt128.DivRem(number, 10);
            decimals--;
        }

        if (rest >= 5)
        {
            number++;
        }

        return number <= s_most
            ? new decimal((int)(uint)number, (int)(uint)(number >> 32), (int)(uint)(number >> 64), isNegative, (byte)Math.Max(decimals, 0))
            : throw new UnexpectedValueException("The database holds a Decimal that is too large to be read; correct the row.");
    }
}
