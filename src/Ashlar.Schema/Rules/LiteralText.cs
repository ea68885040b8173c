using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ashlar.Schema.Rules;

/// <summary>Checks of texts that stand for other types.</summary>
internal static class LiteralText
{
    private static readonly SearchValues<char> DecimalSigns = SearchValues.Create("0123456789._");

    public static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = 127 });
        try
        {
            while (reader.Read())
            {
                // A number that no double can hold is valid to the grammar of JSON, but to no reader.
                if (reader.TokenType == JsonTokenType.Number && !double.IsFinite(reader.GetDouble()))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Padded base64 without blanks, and without bits left over at the end.</summary>
    public static bool IsBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Convert.ToBase64String(bytes.AsSpan(0, length)) == text;
    }

    /// <summary>A time as RFC 3339 has it: <c>2026-01-31T12:00:00.5+01:00</c>.</summary>
    public static bool IsTimestamp(string text)
    {
        if (text.Length < 20 || !HasShape(text.AsSpan(0, 19), "####-##-##T##:##:##"))
        {
            return false;
        }

        var rest = text.AsSpan(19);
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        return IsDate(text) && IsTime(text) && IsOffset(rest);
    }

    public static bool IsDecimal(string text)
    {
        var span = text.AsSpan();
        var exponent = span.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            if (!int.TryParse(span[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }

            span = span[..exponent];
        }

        if (span is ['+' or '-', ..])
        {
            span = span[1..];
        }

        // Underscores between digits are allowed: Prisma reads them so.
        var hasDigit = span.ContainsAnyInRange('0', '9');
        return hasDigit && span[0] != '_' && span.Count('.') <= 1 && !span.ContainsAnyExcept(DecimalSigns);
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        var (year, month, day) = (int.Parse(text[..4]), int.Parse(text[5..7]), int.Parse(text[8..10]));

        // .NET has no year 0, which is a leap year in the calendar of ISO 8601.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    /// <summary>A second 60 is a leap second.</summary>
    private static bool IsTime(ReadOnlySpan<char> text) =>
        int.Parse(text[11..13]) < 24 && int.Parse(text[14..16]) < 60 && int.Parse(text[17..19]) <= 60;

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is "Z" or "z" || (text is ['+' or '-', ..] && HasShape(text[1..], "##:##") && int.Parse(text[1..3]) < 24 && int.Parse(text[4..6]) < 60);

    /// <param name="shape"><c>#</c> is a digit; <c>T</c> may be written small, or as a blank.</param>
    private static bool HasShape(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length != shape.Length)
        {
            return false;
        }

        for (var i = 0; i < shape.Length; i++)
        {
            var fits = shape[i] switch
            {
                '#' => char.IsAsciiDigit(text[i]),
                'T' => text[i] is 'T' or 't' or ' ',
                var sign => text[i] == sign,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
