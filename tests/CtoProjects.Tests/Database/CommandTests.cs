using Ashlar.Testing;

namespace CtoProjects.Tests.Database;

/// <summary>The seed document's table of commands, row by row. The application's URL leads through PgBouncer all the time.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private static readonly string[] s_tables =
    [
        "audit_logs", "content_chunks", "generated_assets", "interactions", "learning_sessions", "progress_metrics", "study_materials", "user_feedback", "users",
    ];

    private CtoDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await CtoDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Format_schema()
    {
        AssertDone(await _database.RunAsync("format", "--check"));

        _database.Write("schema.prisma", _database.Read("schema.prisma").Replace("  title  ", "  title        ", StringComparison.Ordinal));
        Assert.Equal(1, (await _database.RunAsync("format", "--check")).ExitCode);
        AssertDone(await _database.RunAsync("format"));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("apps/CtoProjects/schema.prisma"), TestContext.Current.CancellationToken), _database.Read("schema.prisma"));
    }

    [Fact]
    public async Task Generate_client()
    {
        AssertDone(await _database.RunAsync("generate", "--output", "client"));

        Assert.Contains("public sealed partial class CtoProjectsDb", string.Concat(Directory.EnumerateFiles(Path.Combine(_database.Folder, "client"), "*.cs").Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_studio()
    {
        AssertDone(await _database.RunAsync("migrate", "deploy"));

        AssertDone(await _database.RunAsync("studio", "--check", "--port", "0", "--browser", "none"));
    }

    [Fact]
    public async Task Create_and_apply_development_migrations()
    {
        AssertDone(await _database.RunAsync("migrate", "dev"));
        Assert.Equal(s_tables, await _database.TablesAsync());
        Assert.DoesNotContain("wrote", (await _database.RunAsync("migrate", "dev")).Output, StringComparison.OrdinalIgnoreCase);

        _database.Write("schema.prisma", _database.Read("schema.prisma").Replace("  title       String\n", "  title       String\n  author      String?\n", StringComparison.Ordinal));
        AssertDone(await _database.RunAsync("migrate", "dev", "--name", "add_author"));

        Assert.Equal(["author"], await _database.QueryAsync("SELECT column_name FROM information_schema.columns WHERE table_name = 'study_materials' AND column_name = 'author'"));
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_database.Folder, "migrations"), "*_add_author"));
    }

    [Fact]
    public async Task Apply_migrations_in_production()
    {
        AssertDone(await _database.RunAsync("migrate", "deploy"));

        Assert.Equal(s_tables, await _database.TablesAsync());
        AssertDone(await _database.RunAsync("migrate", "status"));
        var nothing = await _database.RunAsync("migrate", "diff", "--from-config-datasource", "--to-schema", "schema.prisma", "--exit-code");
        Assert.True(nothing.ExitCode == 0, nothing.Output + nothing.Error);
    }

    [Fact]
    public async Task Reset_database()
    {
        AssertDone(await _database.RunAsync("migrate", "deploy"));
        await _database.QueryAsync("INSERT INTO users (id, email, password_hash, display_name, updated_at) VALUES (gen_random_uuid(), 'a@b.c', 'x', 'A', now())");
        await _database.QueryAsync("CREATE TABLE left_over (id int)");

        AssertDone(await _database.RunAsync("migrate", "reset", "--force"));

        Assert.Equal(s_tables, await _database.TablesAsync());
        Assert.Equal(["0"], await _database.QueryAsync("SELECT count(*) FROM users"));
    }

    [Fact]
    public async Task Seed_baseline_data()
    {
        AssertDone(await _database.RunAsync("migrate", "deploy"));
        // Compiling the seed is no part of the command, and may take longer than a command is given.
        await Dotnet.RunAsync(Repository.Root, "build", Path.Combine("apps", "CtoProjects"), "-c", "Debug");
        string[] seed = ["db", "seed", "--schema", Repository.PathOf("apps/CtoProjects/schema.prisma")];

        var first = await _database.RunAsync(seed);
        var again = await _database.RunAsync(seed);

        AssertDone(first);
        Assert.Contains("CtoProjects: added 9 rows, among them learner@ctoprojects.dev", first.Output, StringComparison.Ordinal);
        AssertDone(again);
        Assert.Contains("CtoProjects: the first rows are there already", again.Output, StringComparison.Ordinal);
        Assert.Equal(["admin@ctoprojects.dev", "learner@ctoprojects.dev"], await _database.QueryAsync("SELECT email FROM users ORDER BY email"));
    }

    private static void AssertDone(CliResult result) => Assert.True(result.ExitCode == 0, $"{result.ExitCode}\n{result.Output}\n{result.Error}");
}
