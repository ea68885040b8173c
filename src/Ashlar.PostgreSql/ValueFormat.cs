using System.Globalization;
using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.PostgreSql;

/// <summary>Values as texts, whose type the server takes from the place where they stand.</summary>
internal static class ValueFormat
{
    // Date, time and offset: as timestamp, timestamptz, date and time PostgreSQL reads what it needs of it, whatever the session's time zone.
    private const string TimeForm = "0000-00-00 00:00:00.000+00";

    public static string OfText(string value) =>
        value.Contains('\0', StringComparison.Ordinal)
            ? throw new ValueOutOfRangeException("PostgreSQL keeps no NUL character in a text; take it out.")
            : ValueWriter.IsWellFormed(value) ? value
            : throw NoCharacter();

    public static ValueOutOfRangeException NoCharacter() => new("A text has half of a surrogate pair, which is no character; take it out.");

    // By hand: every time that is written comes by here, and .NET reads its format anew for each.
    public static string OfDateTime(DateTime value) => string.Create(TimeForm.Length, Utc(value), static (text, utc) =>
    {
        TimeForm.CopyTo(text);
        WriteDigits(text[..4], utc.Year);
        WriteDigits(text.Slice(5, 2), utc.Month);
        WriteDigits(text.Slice(8, 2), utc.Day);
        WriteDigits(text.Slice(11, 2), utc.Hour);
        WriteDigits(text.Slice(14, 2), utc.Minute);
        WriteDigits(text.Slice(17, 2), utc.Second);
        WriteDigits(text.Slice(20, 3), utc.Millisecond);
    });

    /// <summary>The instant to the microsecond, which is as fine as PostgreSQL has it. The last of C# is finer: it was read for the end of time.</summary>
    public static string OfPlace(DateTime value) =>
        value == DateTime.MaxValue ? "infinity" : value.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, to the millisecond or to the microsecond, as Npgsql wants it for columns without a time zone.</summary>
    public static DateTime Utc(DateTime value, bool isPrecise = false)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return new(utc.Ticks - (utc.Ticks % (isPrecise ? TimeSpan.TicksPerMicrosecond : TimeSpan.TicksPerMillisecond)), DateTimeKind.Unspecified);
    }

    public static string OfJson(JsonElement value) => JsonText.Of(value);

    private static void WriteDigits(Span<char> place, int number)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            place[i] = (char)('0' + digit);
        }
    }
}
