using System.Globalization;
using System.Text.Json;

namespace Ashlar.PostgreSql;

/// <summary>Values as texts, whose type the server takes from the place where they stand.</summary>
internal static class ValueFormat
{
    // Date, time and offset: as timestamp, timestamptz, date and time PostgreSQL reads what it needs of it, whatever the session's time zone.
    private const string ToMilliseconds = "yyyy-MM-dd HH:mm:ss.fff'+00'";
    private const string ToMicroseconds = "yyyy-MM-dd HH:mm:ss.ffffff'+00'";

    public static string OfText(string value) =>
        value.Contains('\0', StringComparison.Ordinal)
            ? throw new ValueOutOfRangeException("PostgreSQL keeps no NUL character in a text; take it out.")
            : value;

    public static string OfDateTime(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return utc.ToString(utc.Ticks % TimeSpan.TicksPerMillisecond == 0 ? ToMilliseconds : ToMicroseconds, CultureInfo.InvariantCulture);
    }

    public static string OfJson(JsonElement value) => value.GetRawText();
}
