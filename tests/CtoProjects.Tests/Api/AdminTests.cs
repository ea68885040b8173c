using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace CtoProjects.Tests.Api;

public abstract class AdminTests(DatabaseKind kind) : IAsyncLifetime
{
    private AppServer _server = null!;
    private Caller _admin = null!;
    private Caller _ann = null!;

    public sealed class Sqlite() : AdminTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : AdminTests(DatabaseKind.PostgreSql);

    public async ValueTask InitializeAsync()
    {
        _server = await AppServer.StartAsync(new CtoProjectsApp(), new AppServerOptions { Kind = kind, Clock = new TickingClock() });
        (_admin, _ann) = (await _server.AddCallerAsync("admin", "ADMIN"), await _server.AddCallerAsync("ann", "LEARNER"));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Users_are_found_by_name_role_and_state()
    {
        var bob = await _server.AddCallerAsync("bob", "LEARNER");
        await ChangeAsync(bob, new { isDisabled = true });

        Assert.Equal(["bob", "ann", "admin"], await NamesAsync(""));
        Assert.Equal(["ann"], await NamesAsync("?q=ANN@"));
        Assert.Equal(["admin"], await NamesAsync("?role=ADMIN"));
        Assert.Equal(["bob"], await NamesAsync("?isDisabled=true"));
        Assert.Equal(["ann"], await NamesAsync("?isDisabled=false&role=LEARNER"));
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once_and_back_when_enabled()
    {
        await ChangeAsync(_ann, new { isDisabled = true });

        using var refused = await _server.SendAsync(HttpMethod.Get, "/cto/materials", _ann);
        using var signIn = await _server.SendAsync(HttpMethod.Post, "/cto/auth/sign-in", caller: null, new { email = _ann.Email, password = Caller.Password });
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (refused.StatusCode, signIn.StatusCode));

        await ChangeAsync(_ann, new { isDisabled = false });
        Assert.NotNull(await _server.GetAsync("/cto/materials", await _server.SignInAsync(_ann)));
    }

    [Fact]
    public async Task Another_role_counts_from_the_next_sign_in_on()
    {
        await ChangeAsync(_ann, new { role = "ADMIN" });

        using var old = await _server.SendAsync(HttpMethod.Get, "/cto/admin/users", _ann);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        Assert.NotNull(await _server.GetAsync("/cto/admin/users", await _server.SignInAsync(_ann)));
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_and_a_change_changes_something()
    {
        using var own = await _server.SendAsync(HttpMethod.Patch, $"/cto/admin/users/{_admin.UserId}", _admin, new { isDisabled = true });
        await own.AssertInvalidAsync("userId");
        using var nothing = await _server.SendAsync(HttpMethod.Patch, $"/cto/admin/users/{_ann.UserId}", _admin, new { });
        await nothing.AssertInvalidAsync("role");
    }

    [Fact]
    public async Task Materials_opinions_and_usage_of_everybody_are_shown()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 2);
        await _server.CallAsync(HttpMethod.Put, $"/cto/assets/{cards[0]!["id"]}/feedback", _ann, new { rating = 2, comment = "Odd." });
        await _server.CallAsync(HttpMethod.Put, $"/cto/assets/{cards[1]!["id"]}/feedback", _ann, new { rating = 5 });
        var session = await _server.StartSessionAsync(_ann);
        await _server.PostAsync($"/cto/sessions/{session}/interactions", _ann, new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 4, durationMs = 900 });

        var material = Assert.Single((await _server.GetAsync("/cto/admin/materials", _admin))["items"]!.AsArray())!;
        Assert.Equal(("The cell", _ann.Email), ((string)material["material"]!["title"]!, (string)material["userEmail"]!));
        var bad = Assert.Single((await _server.GetAsync("/cto/admin/feedback?atMost=2", _admin))["items"]!.AsArray())!;
        Assert.Equal(("Odd.", (string)cards[0]!["id"]!), ((string)bad["comment"]!, (string)bad["asset"]!["id"]!));

        var usage = await _server.GetAsync("/cto/admin/usage", _admin);
        Assert.Equal((1, 1), ((int)usage["users"]!["ADMIN"]!, (int)usage["users"]!["LEARNER"]!));
        Assert.Equal((1, 2, 3.5), ((int)usage["materials"]!, (int)usage["assets"]!["FLASHCARD"]!, (double)usage["averageRating"]!));
        Assert.Equal((1, 1, 900), ((int)usage["days"]![0]!["learners"]!, (int)usage["days"]![0]!["cardsReviewed"]!, (int)usage["days"]![0]!["durationMs"]!));

        var details = await _server.GetAsync($"/cto/admin/users/{_ann.UserId}", _admin);
        Assert.Equal(("ann", 1, 1, "2026-11-21"), ((string)details["user"]!["displayName"]!, (int)details["usage"]!["materials"]!, (int)details["usage"]!["cardsReviewed"]!, (string)details["usage"]!["lastActiveDay"]!));
        Assert.Null((await _server.GetAsync($"/cto/admin/users/{_admin.UserId}", _admin))["usage"]!["lastActiveDay"]);
    }

    [Fact]
    public async Task The_audit_log_tells_who_wrote_what_and_how_it_looked_before()
    {
        var (_, material) = await _server.UploadAsync(_ann, "A secret text.", "text/plain", "?title=First");
        await _server.CallAsync(HttpMethod.Patch, $"/cto/materials/{material["id"]}", _ann, new { title = "Second" });
        await ChangeAsync(_ann, new { role = "ADMIN" });
        var bob = await _server.AddCallerAsync("bob", "LEARNER");
        var (_, cards) = await _server.GenerateAsync(bob, "FLASHCARD", limit: 1);
        await _server.CallAsync(HttpMethod.Put, $"/cto/assets/{cards[0]!["id"]}/feedback", bob, new { rating = 2 });
        await _server.CallAsync(HttpMethod.Put, $"/cto/assets/{cards[0]!["id"]}/feedback", bob, new { rating = 4 });

        var opinions = (await _server.GetAsync("/cto/admin/audit?model=UserFeedback", _admin))["items"]!.AsArray();
        Assert.Equal([("update", 2, 4), ("create", null, 2)], opinions.Select(l => ((string)l!["action"]!, (int?)l["before"]?["rating"], (int)l["after"]!["rating"]!)));

        var log = (await _server.GetAsync($"/cto/admin/audit?model=StudyMaterial&rowId={material["id"]}", _admin))["items"]!.AsArray();
        Assert.Equal([("update", _ann.UserId), ("create", _ann.UserId)], log.Select(l => ((string)l!["action"]!, (string)l["userId"]!)));
        Assert.Equal(("First", "Second"), ((string)log[0]!["before"]!["title"]!, (string)log[0]!["after"]!["title"]!));
        Assert.Equal("127.0.0.1", (string)log[0]!["ipAddress"]!);
        Assert.DoesNotContain("secret", log.ToJsonString(), StringComparison.Ordinal);

        var change = Assert.Single((await _server.GetAsync($"/cto/admin/audit?userId={_admin.UserId}", _admin))["items"]!.AsArray())!;
        Assert.Equal(("User", "LEARNER", "ADMIN"), ((string)change["resourceType"]!, (string)change["before"]!["role"]!, (string)change["after"]!["role"]!));
        Assert.DoesNotContain("AQAAAA", change.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage?from=2026-01-02&to=2026-01-01", "from")]
    [InlineData("usage?from=2020-01-01&to=2026-01-01", "from")]
    [InlineData("feedback?atMost=0", "atMost")]
    [InlineData("users?take=0", "take")]
    public async Task What_cannot_be_asked_is_refused(string path, string field)
    {
        using var response = await _server.SendAsync(HttpMethod.Get, $"/cto/admin/{path}", _admin);
        await response.AssertInvalidAsync(field);
    }

    private Task<JsonNode?> ChangeAsync(Caller user, object change) => _server.CallAsync(HttpMethod.Patch, $"/cto/admin/users/{user.UserId}", _admin, change);

    private async Task<IEnumerable<string>> NamesAsync(string query) =>
        (await _server.GetAsync($"/cto/admin/users{query}", _admin))["items"]!.AsArray().Select(u => (string)u!["displayName"]!);
}
