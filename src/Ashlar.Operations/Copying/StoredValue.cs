using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Operations.Copying;

/// <summary>A value as text, on its way from one database to another.</summary>
/// <param name="Text">What the other one is given.</param>
/// <param name="Meaning">A form that does not depend on the database: two of them hold the same value where these texts are the same.</param>
internal readonly record struct StoredValue(string Text, string Meaning)
{
    /// <param name="values">Of the database that the value was read from.</param>
    /// <param name="column">Its column there.</param>
    /// <param name="value">What the driver read for <see cref="IValueText.Select"/>.</param>
    /// <returns><see langword="null"/> for NULL.</returns>
    public static StoredValue? Read(IValueText values, Column column, object value)
    {
        if (value is DBNull)
        {
            return null;
        }

        var text = values.ToText(column, value);
        return FamilyOf(column) switch
        {
            _ when column.IsList => Of(text),
            TypeFamily.Decimal => Of(Decimal(value, text)),
            TypeFamily.Float => Of(Float(text)),
            TypeFamily.DateTime => Of(Time(value, text)),
            TypeFamily.Json => new StoredValue(text, Json(text)),
            _ => Of(text),
        };
    }

    private static StoredValue Of(string text) => new(text, text);

    private static TypeFamily FamilyOf(Column column) => column.Type is NativeColumnType native ? native.Family : TypeFamily.String;

    // A floating-point number in a column of decimals stands for the decimal of 15 digits, as the client reads it.
    private static string Decimal(object value, string text) =>
        value is double number && Math.Abs(number) < (double)decimal.MaxValue ? Plain(new decimal(number).ToString(CultureInfo.InvariantCulture)) : Plain(text);

    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !HasMoreDigits(number)
            ? (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    // A decimal of .NET would round it.
    private static bool HasMoreDigits(string number) => number.Count(char.IsAsciiDigit) > 28;

    private static string Float(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : text;

    private static string Time(object value, string text)
    {
        if (value is long milliseconds)
        {
            return Format(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out var time)
            ? Format(time)
            : text;
    }

    private static string Format(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // Some databases keep JSON as it was written, others as what it means.
    private static string Json(string text)
    {
        try
        {
            return Sorted(JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = true }))?.ToJsonString() ?? "null";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject found => new JsonObject(found.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray found => new JsonArray([.. found.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
