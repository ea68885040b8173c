using System.Net;
using Apps.Testing;
using Ashlar;
using MachiQuest.Data;

namespace MachiQuest.Tests.Http;

/// <summary>Connecting accounts: the whole way, and every way in which somebody might cheat.</summary>
public abstract class ConnectTests(DatabaseKind kind) : IAsyncLifetime
{
    private Machi _machi = null!;
    private Caller _ann = null!;

    public sealed class Sqlite() : ConnectTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : ConnectTests(DatabaseKind.PostgreSql);

    public async ValueTask InitializeAsync()
    {
        _machi = await Machi.StartAsync(kind);
        _ann = await _machi.AddUserAsync("ann");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _machi.DisposeAsync();
    }

    [Theory]
    [InlineData("github", "GITHUB")]
    [InlineData("fitbit", "FITBIT")]
    public async Task An_account_is_connected_and_shown_without_its_tokens(string provider, string shown)
    {
        await _machi.ConnectAsync(_ann, provider, "ann-account");

        var integration = Assert.Single((await _machi.Server.GetAsync("/machi/integrations", _ann)).AsArray())!;
        Assert.Equal((shown, "ann-account", "ACTIVE"), ((string)integration["provider"]!, (string)integration["accountName"]!, (string)integration["status"]!));
        Assert.DoesNotContain(integration.AsObject(), p => p.Key.Contains("oken", StringComparison.Ordinal) && p.Key != "tokenExpiresAt");
    }

    [Fact]
    public async Task Tokens_are_encrypted_in_the_database()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");

        var stored = Assert.Single(await _machi.Db.QueryAsync(
            $"""SELECT "access_token", "refresh_token" FROM "integrations" """, row => (row.GetString(0), row.GetString(1)), TestContext.Current.CancellationToken));
        var read = Assert.Single(await _machi.Db.AcrossTenants().Integrations.ToListAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("ashlar1r.development.", stored.Item1, StringComparison.Ordinal);
        Assert.StartsWith("ashlar1r.development.", stored.Item2, StringComparison.Ordinal);
        Assert.Equal(40, read.AccessToken.Length);
    }

    [Fact]
    public async Task A_state_counts_once()
    {
        var (callback, cookie) = await _machi.AgreeAsync(_ann, "github", "octocat");
        await _machi.Server.CallAsync(HttpMethod.Get, callback.PathAndQuery, headers: ("Cookie", cookie));

        await AssertRefusedAsync(HttpStatusCode.BadRequest, callback, cookie);
    }

    [Fact]
    public async Task A_state_counts_for_ten_minutes()
    {
        var (callback, cookie) = await _machi.AgreeAsync(_ann, "github", "octocat");

        _machi.Clock.Advance(TimeSpan.FromMinutes(10.1));

        await AssertRefusedAsync(HttpStatusCode.BadRequest, callback, cookie);
    }

    [Fact]
    public async Task A_state_counts_in_the_browser_that_began_only()
    {
        var bob = await _machi.AddUserAsync("bob");
        var (annsCallback, annsCookie) = await _machi.AgreeAsync(_ann, "github", "octocat");
        var (_, bobsCookie) = await _machi.AgreeAsync(bob, "github", "octobob");

        // Ann's link in Bob's browser must not connect Bob's account with Ann's pets, nor the other way round.
        await AssertRefusedAsync(HttpStatusCode.BadRequest, annsCallback, bobsCookie);
        await AssertRefusedAsync(HttpStatusCode.BadRequest, annsCallback, cookie: null);

        Assert.NotNull(await _machi.Server.CallAsync(HttpMethod.Get, annsCallback.PathAndQuery, headers: ("Cookie", annsCookie)));
    }

    [Fact]
    public async Task A_state_counts_at_its_own_provider()
    {
        var (callback, cookie) = await _machi.AgreeAsync(_ann, "github", "octocat");

        using var response = await _machi.Server.SendAsync(
            HttpMethod.Get, callback.PathAndQuery.Replace("/github/", "/fitbit/", StringComparison.Ordinal), headers: ("Cookie", cookie));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_code_of_somebody_else_does_not_fit_the_proof_key()
    {
        var bob = await _machi.AddUserAsync("bob");
        var (annsCallback, annsCookie) = await _machi.AgreeAsync(_ann, "github", "octocat");
        var (bobsCallback, _) = await _machi.AgreeAsync(bob, "github", "octobob");
        string CodeOf(Uri callback) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(callback.Query)["code"].ToString();

        await AssertRefusedAsync(
            HttpStatusCode.BadRequest, new Uri(annsCallback.AbsoluteUri.Replace(CodeOf(annsCallback), CodeOf(bobsCallback), StringComparison.Ordinal)), annsCookie);
    }

    [Fact]
    public async Task Who_does_not_agree_is_not_connected()
    {
        var (callback, cookie) = await _machi.AgreeAsync(_ann, "github", "octocat", "&deny=1");

        await AssertRefusedAsync(HttpStatusCode.BadRequest, callback, cookie);
    }

    [Fact]
    public async Task An_account_belongs_to_one_user()
    {
        var bob = await _machi.AddUserAsync("bob");
        await _machi.ConnectAsync(_ann, "github", "octocat");
        var (callback, cookie) = await _machi.AgreeAsync(bob, "github", "octocat");

        using var response = await _machi.Server.SendAsync(HttpMethod.Get, callback.PathAndQuery, headers: ("Cookie", cookie));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Empty((await _machi.Server.GetAsync("/machi/integrations", bob)).AsArray());
    }

    [Fact]
    public async Task Connecting_again_gives_the_same_integration_new_tokens()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.ConnectAsync(_ann, "github", "octodog");

        var integration = Assert.Single((await _machi.Server.GetAsync("/machi/integrations", _ann)).AsArray())!;
        Assert.Equal("octodog", (string)integration["accountName"]!);
    }

    [Fact]
    public async Task Disconnecting_gives_the_token_up_and_keeps_the_events()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.DoAsync("/github/push?commits=2");
        await _machi.WorkAsync();
        var token = (await _machi.Db.AcrossTenants().Integrations.SingleAsync(TestContext.Current.CancellationToken)).AccessToken;

        await _machi.Server.CallAsync(HttpMethod.Delete, "/machi/integrations/github", _ann);

        Assert.Empty((await _machi.Server.GetAsync("/machi/integrations", _ann)).AsArray());
        Assert.Single((await _machi.Server.GetAsync("/machi/events", _ann))["items"]!.AsArray());
        using var client = new HttpClient { BaseAddress = _machi.StandIn.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var user = await client.GetAsync("/github/api/user", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, user.StatusCode);
        using var again = await _machi.Server.SendAsync(HttpMethod.Delete, "/machi/integrations/github", _ann);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_provider_that_is_away_does_not_keep_an_account_connected()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        _machi.StandIn.IsAway = true;

        await _machi.Server.CallAsync(HttpMethod.Delete, "/machi/integrations/github", _ann);

        Assert.Empty((await _machi.Server.GetAsync("/machi/integrations", _ann)).AsArray());
    }

    [Fact]
    public async Task A_provider_that_there_is_not_is_not_found()
    {
        using var response = await _machi.Server.SendAsync(HttpMethod.Post, "/machi/integrations/myspace/authorization", _ann);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task AssertRefusedAsync(HttpStatusCode expected, Uri callback, string? cookie)
    {
        (string, string)[] headers = cookie is null ? [] : [("Cookie", cookie)];
        using var response = await _machi.Server.SendAsync(HttpMethod.Get, callback.PathAndQuery, headers: headers);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}
