using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>What the command line remembers of replayed migrations, and where.</summary>
public sealed class RememberedStateTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id Int @id\n  name String\n}\n";

    private readonly TemporaryFolder _cache = new();
    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    private string States => _cache.PathOf("ashlar/states");

    [Theory, MemberData(nameof(Databases))]
    public async Task Is_kept_in_the_users_cache_folder_for_the_user_alone(string provider)
    {
        await InitAsync(provider);

        Assert.NotEmpty(Directory.GetFiles(States));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(States));
        }

        var secret = provider == "sqlite" ? _project.Path : new Uri(_project.Url).UserInfo.Split(':')[^1];
        Assert.All(Directory.GetFiles(States), f => Assert.DoesNotContain(secret, File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("migrate dev --name init --no-cache", null)]
    [InlineData("migrate dev --name init", "1")]
    public async Task Is_not_kept_where_that_is_not_wanted(string command, string? variable)
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);

        Assert.Equal(0, (await RunAsync(command, variable)).ExitCode);
        Assert.Equal(0, (await RunAsync("migrate diff --from-migrations migrations --to-schema schema.prisma --exit-code --no-cache")).ExitCode);

        Assert.Empty(_cache.Snapshot());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_diff_without_a_difference_replays_nothing_and_one_with_a_difference_does(string provider)
    {
        await InitAsync(provider);
        const string diff = "migrate diff --from-migrations migrations --to-schema schema.prisma --exit-code";
        Assert.Equal(0, (await RunAsync(diff)).ExitCode);
        var remembered = _cache.Snapshot();

        Assert.Equal(0, (await RunAsync(diff)).ExitCode);
        Assert.Equal(remembered, _cache.Snapshot());

        _project.WriteSchema(Pet.Replace("name", "called", StringComparison.Ordinal));
        var changed = await RunAsync(diff);
        Assert.Equal((2, true), (changed.ExitCode, changed.Output.Contains("called", StringComparison.Ordinal)));
        Assert.Equal("No difference.\n", (await RunAsync("migrate diff --from-migrations migrations --to-migrations migrations")).Output);
    }

    /// <summary>The states of other migrations, under the names that these have: nothing may be believed of them, and nothing said.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Files_that_were_exchanged_are_not_believed(string provider)
    {
        await InitAsync(provider);
        _project.WriteSchema(Pet + "model Toy {\n  id Int @id\n}\n");
        Assert.Equal(0, (await RunAsync("migrate dev --name toys")).ExitCode);
        var files = Directory.GetFiles(States).Order(StringComparer.Ordinal).ToList();
        var contents = files.ConvertAll(File.ReadAllBytes);
        for (var i = 0; i < files.Count; i++)
        {
            await File.WriteAllBytesAsync(files[i], contents[(i + 1) % files.Count], TestContext.Current.CancellationToken);
        }

        var result = await RunAsync("migrate dev");

        Assert.Equal((0, "The migrations make what the schema asks for; there is nothing to write.\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_query_that_was_checked_is_checked_again_after_any_change(string provider)
    {
        await InitAsync(provider);
        _project.Write("sql/names.sql", "SELECT name FROM \"Pet\"");
        Assert.Equal("Checked 1 file of sql.\n", (await RunAsync("generate")).Output);
        var written = _project.Read("sql/queries.lock.json");
        var remembered = _cache.Snapshot();

        Assert.Equal("Checked 1 file of sql.\n", (await RunAsync("generate")).Output);
        Assert.Equal((written, true), (_project.Read("sql/queries.lock.json"), remembered.SequenceEqual(_cache.Snapshot())));

        _project.Write("sql/names.sql", "SELECT nam FROM \"Pet\"");
        Assert.Contains("nam", (await RunAsync("generate")).Error, StringComparison.Ordinal);
        _project.Write("sql/names.sql", "SELECT name FROM \"Pet\"");
        _project.Write("sql/queries.lock.json", written.Replace("String", "Int", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("generate")).ExitCode);
        Assert.Equal(written, _project.Read("sql/queries.lock.json"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_no_error()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        _cache.Write("ashlar", "a file is in its place");

        var result = await RunAsync("migrate dev --name init");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["ashlar"], _cache.Snapshot().Keys);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Eight_at_once_agree(string provider)
    {
        await InitAsync(provider);
        Directory.Delete(States, recursive: true);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync("migrate diff --from-migrations migrations --to-schema schema.prisma --exit-code")));

        Assert.All(results, r => Assert.Equal((0, "No difference.\n", ""), (r.ExitCode, r.Output, r.Error)));
        Assert.DoesNotContain(Directory.GetFiles(States), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _project.DisposeAsync();
        _cache.Dispose();
    }

    private async Task InitAsync(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        Assert.Equal(0, (await RunAsync("migrate dev --name init")).ExitCode);
    }

    private Task<CliResult> RunAsync(string command, string? variable = null) => _project.RunAsync(command, environment: new Dictionary<string, string?>
    {
        ["DATABASE_URL"] = _project.Url,
        ["XDG_CACHE_HOME"] = _cache.Path,
        ["ASHLAR_NO_CACHE"] = variable,
    });
}
