using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Apps.Testing;
using CtoProjects.Core.Texts;
using CtoProjects.Tests.Generation;

namespace CtoProjects.Tests.Api;

public abstract class MaterialTests(AppFixture<CtoProjectsApp> app) : IAsyncLifetime
{
    private Caller _ann = null!;

    public sealed class Sqlite(OnSqlite<CtoProjectsApp> app) : MaterialTests(app), IClassFixture<OnSqlite<CtoProjectsApp>>;

    public sealed class PostgreSql(OnPostgreSql<CtoProjectsApp> app) : MaterialTests(app), IClassFixture<OnPostgreSql<CtoProjectsApp>>;

    private AppServer Server => app.Server;

    public async ValueTask InitializeAsync() => _ann = await Server.AddLearnerAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_upload_is_cut_into_chunks_and_comes_back_whole()
    {
        var (status, material) = await Server.UploadAsync(_ann, SampleText.Cells, query: "?maxLength=300&overlap=80");

        Assert.Equal((HttpStatusCode.Created, "The cell", "MARKDOWN"), (status, (string)material["title"]!, (string)material["format"]!));
        Assert.Equal((300, 80), ((int)material["chunking"]!["maxLength"]!, (int)material["chunking"]!["overlap"]!));
        var chunks = (await Server.GetAsync($"/cto/materials/{material["id"]}/chunks?take=100", _ann))["items"]!.AsArray();
        Assert.Equal((int)material["chunkCount"]!, chunks.Count);
        Assert.True(chunks.Count > 4);
        Assert.All(chunks, c => Assert.InRange(((string)c!["text"]!).Length, 1, 300));
        Assert.Contains("The cell › Division", chunks.Select(c => (string?)c!["heading"]));

        using var content = await Server.SendAsync(HttpMethod.Get, $"/cto/materials/{material["id"]}/content", _ann);
        Assert.Equal("text/markdown", content.Content.Headers.ContentType!.MediaType);
        Assert.Equal(SampleText.Cells.ReplaceLineEndings("\n"), await content.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_text_twice_is_one_material()
    {
        var (first, material) = await Server.UploadAsync(_ann, "Cells are small. Cells divide.", "text/plain", "?title=Cells");
        var (second, again) = await Server.UploadAsync(_ann, "\uFEFFCells are small. Cells divide.", "text/plain", "?title=Other");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first, second));
        Assert.Equal(((string)material["id"]!, "Cells"), ((string)again["id"]!, (string)again["title"]!));

        var bob = await Server.AddLearnerAsync();
        var (others, _) = await Server.UploadAsync(bob, "Cells are small. Cells divide.", "text/plain");
        Assert.Equal(HttpStatusCode.Created, others);
    }

    [Fact]
    public async Task The_same_text_many_times_at_once_is_one_material()
    {
        var uploads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.UploadAsync(_ann, SampleText.Cells)));

        Assert.Single(uploads.Select(u => (string)u.Material["id"]!).Distinct());
        Assert.Single(uploads, u => u.Status == HttpStatusCode.Created);
        Assert.All(uploads, u => Assert.Contains(u.Status, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.OK]));
        Assert.Single((await Server.GetAsync("/cto/materials", _ann))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_largest_text_is_taken_and_a_larger_one_is_not()
    {
        var largest = string.Concat(Enumerable.Repeat("Sixteen letters.", MaterialText.MaxBytes / 16));
        var (status, material) = await Server.UploadAsync(_ann, largest, "text/plain", "?maxLength=8000&overlap=0&title=Large");
        Assert.Equal((HttpStatusCode.Created, MaterialText.MaxBytes), (status, (int)material["sizeBytes"]!));

        var (tooLarge, problem) = await Server.UploadAsync(_ann, largest + "x", "text/plain");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 413), (tooLarge, (int)problem["status"]!));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task What_is_no_text_is_refused(string type)
    {
        var (status, _) = await Server.UploadAsync(_ann, "{}", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        foreach (var bytes in (byte[][])[[], [0x20, 0x0A], [(byte)'a', 0], [(byte)'a', 0xC3, 0x28]])
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("text/plain");
            using var response = await Server.SendAsync(HttpMethod.Post, "/cto/materials", _ann, content);
            await response.AssertInvalidAsync("content");
        }

        Assert.Empty((await Server.GetAsync("/cto/materials", _ann))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("?maxLength=199", "maxLength")]
    [InlineData("?overlap=-1", "overlap")]
    [InlineData("?maxLength=400&overlap=201", "overlap")]
    public async Task Chunks_of_impossible_sizes_are_refused(string query, string field)
    {
        using var content = new StringContent("A text.", Encoding.UTF8, "text/plain");
        using var response = await Server.SendAsync(HttpMethod.Post, $"/cto/materials{query}", _ann, content);

        await response.AssertInvalidAsync(field);
    }

    [Fact]
    public async Task A_material_is_renamed_and_deleted_with_all_that_was_made_of_it()
    {
        var (id, assets) = await Server.GenerateAsync(_ann, "FLASHCARD");
        var renamed = await Server.CallAsync(HttpMethod.Patch, $"/cto/materials/{id}", _ann, new { title = " Biology " });
        Assert.Equal("Biology", (string)renamed!["title"]!);
        using var nameless = await Server.SendAsync(HttpMethod.Patch, $"/cto/materials/{id}", _ann, new { title = "  " });
        await nameless.AssertInvalidAsync("title");

        using var deleted = await Server.SendAsync(HttpMethod.Delete, $"/cto/materials/{id}", _ann);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var path in (string[])[$"materials/{id}", $"materials/{id}/chunks", $"materials/{id}/content", $"materials/{id}/assets", $"assets/{assets[0]!["id"]}"])
        {
            using var gone = await Server.SendAsync(HttpMethod.Get, $"/cto/{path}", _ann);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }

    [Fact]
    public async Task Materials_are_read_page_by_page_the_latest_first()
    {
        foreach (var name in (string[])["A", "B", "C"])
        {
            await Server.UploadAsync(_ann, $"Text {name}.", "text/plain", $"?title={name}");
        }

        var first = await Server.GetAsync("/cto/materials?take=2", _ann);
        var second = await Server.GetAsync($"/cto/materials?take=2&after={Uri.EscapeDataString((string)first["next"]!)}", _ann);

        Assert.Equal(["C", "B", "A"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(m => (string)m!["title"]!));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Text_is_data_and_never_a_statement()
    {
        const string Text = "Robert'); DROP TABLE \"users\";-- %s {0} 👩‍👩‍👧 <script>alert(1)</script>";
        var (_, material) = await Server.UploadAsync(_ann, Text, "text/plain");

        using var content = await Server.SendAsync(HttpMethod.Get, $"/cto/materials/{material["id"]}/content", _ann);
        Assert.Equal(Text, await content.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
