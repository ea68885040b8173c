using System.Globalization;
using System.Text;
using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.Sqlite;

/// <summary>How the types that SQLite lacks are stored in the ones that it has. <c>docs/decisions</c> says why.</summary>
internal static class ValueFormat
{
    /// <summary><c>2026-11-21T05:24:34.123+00:00</c>: sorts as text by time.</summary>
    public const int DateTimeLength = 29;

    private const string DateTimeText = "yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'";

    /// <exception cref="ValueOutOfRangeException">The text would not come back as it was.</exception>
    public static string OfText(string value) =>
        ValueWriter.IsWellFormed(value) ? value : throw new ValueOutOfRangeException("A text has half of a surrogate pair, which is no character; take it out.");

    public static void WriteDateTime(DateTime value, Span<byte> text)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        utc.TryFormat(text, out _, DateTimeText, CultureInfo.InvariantCulture);
    }

    public static DateTime ParseDateTime(ReadOnlySpan<byte> utf8)
    {
        if (IsOurs(utf8, out var value))
        {
            return value;
        }

        Span<char> text = stackalloc char[64];
        if (utf8.Length <= text.Length)
        {
            text = text[..Encoding.UTF8.GetChars(utf8, text)];
            if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value))
            {
                return value;
            }
        }

        throw new UnexpectedValueException("The database holds a DateTime that is neither ISO 8601 nor milliseconds since 1970; correct the row.");
    }

    public static bool IsWhole(decimal value, out long whole)
    {
        whole = value is >= long.MinValue and <= long.MaxValue ? (long)value : 0;
        return whole == value;
    }

    /// <summary>The number as SQLite keeps it: 15 significant digits are exact.</summary>
    /// <exception cref="ValueOutOfRangeException">It would not come back as it was.</exception>
    public static double ToDouble(decimal value)
    {
        var number = (double)value;
        return Math.Abs(number) < (double)decimal.MaxValue && new decimal(number) == value
            ? number
            : throw new ValueOutOfRangeException("SQLite keeps 15 significant digits of a Decimal, but the number has more; round it.");
    }

    // The conversion rounds to 15 significant digits, which takes the binary fraction's noise away.
    public static decimal ToDecimal(double value) =>
        Math.Abs(value) < (double)decimal.MaxValue
            ? new decimal(value)
            : throw new UnexpectedValueException("The database holds a Decimal that is too large to be read; correct the row.");

    public static decimal ParseDecimal(ReadOnlySpan<byte> utf8) =>
        decimal.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new UnexpectedValueException("The database holds a Decimal that is not a number; correct the row.");

    /// <exception cref="ValueOutOfRangeException">It would not come back as it was: a column of Prisma's type for JSON makes a number of a text that is one.</exception>
    public static string OfJson(JsonElement value)
    {
        var text = JsonText.Of(value);
        return value.ValueKind != JsonValueKind.Number || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || HasFifteenDigits(text)
            ? text
            : throw new ValueOutOfRangeException("SQLite keeps 15 significant digits of a number that is a whole Json value, but it has more; round it, or put it in an array or an object.");
    }

    private static bool HasFifteenDigits(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored) && double.IsFinite(stored)
            && JsonOrder.CompareNumbers(stored.ToString("G15", CultureInfo.InvariantCulture), number) == 0;

    public static JsonElement ParseJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonText.Parse(utf8);
        }
        catch (JsonException error)
        {
            throw new UnexpectedValueException("The database holds a Json value that is not JSON; correct the row.", error);
        }
    }

    // The runtime's parser takes several times as long, and is the larger part of reading a small row.
    private static bool IsOurs(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length != DateTimeLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || !text[23..].SequenceEqual("+00:00"u8))
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)));
        var (hour, minute, second, millisecond) = (Number(text.Slice(11, 2)), Number(text.Slice(14, 2)), Number(text.Slice(17, 2)), Number(text.Slice(20, 3)));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || millisecond < 0)
        {
            return false;
        }

        value = new DateTime(year, month, day, hour, minute, second, millisecond, DateTimeKind.Utc);
        return true;
    }

    // -1 if it is none.
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
