using System.Globalization;
using System.Text.Json;

namespace Ashlar.PostgreSql;

/// <summary>Values as texts, whose type the server takes from the place where they stand.</summary>
internal static class ValueFormat
{
    // Date, time and offset: as timestamp, timestamptz, date and time PostgreSQL reads what it needs of it, whatever the session's time zone.
    private const string ToMilliseconds = "yyyy-MM-dd HH:mm:ss.fff'+00'";

    public static string OfText(string value) =>
        value.Contains('\0', StringComparison.Ordinal)
            ? throw new ValueOutOfRangeException("PostgreSQL keeps no NUL character in a text; take it out.")
            : value;

    public static string OfDateTime(DateTime value) => Utc(value).ToString(ToMilliseconds, CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, to the millisecond, as Npgsql wants it for columns without a time zone.</summary>
    public static DateTime Utc(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Unspecified);
    }

    public static string OfJson(JsonElement value) => value.GetRawText();
}
