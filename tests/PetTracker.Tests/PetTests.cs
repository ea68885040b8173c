using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace PetTracker.Tests;

public abstract class PetTests(AppFixture<PetTrackerApp> app) : IAsyncLifetime
{
    private const string Pets = "/pettracker/pets";

    /// <summary>Each test has a user of its own, so they can share a database.</summary>
    private Caller _user = null!;

    public sealed class Sqlite(OnSqlite<PetTrackerApp> app) : PetTests(app), IClassFixture<OnSqlite<PetTrackerApp>>;

    public sealed class PostgreSql(OnPostgreSql<PetTrackerApp> app) : PetTests(app), IClassFixture<OnPostgreSql<PetTrackerApp>>;

    private AppServer Server => app.Server;

    public async ValueTask InitializeAsync() => _user = await Server.AddCallerAsync($"user-{Guid.NewGuid():n}", "USER");

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_pet_is_in_the_list_of_its_user()
    {
        var pet = await Server.PostAsync(Pets, _user, new { name = " Rex ", type = "Dog" });

        var listed = Assert.Single((await Server.GetAsync(Pets, _user)).AsArray())!;
        Assert.Equal("Rex", (string)pet["name"]!);
        Assert.Equal((string)pet["id"]!, (string)listed["id"]!);
        Assert.Equal(("Rex", "Dog", _user.UserId), ((string)listed["name"]!, (string)listed["type"]!, (string)listed["userId"]!));
        Assert.True(Guid.TryParse((string)pet["id"]!, out _));
        Assert.Empty(listed["logs"]!.AsArray());
    }

    [Fact]
    public async Task The_answer_to_a_new_pet_says_where_it_is()
    {
        using var response = await Server.SendAsync(HttpMethod.Post, Pets, _user, new JsonObject { ["name"] = "Rex", ["type"] = "Dog" });

        Assert.Equal("Rex", (string)(await Server.GetAsync(response.Headers.Location!.PathAndQuery, _user))["name"]!);
    }

    [Fact]
    public async Task A_pet_comes_with_its_five_latest_logs_and_no_others()
    {
        var (first, second) = (await AddPetAsync("Rex"), await AddPetAsync("Tom"));
        foreach (var number in Enumerable.Range(1, 7))
        {
            await Server.PostAsync($"{Pets}/{first}/logs", _user, new { action = $"Walk {number}" });
        }

        await Server.PostAsync($"{Pets}/{second}/logs", _user, new { action = "Fed", note = "Ate it all" });

        var pets = (await Server.GetAsync(Pets, _user)).AsArray();
        Assert.Equal(["Walk 7", "Walk 6", "Walk 5", "Walk 4", "Walk 3"], Actions(pets[0]!["logs"]!));
        Assert.Equal(["Fed"], Actions(pets[1]!["logs"]!));
        Assert.Equal(["Walk 7", "Walk 6", "Walk 5", "Walk 4", "Walk 3"], Actions((await Server.GetAsync($"{Pets}/{first}", _user))["logs"]!));
        Assert.Equal(7, (await Server.GetAsync($"{Pets}/{first}/logs", _user)).AsArray().Count);
        Assert.Equal("Ate it all", (string)pets[1]!["logs"]![0]!["note"]!);
    }

    [Fact]
    public async Task Lists_are_read_in_pages()
    {
        foreach (var name in new[] { "A", "B", "C" })
        {
            await AddPetAsync(name);
        }

        Assert.Equal(["B", "C"], Names(await Server.GetAsync($"{Pets}?skip=1", _user)));
        Assert.Equal(["A", "B"], Names(await Server.GetAsync($"{Pets}?take=2", _user)));
    }

    [Theory]
    [InlineData("{}", "name", "type")]
    [InlineData("""{ "name": "  ", "type": "Dog" }""", "name")]
    [InlineData("""{ "name": "Rex", "type": null }""", "type")]
    [InlineData("""{ "name": "Re\u0000x", "type": "Dog" }""", "name")]
    public async Task Wrong_input_is_answered_with_every_wrong_field(string body, params string[] fields)
    {
        using var response = await Server.SendAsync(HttpMethod.Post, Pets, _user, JsonNode.Parse(body));

        await AssertInvalidAsync(response, fields);
        Assert.Empty((await Server.GetAsync(Pets, _user)).AsArray());
    }

    [Fact]
    public async Task Texts_have_a_longest_length()
    {
        using var pet = await Server.SendAsync(HttpMethod.Post, Pets, _user, new JsonObject { ["name"] = new string('x', 101), ["type"] = new string('x', 51) });
        await AssertInvalidAsync(pet, "name", "type");

        var id = await AddPetAsync(new string('x', 100));
        using var log = await Server.SendAsync(
            HttpMethod.Post, $"{Pets}/{id}/logs", _user, new JsonObject { ["action"] = new string('x', 51), ["note"] = new string('x', 1001) });
        await AssertInvalidAsync(log, "action", "note");
    }

    [Theory]
    [InlineData("?take=0", "take")]
    [InlineData("?take=101&skip=-1", "skip", "take")]
    public async Task A_page_out_of_range_is_refused(string query, params string[] fields)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, Pets + query, _user);

        await AssertInvalidAsync(response, fields);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_read_is_the_callers_mistake(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Server.SendAsync(HttpMethod.Post, Pets, _user, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Text_is_data_and_never_a_statement()
    {
        const string Name = "Robert'); DROP TABLE \"Pet\";-- 😀";
        var id = await AddPetAsync(Name);

        Assert.Equal(Name, (string)(await Server.GetAsync($"{Pets}/{id}", _user))["name"]!);
        using var none = await Server.SendAsync(HttpMethod.Get, $"{Pets}/{Uri.EscapeDataString("' OR 1=1 --")}", _user);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_restart_keeps_the_data_and_the_sessions()
    {
        await using var own = await AppServer.StartAsync(new PetTrackerApp(), new AppServerOptions { Kind = app.Kind });
        var ann = await own.AddCallerAsync("ann", "USER");
        var pet = await own.PostAsync(Pets, ann, new { name = "Rex", type = "Dog" });
        await own.PostAsync($"{Pets}/{pet["id"]}/logs", ann, new { action = "Fed" });

        await own.RestartAsync();

        var tokens = await own.PostAsync("/pettracker/auth/refresh", caller: null, new { refreshToken = ann.RefreshToken });
        ann = ann with { AccessToken = (string)tokens["accessToken"]! };
        var kept = Assert.Single((await own.GetAsync(Pets, ann)).AsArray())!;
        Assert.Equal(("Rex", "Fed"), ((string)kept["name"]!, (string)kept["logs"]![0]!["action"]!));
    }

    [Fact]
    public async Task The_seed_adds_its_user_and_pets_once()
    {
        await using var own = await AppServer.StartAsync(new PetTrackerApp(), new AppServerOptions { Kind = app.Kind });

        Assert.Equal("added alice@pettracker.dev with 2 pets", await own.App.SeedAsync(own.Services, TestContext.Current.CancellationToken));
        Assert.Equal("the first rows are there already", await own.App.SeedAsync(own.Services, TestContext.Current.CancellationToken));

        var alice = await own.SignInAsync(PetSeed.Alice.Email, PetSeed.Alice.Password);
        var pets = (await own.GetAsync(Pets, alice)).AsArray();
        Assert.Equal(["Bella", "Minka"], Names(pets));
        Assert.Equal(5, pets[0]!["logs"]!.AsArray().Count);
    }

    private static IEnumerable<string> Names(JsonNode pets) => pets.AsArray().Select(p => (string)p!["name"]!);

    private static IEnumerable<string> Actions(JsonNode logs) => logs.AsArray().Select(l => (string)l!["action"]!);

    private static async Task AssertInvalidAsync(HttpResponseMessage response, params string[] fields)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal(fields.Order(StringComparer.Ordinal), problem!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    private async Task<string> AddPetAsync(string name) => (string)(await Server.PostAsync(Pets, _user, new { name, type = "Dog" }))["id"]!;
}
