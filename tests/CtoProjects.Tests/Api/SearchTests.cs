using System.Text.Json.Nodes;
using Apps.Testing;
using CtoProjects.Tests.Generation;

namespace CtoProjects.Tests.Api;

public abstract class SearchTests(AppFixture<CtoProjectsApp> app) : IAsyncLifetime
{
    private Caller _ann = null!;

    public sealed class Sqlite(OnSqlite<CtoProjectsApp> app) : SearchTests(app), IClassFixture<OnSqlite<CtoProjectsApp>>;

    public sealed class PostgreSql(OnPostgreSql<CtoProjectsApp> app) : SearchTests(app), IClassFixture<OnPostgreSql<CtoProjectsApp>>;

    public async ValueTask InitializeAsync()
    {
        _ann = await app.Server.AddLearnerAsync();
        await app.Server.UploadAsync(_ann, SampleText.Cells, query: "?maxLength=300&overlap=0");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Chunks_are_found_by_their_words_with_the_words_marked()
    {
        var hit = Assert.Single(await SearchAsync("chloroplasts sunlight"))!;

        Assert.Equal(("The cell", "The cell › Energy"), ((string)hit["title"]!, (string)hit["heading"]!));
        var marked = hit["excerpt"]!.AsArray().Where(p => (bool)p!["isHit"]!).Select(p => ((string)p!["text"]!).ToUpperInvariant()).ToList();
        Assert.Contains("SUNLIGHT", marked);
        Assert.All(marked, m => Assert.Contains(m, (string[])["CHLOROPLASTS", "SUNLIGHT"]));
        Assert.Contains("capture", string.Concat(hit["excerpt"]!.AsArray().Select(p => (string)p!["text"]!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_the_word_in_its_heading_comes_first()
    {
        await app.Server.UploadAsync(_ann, "# Photosynthesis\n\nPlants eat light and breathe out oxygen all day long.");

        var hits = await SearchAsync("photosynthesis");

        Assert.Equal(["Photosynthesis", "The cell"], hits.Select(h => (string)h!["title"]!));
        Assert.True((double)hits[0]!["rank"]! > (double)hits[1]!["rank"]!);
    }

    [Theory]
    [InlineData("mitosis -chromosomes", 0)]
    [InlineData("\"power plants\"", 1)]
    [InlineData("\"plants power\"", 0)]
    [InlineData("chloroplasts or meiosis", 2)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("\"*)(:&|!<->", 0)]
    public async Task Any_text_is_a_query(string query, int hits) => Assert.Equal(hits, (await SearchAsync(query)).Count);

    [Fact]
    public async Task A_search_finds_nothing_of_others_and_keeps_to_a_material()
    {
        var bob = await app.Server.AddLearnerAsync();
        Assert.Empty((await app.Server.GetAsync("/cto/search?q=mitosis", bob)).AsArray());

        var (_, other) = await app.Server.UploadAsync(_ann, "Mitosis again.", "text/plain");
        Assert.Equal((string)other["id"]!, (string)Assert.Single((await app.Server.GetAsync($"/cto/search?q=mitosis&materialId={other["id"]}", _ann)).AsArray())!["materialId"]!);
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("?q=", "q")]
    [InlineData("?q=x&take=101", "take")]
    public async Task A_search_without_words_is_refused(string query, string field)
    {
        using var response = await app.Server.SendAsync(HttpMethod.Get, $"/cto/search{query}", _ann);
        await response.AssertInvalidAsync(field);
    }

    private async Task<JsonArray> SearchAsync(string query) => (await app.Server.GetAsync($"/cto/search?q={Uri.EscapeDataString(query)}", _ann)).AsArray();
}
