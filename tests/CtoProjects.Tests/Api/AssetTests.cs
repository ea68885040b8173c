using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using CtoProjects.Tests.Generation;

namespace CtoProjects.Tests.Api;

public abstract class AssetTests(AppFixture<CtoProjectsApp> app) : IAsyncLifetime
{
    private Caller _ann = null!;

    public sealed class Sqlite(OnSqlite<CtoProjectsApp> app) : AssetTests(app), IClassFixture<OnSqlite<CtoProjectsApp>>;

    public sealed class PostgreSql(OnPostgreSql<CtoProjectsApp> app) : AssetTests(app), IClassFixture<OnPostgreSql<CtoProjectsApp>>;

    private AppServer Server => app.Server;

    public async ValueTask InitializeAsync() => _ann = await Server.AddLearnerAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_summary_cards_and_questions_are_generated_and_listed()
    {
        var (id, cards) = await Server.GenerateAsync(_ann, "FLASHCARD", limit: 3);
        var summary = (await Server.PostAsync($"/cto/materials/{id}/assets", _ann, new { kind = "SUMMARY", limit = 2 })).AsArray();
        var questions = (await Server.PostAsync($"/cto/materials/{id}/assets", _ann, new { kind = "QUIZ_QUESTION", limit = 2 })).AsArray();

        Assert.Equal((3, 1, 2), (cards.Count, summary.Count, questions.Count));
        Assert.All(cards, c => Assert.Equal("extractive/1", (string)c!["generator"]!));
        Assert.All(cards, c => Assert.Equal(2.5m, (decimal)c!["schedule"]!["memory"]!["easeFactor"]!));
        Assert.Equal(2, summary[0]!["summary"]!["sentences"]!.AsArray().Count);
        Assert.All(questions, q => Assert.Null(q!["question"]!["answer"]));
        Assert.Equal(6, (await Server.GetAsync($"/cto/materials/{id}/assets", _ann))["items"]!.AsArray().Count);
        Assert.Equal(2, (await Server.GetAsync($"/cto/materials/{id}/assets?kind=QUIZ_QUESTION", _ann))["items"]!.AsArray().Count);
        Assert.Equal((string)cards[0]!["card"]!["front"]!, (string)(await Server.GetAsync($"/cto/assets/{cards[0]!["id"]}", _ann))["card"]!["front"]!);
    }

    [Fact]
    public async Task A_card_comes_from_the_chunk_that_has_its_sentence()
    {
        var (_, material) = await Server.UploadAsync(_ann, SampleText.Cells, query: "?maxLength=300&overlap=100");
        var cards = (await Server.PostAsync($"/cto/materials/{material["id"]}/assets", _ann, new { kind = "FLASHCARD", limit = 50 })).AsArray();
        var chunks = (await Server.GetAsync($"/cto/materials/{material["id"]}/chunks?take=100", _ann))["items"]!.AsArray().ToDictionary(c => (string)c!["id"]!, c => (string)c!["text"]!);

        var definitions = cards.Where(c => !((string)c!["card"]!["front"]!).Contains("_____", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(definitions);
        Assert.All(definitions, c => Assert.Contains((string)c!["card"]!["back"]!, chunks[(string)c["chunkId"]!], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Generating_again_adds_only_what_is_new()
    {
        var (id, few) = await Server.GenerateAsync(_ann, "FLASHCARD", limit: 2);
        var more = (await Server.PostAsync($"/cto/materials/{id}/assets", _ann, new { kind = "FLASHCARD", limit = 4 })).AsArray();

        Assert.Equal(Ids(few), Ids(more).Take(2));
        Assert.Equal(4, (await Server.GetAsync($"/cto/materials/{id}/assets", _ann))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_last_opinion_of_an_asset_counts()
    {
        var (_, cards) = await Server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var path = $"/cto/assets/{cards[0]!["id"]}/feedback";

        await Server.CallAsync(HttpMethod.Put, path, _ann, new { rating = 2, comment = " Too easy. " });
        var last = await Server.CallAsync(HttpMethod.Put, path, _ann, new { rating = 5 });

        Assert.Equal((5, null), ((int)last!["rating"]!, (string?)last["comment"]));
        Assert.Equal(5, (int)Assert.Single((await Server.GetAsync("/cto/feedback", _ann))["items"]!.AsArray())!["rating"]!);
        using var removed = await Server.SendAsync(HttpMethod.Delete, path, _ann);
        using var nothing = await Server.SendAsync(HttpMethod.Delete, path, _ann);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.StatusCode, nothing.StatusCode));
    }

    [Fact]
    public async Task Wrong_input_is_answered_with_the_wrong_fields()
    {
        var (id, cards) = await Server.GenerateAsync(_ann, "FLASHCARD", limit: 1);

        using var limit = await Server.SendAsync(HttpMethod.Post, $"/cto/materials/{id}/assets", _ann, new { limit = 51 });
        await limit.AssertInvalidAsync("kind", "limit");
        using var kind = await Server.SendAsync(HttpMethod.Post, $"/cto/materials/{id}/assets", _ann, new { kind = "POEM" });
        Assert.Equal(HttpStatusCode.BadRequest, kind.StatusCode);
        using var rating = await Server.SendAsync(HttpMethod.Put, $"/cto/assets/{cards[0]!["id"]}/feedback", _ann, new { rating = 6, comment = new string('x', 2001) });
        await rating.AssertInvalidAsync("rating", "comment");
    }

    private static IEnumerable<string> Ids(JsonArray assets) => assets.Select(a => (string)a!["id"]!);
}
