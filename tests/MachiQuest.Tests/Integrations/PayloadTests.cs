using System.Text.Json;
using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Integrations.Fitbit;
using MachiQuest.Core.Integrations.GitHub;
using MachiQuest.Data;

namespace MachiQuest.Tests.Integrations;

/// <summary>What the providers' payloads mean; cut down from the examples of their documentation.</summary>
public class PayloadTests
{
    private static readonly DateTime s_now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("push", """{ "commits": [{ "distinct": true }, { "distinct": false }, { "id": "a" }], "sender": { "id": 7 } }""", EventKind.Commits, 2)]
    [InlineData("pull_request", """{ "action": "closed", "pull_request": { "merged": true, "user": { "id": 7 } }, "sender": { "id": 8 } }""", EventKind.PullRequestMerged, 1)]
    [InlineData("issues", """{ "action": "closed", "sender": { "id": 7 } }""", EventKind.IssueClosed, 1)]
    [InlineData("pull_request_review", """{ "action": "submitted", "sender": { "id": 7 } }""", EventKind.Review, 1)]
    public void A_deed_counts_for_whoever_did_it(string type, string payload, EventKind kind, int amount)
    {
        var json = JsonElement.Parse(payload);

        Assert.Equal("7", GitHubPayload.AccountOf(type, json));
        var activity = Assert.Single(GitHubPayload.ActivitiesOf("delivery", type, json, s_now));
        Assert.Equal((kind, amount, s_now), (activity.Kind, activity.Amount, activity.OccurredAt));
    }

    [Theory]
    [InlineData("push", """{ "commits": [], "sender": { "id": 7 } }""")]
    [InlineData("pull_request", """{ "action": "closed", "pull_request": { "merged": false, "user": { "id": 7 } } }""")]
    [InlineData("pull_request", """{ "action": "opened", "pull_request": { "merged": false, "user": { "id": 7 } } }""")]
    [InlineData("issues", """{ "action": "opened", "sender": { "id": 7 } }""")]
    [InlineData("ping", """{ "zen": "Keep it logically awesome." }""")]
    public void Other_deliveries_do_not_count(string type, string payload) =>
        Assert.Empty(GitHubPayload.ActivitiesOf("delivery", type, JsonElement.Parse(payload), s_now));

    [Theory]
    [InlineData("push", "{}")]
    [InlineData("push", """{ "commits": 3, "sender": { "id": "seven" } }""")]
    [InlineData("pull_request", """{ "action": "closed" }""")]
    [InlineData("issues", """{ "sender": null }""")]
    public void A_delivery_of_another_shape_says_what_is_missing(string type, string payload) => Assert.Throws<UnreadableDeliveryException>(() =>
    {
        GitHubPayload.AccountOf(type, JsonElement.Parse(payload));
        GitHubPayload.ActivitiesOf("delivery", type, JsonElement.Parse(payload), s_now);
    });

    [Fact]
    public void Fitbits_figures_are_totals_of_their_day()
    {
        var figures = JsonElement.Parse("""{ "summary": { "steps": 4000, "fairlyActiveMinutes": 10, "veryActiveMinutes": 25, "caloriesOut": 1100 } }""");

        var activities = FitbitPayload.ActivitiesOf("activities", new DateOnly(2026, 2, 28), figures, s_now);

        Assert.All(activities, a => Assert.Equal((true, new DateOnly(2026, 2, 28)), (a.IsTotal, DateOnly.FromDateTime(a.OccurredAt))));
        Assert.Equal([(EventKind.Steps, 4000), (EventKind.ActiveMinutes, 35)], activities.Select(a => (a.Kind, a.Amount)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "summary": { "totalMinutesAsleep": -5 } }""")]
    [InlineData("""{ "summary": { "totalMinutesAsleep": 999999999 } }""")]
    [InlineData("""{ "summary": { "totalMinutesAsleep": "480" } }""")]
    public void Figures_that_cannot_be_are_not_believed(string figures) =>
        Assert.Throws<UnreadableDeliveryException>(() => FitbitPayload.ActivitiesOf("sleep", new DateOnly(2026, 3, 1), JsonElement.Parse(figures), s_now));
}
