using System.Net;
using System.Text.Json.Nodes;
using Accounts.Core;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Tests;

public abstract class SessionTests(DatabaseKind kind) : AccountTests(kind)
{
    public sealed class Sqlite() : SessionTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : SessionTests(DatabaseKind.PostgreSql);

    private static TimeSpan Late => TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_refresh_token_is_exchanged_for_the_next_one()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(15));
            var next = await RefreshAsync(ann);
            Assert.NotEqual(ann.RefreshToken, next.RefreshToken);
            Assert.Equal(HttpStatusCode.OK, await MeAsync(next));
            ann = next;
        }

        Assert.Single((await Server.GetAsync($"{Auth}/sessions", ann)).AsArray());
    }

    [Fact]
    public async Task An_old_token_that_comes_again_ends_the_whole_session()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var other = await Server.SignInAsync(ann);
        var next = await RefreshAsync(ann);
        Clock.Advance(Late);

        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = ann.RefreshToken });

        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = next.RefreshToken });
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(next));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(other));
    }

    [Fact]
    public async Task Any_token_of_the_family_ends_the_session_however_old()
    {
        var first = await Server.AddCallerAsync("ann", "READER");
        var last = first;
        for (var i = 0; i < 3; i++)
        {
            last = await RefreshAsync(last);
        }

        Clock.Advance(Late);
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = first.RefreshToken });

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(last));
    }

    [Fact]
    public async Task Of_two_exchanges_at_once_exactly_one_wins_and_the_session_lasts()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var response = await PostAsync("/refresh", new { refreshToken = ann.RefreshToken });
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }));

        var won = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Except([won]), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
        var next = With(ann, JsonNode.Parse(won.Text)!);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(next));
        await RefreshAsync(next);
    }

    [Fact]
    public async Task A_call_that_comes_late_within_some_seconds_is_no_theft()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var next = await RefreshAsync(ann);
        Clock.Advance(Late - TimeSpan.FromSeconds(1));

        await AssertAsync(HttpStatusCode.Conflict, "/refresh", new { refreshToken = ann.RefreshToken });

        await RefreshAsync(next);
    }

    [Fact]
    public async Task A_made_up_token_ends_nobodys_session()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var session = ann.RefreshToken.Split('.')[0];

        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = $"{session}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" });
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = "no token" });

        await RefreshAsync(ann);
    }

    [Fact]
    public async Task A_session_ends_without_exchanges_and_at_the_latest_after_its_whole_time()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var idle = await Server.AddCallerAsync("bob", "READER");
        for (var day = 0; day < 84; day += 12)
        {
            Clock.Advance(TimeSpan.FromDays(12));
            ann = await RefreshAsync(ann);
        }

        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = idle.RefreshToken });
        Clock.Advance(TimeSpan.FromDays(6));
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = ann.RefreshToken });
    }

    [Fact]
    public async Task Signing_out_stops_both_tokens_at_once()
    {
        var (here, other) = (await Server.AddCallerAsync("ann", "READER"), await Server.AddCallerAsync("bob", "READER"));
        var there = await Server.SignInAsync(here);

        await AssertAsync(HttpStatusCode.NoContent, "/sign-out", new { }, here);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await MeAsync(here), await MeAsync(there)));
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = here.RefreshToken });

        await AssertAsync(HttpStatusCode.NoContent, "/sign-out-everywhere", new { }, there);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await MeAsync(there), await MeAsync(other)));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_by_their_user_alone()
    {
        var (here, eve) = (await Server.AddCallerAsync("ann", "READER"), await Server.AddCallerAsync("eve", "READER"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        var there = await Server.SignInAsync(here);

        var sessions = (await Server.GetAsync($"{Auth}/sessions", here)).AsArray();
        Assert.Equal([false, true], sessions.Select(s => (bool)s!["isCurrent"]!));
        Assert.All(sessions, s => Assert.Equal("127.0.0.1", ((string)s!["address"]!).Replace("::ffff:", "", StringComparison.Ordinal)));
        var id = (string)sessions[0]!["id"]!;

        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync($"/sessions/{id}", eve));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(there));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync($"/sessions/{id}", here));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync($"/sessions/{id}", here));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await MeAsync(here), await MeAsync(there)));
    }

    [Fact]
    public async Task A_device_is_known_again_by_the_name_that_it_was_given_and_to_its_user_only()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var eve = await Server.AddCallerAsync("eve", "READER");

        var again = await SignInAsync(ann.Email, ann.DeviceId, "Ann's phone");
        var foreign = await SignInAsync(eve.Email, ann.DeviceId, "Eve's phone");

        Assert.Equal(ann.DeviceId, again);
        Assert.NotEqual(ann.DeviceId, foreign);
        var device = Assert.Single((await Server.GetAsync($"{Auth}/devices", ann)).AsArray());
        Assert.Equal((ann.DeviceId, "Ann's phone"), ((string)device!["deviceId"]!, (string)device["name"]!));
        Assert.Equal(2, (await Server.GetAsync($"{Auth}/sessions", ann)).AsArray().Count);
    }

    [Fact]
    public async Task A_removed_device_takes_its_sessions_along()
    {
        var (ann, eve) = (await Server.AddCallerAsync("ann", "READER"), await Server.AddCallerAsync("eve", "READER"));
        var laptop = await Server.SignInAsync(ann);

        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync($"/devices/{ann.DeviceId}", eve));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync($"/devices/{ann.DeviceId}", laptop));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await MeAsync(ann), await MeAsync(laptop)));
        Assert.Single((await Server.GetAsync($"{Auth}/devices", laptop)).AsArray());
    }

    [Fact]
    public async Task A_user_who_is_gone_cannot_go_on()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        await Server.Database().Users.DeleteAsync(ann.UserId, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(ann));
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = ann.RefreshToken });
    }

    [Fact]
    public async Task What_has_expired_is_forgotten()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        await RefreshAsync(ann);
        Clock.Advance(TimeSpan.FromDays(14));
        await Server.AddCallerAsync("bob", "READER");

        await Server.Services.GetRequiredKeyedService<SessionService>("diary").RemoveExpiredAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await Server.Database().Sessions.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await Server.Database().RefreshTokens.CountAsync(TestContext.Current.CancellationToken));
    }

    private async Task<Caller> RefreshAsync(Caller caller) => With(caller, await Server.PostAsync($"{Auth}/refresh", caller: null, new { refreshToken = caller.RefreshToken }));

    private static Caller With(Caller caller, JsonNode tokens) =>
        caller with { AccessToken = (string)tokens["accessToken"]!, RefreshToken = (string)tokens["refreshToken"]! };

    private async Task<string> SignInAsync(string email, string deviceId, string deviceName) =>
        (string)(await Server.PostAsync($"{Auth}/sign-in", caller: null, new { email, password = Caller.Password, deviceId, deviceName }))["deviceId"]!;

    private async Task<HttpStatusCode> DeleteAsync(string path, Caller caller)
    {
        using var response = await Server.SendAsync(HttpMethod.Delete, Auth + path, caller);
        return response.StatusCode;
    }
}
