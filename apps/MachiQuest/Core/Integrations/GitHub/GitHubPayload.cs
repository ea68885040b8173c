using System.Text.Json;
using System.Text.Json.Nodes;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Core.Integrations.GitHub;

/// <summary>What the payloads of GitHub's webhooks mean, for those that count.</summary>
internal static class GitHubPayload
{
    /// <summary>Whose deed it was: a merged pull request is its author's, everything else of whoever did it.</summary>
    public static string? AccountOf(string type, JsonElement payload) => type switch
    {
        "pull_request" => IdOf(Of(Of(payload, "pull_request"), "user")),
        "push" or "issues" or "pull_request_review" => IdOf(Of(payload, "sender")),
        _ => null,
    };

    public static IReadOnlyList<Activity> ActivitiesOf(string deliveryId, string type, JsonElement payload, DateTime receivedAt)
    {
        Activity Done(EventKind kind, int amount) => new(kind, amount, receivedAt, $"github:{deliveryId}:{kind}", DetailsOf(payload)) { IsTotal = false };
        return type switch
        {
            "push" when CommitsOf(payload) is > 0 and var commits => [Done(EventKind.Commits, commits)],
            "pull_request" when Is(payload, "closed") && Of(Of(payload, "pull_request"), "merged").ValueKind == JsonValueKind.True => [Done(EventKind.PullRequestMerged, 1)],
            "issues" when Is(payload, "closed") => [Done(EventKind.IssueClosed, 1)],
            "pull_request_review" when Is(payload, "submitted") => [Done(EventKind.Review, 1)],
            _ => [],
        };
    }

    public static string IdOf(JsonElement account) =>
        Of(account, "id") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var id) ? id.ToString() : throw new UnreadableDeliveryException("the id of an account of GitHub is a number");

    public static string TextOf(JsonElement element, string name) =>
        Of(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw new UnreadableDeliveryException($"\"{name}\" is a text");

    // A commit that came with another branch before is not distinct.
    private static int CommitsOf(JsonElement payload) => Of(payload, "commits") is { ValueKind: JsonValueKind.Array } commits
        ? commits.EnumerateArray().Count(c => c.ValueKind == JsonValueKind.Object && (!c.TryGetProperty("distinct", out var distinct) || distinct.ValueKind != JsonValueKind.False))
        : throw new UnreadableDeliveryException("\"commits\" is a list");

    private static bool Is(JsonElement payload, string action) => TextOf(payload, "action") == action;

    private static JsonElement Of(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        ? value
        : throw new UnreadableDeliveryException($"there is no \"{name}\"");

    private static JsonElement DetailsOf(JsonElement payload)
    {
        var details = new JsonObject();
        if (payload.TryGetProperty("repository", out var repository) && repository.ValueKind == JsonValueKind.Object
            && repository.TryGetProperty("full_name", out var name) && name.ValueKind == JsonValueKind.String)
        {
            details["repository"] = name.GetString();
        }

        return JsonSerializer.SerializeToElement(details);
    }
}
