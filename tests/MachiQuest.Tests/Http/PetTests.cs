using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar;
using MachiQuest.Core.Pets;
using MachiQuest.Data;

namespace MachiQuest.Tests.Http;

/// <summary>Pets, goals, the dashboard and the user's own row, over HTTP.</summary>
public abstract class PetTests(DatabaseKind kind) : IAsyncLifetime
{
    private Machi _machi = null!;
    private Caller _ann = null!;

    public sealed class Sqlite() : PetTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : PetTests(DatabaseKind.PostgreSql);

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

    [Fact]
    public async Task A_new_pet_is_green_and_at_level_1_and_is_where_the_answer_says()
    {
        using var response = await _machi.Server.SendAsync(HttpMethod.Post, "/machi/pets", _ann, new { name = " Tama " });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);

        var pet = await _machi.Server.GetAsync(response.Headers.Location!.OriginalString, _ann);

        Assert.Equal(("Tama", 1, 0, "green"), ((string)pet["name"]!, (int)pet["state"]!["level"]!, (int)pet["state"]!["xp"]!, (string)pet["state"]!["traits"]!["color"]!));
        Assert.Equal(
            ["energy", "hunger", "last_event_id", "last_update", "level", "traits", "xp"], pet["state"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_pet_gets_hungry_by_itself_and_nothing_is_written_for_it()
    {
        var before = await _machi.StateAsync(_ann);

        _machi.Clock.Advance(TimeSpan.FromHours(5));

        var after = await _machi.StateAsync(await _machi.Server.SignInAsync(_ann));
        Assert.Equal(((int)before["energy"]! - 10, (int)before["hunger"]! + 10), ((int)after["energy"]!, (int)after["hunger"]!));
        var stored = await _machi.Db.AcrossTenants().Pets.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((int)before["hunger"]!, stored.State.Hunger);
    }

    [Fact]
    public async Task A_pets_name_and_color_change_and_its_state_stays()
    {
        var id = (string)(await _machi.Server.GetAsync("/machi/pets", _ann))[0]!["id"]!;

        var changed = (await _machi.Server.CallAsync(HttpMethod.Patch, $"/machi/pets/{id}", _ann, new { color = "blue" }))!;
        Assert.Equal(("Mochi", "blue"), ((string)changed["name"]!, (string)changed["state"]!["traits"]!["color"]!));

        await _machi.Server.CallAsync(HttpMethod.Delete, $"/machi/pets/{id}", _ann);
        using var gone = await _machi.Server.SendAsync(HttpMethod.Get, $"/machi/pets/{id}", _ann);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("/machi/pets", "{}", "name")]
    [InlineData("/machi/pets", """{ "name": " ", "color": "Sky Blue" }""", "name", "color")]
    [InlineData("/machi/pets", """{ "name": "a\u0000b" }""", "name")]
    [InlineData("/machi/goals", "{}", "title", "target", "kind", "period")]
    [InlineData("/machi/goals", """{ "title": "Walk", "target": 0, "kind": "STEPS", "period": "DAY" }""", "target")]
    public async Task Wrong_input_is_answered_with_every_wrong_field(string path, string body, params string[] fields)
    {
        using var response = await _machi.Server.SendAsync(HttpMethod.Post, path, _ann, JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal(
            fields.Order(StringComparer.OrdinalIgnoreCase), problem!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_has_more_than_ten_pets()
    {
        for (var i = 1; i < PetService.MostPets; i++)
        {
            await _machi.Server.PostAsync("/machi/pets", _ann, new { name = $"Pet {i}" });
        }

        using var response = await _machi.Server.SendAsync(HttpMethod.Post, "/machi/pets", _ann, new { name = "One too many" });

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task A_state_that_somebody_spoiled_in_the_database_is_not_shown_as_if_it_were_good()
    {
        await _machi.Db.ExecuteAsync(
            $"""UPDATE "pets" SET "state_json" = {System.Text.Json.JsonElement.Parse("""{ "energy": 1000, "hunger": 1, "level": 1, "xp": 0, "last_event_id": null, "last_update": "2026-03-01T00:00:00Z", "traits": { "color": "green", "mood": "sad" } }""")}""",
            TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => _machi.Db.AcrossTenants().Pets.ToListAsync(TestContext.Current.CancellationToken));

        Assert.Contains("\"Pet.state\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goals_count_commits_and_keep_streaks()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.DoAsync("/github/push?commits=2");
        await _machi.WorkAsync();
        // A goal counts what was done today already.
        var daily = await _machi.Server.PostAsync("/machi/goals", _ann, new { title = "Two a day", kind = "COMMITS", target = 2, period = "DAY" });
        _machi.Clock.Advance(TimeSpan.FromSeconds(1));
        var once = await _machi.Server.PostAsync("/machi/goals", _ann, new { title = "Five", kind = "COMMITS", target = 5, period = "ONCE" });
        Assert.Equal((2, 1), ((int)daily["progress"]!["amount"]!, (int)daily["progress"]!["streak"]!));
        Assert.Equal("ACTIVE", (string)once["status"]!);

        _machi.Clock.Advance(TimeSpan.FromDays(1));
        await _machi.DoAsync("/github/push?commits=3");
        await _machi.WorkAsync();

        _ann = await _machi.Server.SignInAsync(_ann);
        var goals = (await _machi.Server.GetAsync("/machi/goals", _ann))["items"]!.AsArray();
        Assert.Equal((3, 2, 2), ((int)goals[0]!["progress"]!["amount"]!, (int)goals[0]!["progress"]!["streak"]!, (int)goals[0]!["progress"]!["bestStreak"]!));
        Assert.Equal("COMPLETED", (string)goals[1]!["status"]!);
        Assert.NotNull(goals[1]!["completedAt"]);

        _machi.Clock.Advance(TimeSpan.FromDays(2));
        _ann = await _machi.Server.SignInAsync(_ann);
        var later = await _machi.Server.GetAsync($"/machi/goals/{goals[0]!["id"]}", _ann);
        Assert.Equal((0, 0, 2), ((int)later["progress"]!["amount"]!, (int)later["progress"]!["streak"]!, (int)later["progress"]!["bestStreak"]!));
    }

    [Fact]
    public async Task A_goal_changes_and_is_counted_anew()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.DoAsync("/github/push?commits=2");
        await _machi.WorkAsync();
        var goal = await _machi.Server.PostAsync("/machi/goals", _ann, new { title = "Five", kind = "COMMITS", target = 5, period = "ONCE" });

        var easier = await _machi.Server.CallAsync(HttpMethod.Patch, $"/machi/goals/{goal["id"]}", _ann, new { target = 2, title = "Two" });
        Assert.Equal(("COMPLETED", "Two"), ((string)easier!["status"]!, (string)easier["title"]!));

        var harder = await _machi.Server.CallAsync(HttpMethod.Patch, $"/machi/goals/{goal["id"]}", _ann, new { target = 3 });
        Assert.Equal(("ACTIVE", null), ((string)harder!["status"]!, (string?)harder["completedAt"]));

        await _machi.Server.CallAsync(HttpMethod.Delete, $"/machi/goals/{goal["id"]}", _ann);
        Assert.Empty((await _machi.Server.GetAsync("/machi/goals", _ann))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_dashboard_adds_up_once_until_something_happens_or_the_day_ends()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.DoAsync("/github/push?commits=2");
        await _machi.WorkAsync();

        var first = (await _machi.Server.GetAsync("/machi/dashboard?days=7", _ann))["activity"]!;
        Assert.Equal((1, 20, "COMMITS", 2), ((int)first["events"]!, (int)first["xp"]!, (string)first["kinds"]![0]!["kind"]!, (int)first["kinds"]![0]!["amount"]!));
        var kept = await CacheAsync();
        _machi.Clock.Advance(TimeSpan.FromSeconds(1));
        await _machi.Server.GetAsync("/machi/dashboard?days=7", _ann);
        Assert.Equal(kept.UpdatedAt, (await CacheAsync()).UpdatedAt);

        await _machi.DoAsync("/github/merge");
        await _machi.WorkAsync();
        var second = (await _machi.Server.GetAsync("/machi/dashboard?days=7", _ann))["activity"]!;
        Assert.Equal((2, 60), ((int)second["events"]!, (int)second["xp"]!));
        Assert.NotEqual(kept.Revision, (await CacheAsync()).Revision);

        _machi.Clock.Advance(TimeSpan.FromDays(7));
        _ann = await _machi.Server.SignInAsync(_ann);
        var later = await _machi.Server.GetAsync("/machi/dashboard?days=7", _ann);
        Assert.Equal(0, (int)later["activity"]!["events"]!);
        Assert.Equal("Mochi", (string)Assert.Single(later["pets"]!.AsArray())!["name"]!);
    }

    [Fact]
    public async Task Figures_that_are_stale_are_never_shown()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.DoAsync("/github/push?commits=1");
        await _machi.WorkAsync();
        await _machi.Server.GetAsync("/machi/dashboard", _ann);
        var old = await CacheAsync();
        await _machi.DoAsync("/github/push?commits=1");
        await _machi.WorkAsync();
        var own = _machi.Db.ForTenant(_ann.UserId);

        // Somebody slow, who added up before the second push, comes last.
        await new MetricsRepository(_machi.Db, own).KeepAsync("activity:7", old.Revision, old.Day, old.Value, TestContext.Current.CancellationToken);

        Assert.Equal(2, (int)(await _machi.Server.GetAsync("/machi/dashboard", _ann))["activity"]!["events"]!);
    }

    [Fact]
    public async Task Changes_are_in_the_audit_log_of_whoever_made_them()
    {
        var id = (string)(await _machi.Server.GetAsync("/machi/pets", _ann))[0]!["id"]!;
        _machi.Clock.Advance(TimeSpan.FromSeconds(1));
        await _machi.Server.CallAsync(HttpMethod.Patch, $"/machi/pets/{id}", _ann, new { name = "Tama" });

        var entries = (await _machi.Server.GetAsync("/machi/audit", _ann))["items"]!.AsArray();

        Assert.Equal(["update Pet", "create Pet"], entries.Select(e => $"{e!["action"]} {e["resourceType"]}"));
        Assert.Equal("Mochi", (string)entries[0]!["details"]!["before"]!["name"]!);
        Assert.All(entries, e => Assert.Equal(_ann.UserId, (string)e!["userId"]!));
    }

    [Fact]
    public async Task Deleting_a_user_deletes_everything_that_is_theirs()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        await _machi.Server.PostAsync("/machi/goals", _ann, new { title = "Five", kind = "COMMITS", target = 5, period = "ONCE" });
        await _machi.DoAsync("/github/push?commits=1");
        await _machi.WorkAsync();
        await _machi.Server.GetAsync("/machi/dashboard", _ann);

        await _machi.Server.CallAsync(HttpMethod.Delete, "/machi/users/me", _ann);

        var all = _machi.Db.AcrossTenants();
        Assert.Equal((0, 0, 0, 0, 0, 0, 0), (
            await _machi.Db.Users.CountAsync(TestContext.Current.CancellationToken),
            await all.Pets.CountAsync(TestContext.Current.CancellationToken),
            await all.Integrations.CountAsync(TestContext.Current.CancellationToken),
            await all.Events.CountAsync(TestContext.Current.CancellationToken),
            await all.Goals.CountAsync(TestContext.Current.CancellationToken),
            await all.MetricsCaches.CountAsync(TestContext.Current.CancellationToken),
            await _machi.Db.RawEvents.CountAsync(TestContext.Current.CancellationToken)));
        using var response = await _machi.Server.SendAsync(HttpMethod.Get, "/machi/pets", _ann);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Events_are_read_in_pages()
    {
        await _machi.ConnectAsync(_ann, "github", "octocat");
        for (var i = 1; i <= 5; i++)
        {
            await _machi.DoAsync($"/github/push?commits={i}");
            _machi.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await _machi.WorkAsync();

        var first = await _machi.Server.GetAsync("/machi/events?take=3", _ann);
        var second = await _machi.Server.GetAsync($"/machi/events?take=3&after={Uri.EscapeDataString((string)first["next"]!)}", _ann);
        Assert.Equal([5, 4, 3, 2, 1], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(e => (int)e!["amount"]!));
        Assert.Null(second["next"]);
    }

    private Task<MetricsCache> CacheAsync() => _machi.Db.AcrossTenants().MetricsCaches.SingleAsync(TestContext.Current.CancellationToken);
}
