using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StandInProvider;

/// <summary>As much of Fitbit as the apps use; and <c>/walk</c> and <c>/sleep</c>, which do what a user of it would.</summary>
internal sealed class FitbitEndpoints(StandInAccounts accounts, TokenDesk desk, WebhookSender sender, StandInOptions options)
{
    public const string UsualAccount = "walker";

    public void Map(IEndpointRouteBuilder provider)
    {
        provider.MapGet("/api/1/user/-/profile.json", Profile);
        provider.MapPost("/api/1/user/-/{collection}/apiSubscriptions/{id}.json", Subscribe);
        provider.MapGet("/api/1/user/-/activities/date/{day}.json", Activities);
        provider.MapGet("/api/1.2/user/-/sleep/date/{day}.json", Sleep);
        provider.MapPost("/walk", WalkAsync);
        provider.MapPost("/sleep", SleepAsync);
    }

    private IResult Profile(HttpRequest request) => accounts.Of(request, desk) is { } account
        ? Results.Json(new JsonObject { ["user"] = new JsonObject { ["encodedId"] = $"F{account.Id}", ["displayName"] = account.Name } })
        : Results.Unauthorized();

    private IResult Subscribe(HttpRequest request, string collection, string id) => accounts.Of(request, desk) is { } account
        ? Results.Json(new JsonObject { ["collectionType"] = collection, ["subscriptionId"] = id, ["ownerId"] = $"F{account.Id}", ["ownerType"] = "user" }, statusCode: 201)
        : Results.Unauthorized();

    private IResult Activities(HttpRequest request, DateOnly day)
    {
        if (accounts.Of(request, desk) is not { } account)
        {
            return Results.Unauthorized();
        }

        var (steps, minutes, _) = account.Of(day);
        return Summary(new JsonObject { ["steps"] = steps, ["fairlyActiveMinutes"] = minutes, ["veryActiveMinutes"] = 0 });
    }

    private IResult Sleep(HttpRequest request, DateOnly day) => accounts.Of(request, desk) is { } account
        ? Summary(new JsonObject { ["totalMinutesAsleep"] = account.Of(day).Sleep })
        : Results.Unauthorized();

    private Task<IResult> WalkAsync(string? account, int? steps, int? minutes, DateOnly? day) => AddAsync(account, "activities", day, steps ?? 1000, minutes ?? 0, 0);

    private Task<IResult> SleepAsync(string? account, int? minutes, DateOnly? day) => AddAsync(account, "sleep", day, 0, 0, minutes ?? 480);

    private async Task<IResult> AddAsync(string? name, string collection, DateOnly? given, int steps, int minutes, int sleep)
    {
        var account = accounts.Named(name ?? UsualAccount);
        var day = given ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        account.Add(day, steps, minutes, sleep);
        return GitHubEndpoints.Sent(await sender.SendFitbitAsync(
        [
            new JsonObject
            {
                ["collectionType"] = collection, ["date"] = $"{day:yyyy-MM-dd}", ["ownerId"] = $"F{account.Id}", ["ownerType"] = "user", ["subscriptionId"] = "1",
            },
        ]));
    }

    private static IResult Summary(JsonObject summary) => Results.Json(new JsonObject { ["summary"] = summary });
}
