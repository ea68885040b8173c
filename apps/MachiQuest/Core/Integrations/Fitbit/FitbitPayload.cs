using System.Globalization;
using System.Text.Json;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Core.Integrations.Fitbit;

/// <summary>What Fitbit's notifications and figures mean, for those that count.</summary>
internal static class FitbitPayload
{
    public const string Sleep = "sleep";

    /// <summary>What is subscribed to.</summary>
    public static IReadOnlyList<string> Collections { get; } = ["activities", Sleep];

    public static DateOnly DayOf(JsonElement notification) =>
        DateOnly.TryParseExact(TextOf(notification, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnreadableDeliveryException("\"date\" is a day, such as 2026-05-01");

    /// <summary>The totals of a day so far.</summary>
    public static IReadOnlyList<Activity> ActivitiesOf(string collection, DateOnly day, JsonElement figures, DateTime receivedAt)
    {
        var summary = figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty("summary", out var found)
            ? found
            : throw new UnreadableDeliveryException("Fitbit's figures have no \"summary\"");

        // What counts for a day happened in it, also if the news come later.
        var (start, end) = (day.ToDateTime(default, DateTimeKind.Utc), day.ToDateTime(new TimeOnly(23, 59, 59), DateTimeKind.Utc));
        var at = receivedAt < start ? start : receivedAt > end ? end : receivedAt;
        Activity Total(EventKind kind, int amount) =>
            new(kind, amount, at, $"fitbit:{day:yyyy-MM-dd}:{kind}", JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["day"] = $"{day:yyyy-MM-dd}" })) { IsTotal = true };

        return collection == Sleep
            ? [Total(EventKind.SleepMinutes, NumberOf(summary, "totalMinutesAsleep"))]
            : [Total(EventKind.Steps, NumberOf(summary, "steps")), Total(EventKind.ActiveMinutes, NumberOf(summary, "fairlyActiveMinutes") + NumberOf(summary, "veryActiveMinutes"))];
    }

    public static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A day has 86 400 seconds: what is more than anybody can do is not believed.
    private static int NumberOf(JsonElement summary, string name) =>
        summary.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number is >= 0 and <= 200_000
            ? number
            : throw new UnreadableDeliveryException($"\"{name}\" is a number from 0 to 200000");
}
