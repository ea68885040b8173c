using System.Globalization;

namespace Ashlar.Migrations.Lowering;

/// <summary>Numbers as Prisma writes them into SQL: without exponent, leading zeros and a sign of zero; zeros at the end stay.</summary>
internal static class PlainNumber
{
    /// <summary>More than any database keeps; beyond it a number is left as it was written, for a short exponent makes a long text.</summary>
    private const int MaxLength = 20_000;

    /// <param name="value">A number that the schema language takes: digits with a point, underscores and an exponent.</param>
    public static string Write(string value)
    {
        var (mantissa, exponent) = value.Replace("_", "", StringComparison.Ordinal).Split('e', 'E') is [var before, var behind]
            ? (before, int.Parse(behind, CultureInfo.InvariantCulture))
            : (value.Replace("_", "", StringComparison.Ordinal), 0);
        var unsigned = mantissa.TrimStart('+', '-');
        var point = unsigned.IndexOf('.');
        var scale = (point < 0 ? 0 : unsigned.Length - point - 1) - (long)exponent;
        if (Math.Abs(scale) > MaxLength)
        {
            return value;
        }

        var digits = unsigned.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var sign = digits.Length > 0 && mantissa[0] == '-' ? "-" : "";
        var places = (int)Math.Max(scale, 0);
        digits = digits.PadLeft(places + 1, '0') + new string('0', (int)Math.Max(-scale, 0));
        return sign + digits[..^places] + (places > 0 ? $".{digits[^places..]}" : "");
    }
}
