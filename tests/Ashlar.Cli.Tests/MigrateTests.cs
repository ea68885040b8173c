using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The verbs about migrations, as a user runs them.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string Datasource = "datasource db {\n  provider = \"sqlite\"\n}\n";
    private const string Pet = "model Pet {\n  id   Int    @id @default(autoincrement())\n  name String\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Dev_writes_a_migration_and_applies_it_and_deploy_brings_it_elsewhere()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        var dev = await RunAsync("migrate dev --name init");
        Assert.Equal(("", 0), (dev.Error, dev.ExitCode));
        var script = Assert.Single(Directory.GetFiles(_folder.PathOf("migrations"), "migration.sql", SearchOption.AllDirectories));
        Assert.StartsWith("-- CreateTable\nCREATE TABLE \"Pet\" (\n", await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.EndsWith("provider = \"sqlite\"\n", await File.ReadAllTextAsync(_folder.PathOf("migrations/migration_lock.toml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var first = await RunAsync("migrate deploy --url file:./server.db");
        Assert.Equal(0, first.ExitCode);
        Assert.StartsWith("Applied ", first.Output, StringComparison.Ordinal);
        Assert.Equal("There is nothing to apply.\n", (await RunAsync("migrate deploy --url file:./server.db")).Output);
        Assert.Equal("1 applied, 0 pending\n", (await RunAsync("migrate status")).Output);
    }

    [Fact]
    public async Task Diff_prints_the_script_and_the_exit_code_says_that_there_is_a_difference()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        var diff = await RunAsync("migrate diff --from-empty --to-schema schema.prisma --script --exit-code");

        Assert.Equal("-- CreateTable\nCREATE TABLE \"Pet\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    \"name\" TEXT NOT NULL\n);\n", diff.Output);
        Assert.Equal(2, diff.ExitCode);
        var same = await RunAsync("migrate diff --from-schema schema.prisma --to-schema schema.prisma --exit-code");
        Assert.Equal(("No difference.\n", 0), (same.Output, same.ExitCode));
    }

    [Fact]
    public async Task Diff_needs_a_provider()
    {
        _folder.Write("schema.prisma", Pet);

        Assert.Contains("MIG0001", (await RunAsync("migrate diff --from-empty --to-schema schema.prisma --script")).Error, StringComparison.Ordinal);
        Assert.Contains("SERIAL", (await RunAsync("migrate diff --from-empty --to-schema schema.prisma --script --provider postgresql")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_refuses_another_provider_than_the_schemas()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        await FailsAsync("migrate diff --from-empty --to-schema schema.prisma --script --provider postgresql", "MIG0002");
    }

    [Fact]
    public async Task Deploy_needs_a_folder_with_migrations()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        await FailsAsync("migrate deploy", "MIG0010");
    }

    [Fact]
    public async Task Every_migration_needs_its_script()
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        Directory.CreateDirectory(_folder.PathOf("migrations/20260101000000_a"));

        await FailsAsync("migrate deploy", "MIG0011");
        Assert.False(File.Exists(_folder.PathOf("dev.db")));
    }

    [Fact]
    public async Task The_lock_file_must_name_the_schemas_database()
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        _folder.Write("migrations/migration_lock.toml", "provider = \"postgresql\"\n");

        await FailsAsync("migrate dev --name x", "MIG0012");
    }

    [Theory]
    [InlineData("migrate dev", "MIG0014")]
    [InlineData("migrate dev --migrations /proc/migrations --name x", "MIG0016")]
    public async Task A_migration_needs_a_name_and_a_place(string command, string code)
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        await FailsAsync(command, code);
    }

    [Fact]
    public async Task A_name_has_a_limit()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        await FailsAsync($"migrate dev --name {new string('x', 201)}", "MIG0013");
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_is_an_error()
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        Directory.CreateDirectory(_folder.PathOf("migrations/20260101000000_a"));
        File.CreateSymbolicLink(_folder.PathOf("migrations/20260101000000_a/migration.sql"), "/proc/self/mem");

        await FailsAsync("migrate deploy", "MIG0015");
    }

    [Fact]
    public async Task A_url_is_needed_and_may_stand_in_an_environment_file()
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        var missing = await AshlarCli.RunAsync(_folder.Path, "migrate", "dev", "--name", "init");
        Assert.Contains("MIG0020", missing.Error, StringComparison.Ordinal);
        _folder.Write(".env", "# the development database\nexport DATABASE_URL=\"file:./from-env.db\"\n");
        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, "migrate", "dev", "--name", "init")).ExitCode);
        Assert.True(File.Exists(_folder.PathOf("from-env.db")));
    }

    [Theory]
    [InlineData("rw")]
    [InlineData("rwc")]
    public async Task A_url_may_say_what_it_says_to_the_program(string mode)
    {
        _folder.Write("schema.prisma", Datasource + Pet);

        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, "migrate", "dev", "--name", "init", "--url", $"file:./of-program.db?mode={mode}&connection_limit=2")).ExitCode);
        Assert.True(File.Exists(_folder.PathOf("of-program.db")));
    }

    [Theory]
    [InlineData("dev.db", "MIG0021")]
    [InlineData("file:./dev.db?sslmode=require", "MIG0021")]
    [InlineData("file:./nowhere/dev.db", "MIG0022")]
    [InlineData("file:./schema.prisma", "MIG0023")]
    [InlineData("file:./migrations", "MIG0023")]
    [InlineData("file:/proc/dev.db", "MIG0024")]
    public async Task A_database_that_cannot_be_used_is_one_clear_error(string url, string code)
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        _folder.Write("migrations/20260101000000_a/migration.sql", "SELECT 1;\n");

        await FailsAsync($"migrate deploy --url {url}", code);
        await FailsAsync($"migrate dev --name x --url {url}", code);
    }

    [Fact]
    public async Task Dev_counts_what_would_be_lost_and_wants_a_word()
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        await RunAsync("migrate dev --name init");
        _folder.Write("migrations/20990101000000_rows/migration.sql", "INSERT INTO \"Pet\" (\"name\") VALUES ('Rex'), ('Tom');\n");
        _folder.Write("schema.prisma", Datasource + "model Pet {\n  id Int @id @default(autoincrement())\n}\n");

        var refused = await FailsAsync("migrate dev --name drop_name", "MIG0038");
        Assert.Contains("(2 rows)", refused, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("migrate dev --name drop_name --accept-data-loss")).ExitCode);
    }

    [Fact]
    public async Task Dev_refuses_what_cannot_run_with_the_rows_that_are_there()
    {
        _folder.Write("schema.prisma", Datasource + "model Pet {\n  id Int @id @default(autoincrement())\n}\n");
        await RunAsync("migrate dev --name init");
        _folder.Write("migrations/20990101000000_rows/migration.sql", "INSERT INTO \"Pet\" DEFAULT VALUES;\n");
        _folder.Write("schema.prisma", Datasource + Pet);

        await FailsAsync("migrate dev --name names", "MIG0037");
        var draft = await RunAsync("migrate dev --name names --create-only");
        Assert.Equal(0, draft.ExitCode);
        Assert.Contains("Wrote ", draft.Output, StringComparison.Ordinal);
        Assert.Contains("warning MIG0086: ", draft.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(string command) => AshlarCli.RunAsync(
        _folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = "file:./dev.db" }, "", command.Split(' '));

    private async Task<string> FailsAsync(string command, string code)
    {
        var result = await RunAsync(command);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error {code}: ", result.Error, StringComparison.Ordinal);
        return result.Error;
    }
}
