using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StandInProvider;

/// <summary>As much of GitHub as the apps use; and <c>/push</c> and its like, which do what a user of it would.</summary>
internal sealed class GitHubEndpoints(StandInAccounts accounts, TokenDesk desk, WebhookSender sender)
{
    public const string UsualAccount = "octocat";

    public void Map(IEndpointRouteBuilder provider)
    {
        provider.MapGet("/api/user", User);
        provider.MapPost("/push", PushAsync);
        provider.MapPost("/merge", MergeAsync);
    }

    private IResult User(HttpRequest request) => accounts.Of(request, desk) is { } account
        ? Results.Json(new JsonObject { ["id"] = account.Id, ["login"] = account.Name })
        : Results.Unauthorized();

    private async Task<IResult> PushAsync(string? account, int? commits, string? delivery)
    {
        var payload = Payload(account, out var pusher);
        payload["commits"] = new JsonArray([.. Enumerable.Range(1, commits ?? 1).Select(n => new JsonObject { ["id"] = Guid.NewGuid().ToString("n"), ["message"] = $"Commit {n}", ["distinct"] = true })]);
        payload["ref"] = "refs/heads/main";
        payload["sender"] = pusher;
        return Sent(await sender.SendGitHubAsync("push", payload, delivery));
    }

    private async Task<IResult> MergeAsync(string? account, string? delivery)
    {
        var payload = Payload(account, out var author);
        payload["action"] = "closed";
        payload["pull_request"] = new JsonObject { ["merged"] = true, ["user"] = author };
        return Sent(await sender.SendGitHubAsync("pull_request", payload, delivery));
    }

    private JsonObject Payload(string? account, out JsonObject user)
    {
        var found = accounts.Named(account ?? UsualAccount);
        user = new JsonObject { ["id"] = found.Id, ["login"] = found.Name };
        return new JsonObject { ["repository"] = new JsonObject { ["full_name"] = $"{found.Name}/hello-world" } };
    }

    internal static IResult Sent(int status) => Results.Json(new JsonObject { ["answeredWith"] = status }, statusCode: status is >= 200 and < 300 ? 200 : 502);
}
