using System.Globalization;
using System.Text.Json;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// A column takes any value, and a cast makes a number of any text, so that the text is read here. Values have the forms in which
/// the client stores them: <c>docs/decisions/0023-decimals-and-times-on-sqlite.md</c>.
/// </summary>
internal sealed class ValueText : IValueText
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'";

    private static readonly Dictionary<TypeFamily, (Func<string, object?> Parse, string Expected)> Parsers = new()
    {
        [TypeFamily.Int] = (t => int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? (long)n : null, "a whole number of 32 bits"),
        [TypeFamily.BigInt] = (t => long.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null, "a whole number of 64 bits"),
        [TypeFamily.Float] = (t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : null, "a number"),
        [TypeFamily.Decimal] = (Decimal, "a number of at most 15 digits"),
        [TypeFamily.Boolean] = (t => t is "true" or "1" ? 1L : t is "false" or "0" ? 0L : null, "true or false"),
        [TypeFamily.DateTime] = (Time, "a time such as 2026-11-21T09:30:00Z"),
        [TypeFamily.Json] = (Json, "JSON"),
        [TypeFamily.Binary] = (Bytes, "hexadecimal digits, two a byte"),
        [TypeFamily.String] = (t => t, "a text"),
    };

    public string Select(Column column, string reference) => reference;

    public string ToText(Column column, object value) => value switch
    {
        long and (0 or 1) and var number when FamilyOf(column) == TypeFamily.Boolean => number == 1 ? "true" : "false",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public string Parameter(Column column, string parameter) => parameter;

    public object ToValue(Column column, string text)
    {
        var (parse, expected) = Parsers[FamilyOf(column)];
        return parse(text) ?? throw new DatabaseException(DatabaseFailure.Statement, $"\"{column}\": expected {expected}, but got \"{text}\"");
    }

    /// <summary>A type that the language has no name for takes the text as it is.</summary>
    private static TypeFamily FamilyOf(Column column) => column.Type is NativeColumnType native ? native.Family : TypeFamily.String;

    private static object? Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (number is >= long.MinValue and <= long.MaxValue && number == decimal.Truncate(number))
        {
            return (long)number;
        }

        var stored = (double)number;
        return Math.Abs(stored) < (double)decimal.MaxValue && new decimal(stored) == number ? stored : null;
    }

    private static string? Time(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time.ToString(DateTimeFormat, CultureInfo.InvariantCulture)
            : null;

    private static string? Json(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length / 2];
        return text.Length % 2 == 0 && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }
}
