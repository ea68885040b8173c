using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>One schema with <c>@alsoOn</c>: the URL decides which database, and which folder of migrations, every verb works with.</summary>
public sealed class TwoDatabasesTests : IAsyncDisposable
{
    private const string Datasource = "/// @alsoOn(sqlite)\ndatasource db {\n  provider = \"postgresql\"\n  url      = env(\"DATABASE_URL\")\n}\n";
    private const string Payment = "model Payment {\n  id     Int     @id @default(autoincrement())\n  amount Decimal @db.Decimal(10, 2)\n}\n";
    private const string Noted = "model Payment {\n  id     Int     @id @default(autoincrement())\n  amount Decimal @db.Decimal(10, 2)\n  note   String? @db.VarChar(40)\n}\n";

    private readonly TemporaryFolder _folder = new();
    private PostgresDatabase? _server;

    private string FileUrl => $"file:{_folder.PathOf("dev.db")}";

    [Fact]
    public async Task Dev_on_the_server_writes_the_migrations_for_both_databases()
    {
        var server = await ServerAsync();
        Schema(Payment);

        var dev = await RunAsync("migrate dev --name init", server);

        Assert.True(dev.ExitCode == 0, dev.Output + dev.Error);
        Assert.Equal("", dev.Error);
        Assert.Contains("DECIMAL(10,2)", Scripts("migrations"), StringComparison.Ordinal);
        Assert.Contains("\"amount\" DECIMAL NOT NULL", Scripts("migrations.sqlite"), StringComparison.Ordinal);
        Assert.Equal(Names("migrations"), Names("migrations.sqlite"));
        Assert.Contains("provider = \"postgresql\"", Read("migrations/migration_lock.toml"), StringComparison.Ordinal);
        Assert.Contains("provider = \"sqlite\"", Read("migrations.sqlite/migration_lock.toml"), StringComparison.Ordinal);

        foreach (var url in new[] { server, FileUrl })
        {
            Assert.Equal(0, (await RunAsync("migrate deploy", url)).ExitCode);
            Assert.Equal(("1 applied, 0 pending\n", ""), Both(await RunAsync("migrate status", url)));
            Assert.Equal(0, (await RunAsync("doctor", url)).ExitCode);
            Assert.Equal("The migrations make what the schema asks for; there is nothing to write.\n", (await RunAsync("migrate dev", url)).Output);
        }

        Assert.Equal("The schema at schema.prisma is valid.\n", (await RunAsync("validate", FileUrl)).Output);
    }

    [Fact]
    public async Task Dev_on_the_file_says_that_the_server_has_no_migrations_yet()
    {
        Schema(Payment);

        var dev = await RunAsync("migrate dev --name init", FileUrl);

        Assert.Equal(0, dev.ExitCode);
        Assert.Single(Names("migrations.sqlite"));
        Assert.False(Directory.Exists(_folder.PathOf("migrations")));
        Assert.Contains("warning MIG0130: there are no migrations for PostgreSQL in \"migrations\", though the schema is for it too", dev.Error, StringComparison.Ordinal);
        Assert.Contains("help: run ashlar migrate dev with a URL of PostgreSQL", dev.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_was_forgotten_is_named_by_every_verb_that_looks()
    {
        var server = await ServerAsync();
        Schema(Payment);
        await RunAsync("migrate dev --name init", server);
        Schema(Noted);

        var dev = await RunAsync("migrate dev --name note", FileUrl);
        const string Gap = "MIG0131: the migrations for PostgreSQL in \"migrations\" lack the column \"Payment.note\"";
        Assert.Contains(Gap, dev.Error, StringComparison.Ordinal);
        Assert.Contains(Gap, (await RunAsync("migrate status", FileUrl)).Error, StringComparison.Ordinal);
        Assert.Contains(Gap, (await RunAsync("validate", FileUrl)).Error, StringComparison.Ordinal);
        var doctor = await RunAsync("doctor", FileUrl);
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("✘ counterpart  the migrations for PostgreSQL in \"migrations\" lack the column \"Payment.note\" (MIG0131)", doctor.Output, StringComparison.Ordinal);

        await RunAsync("migrate dev --name note", server);
        Assert.Equal("", (await RunAsync("validate", FileUrl)).Error);
    }

    [Fact]
    public async Task Dev_on_the_file_writes_the_servers_migration_too_where_a_shadow_says_which_server()
    {
        var server = await ServerAsync();
        Schema(Payment);
        (string, string?)[] settings = [("DATABASE_URL", FileUrl), ("SHADOW_DATABASE_URL", server)];
        await RunAsync("migrate dev --name init", settings);
        Schema(Noted.Replace("note ", "text ", StringComparison.Ordinal));
        await RunAsync("migrate dev --name text", settings);
        Schema(Noted);

        var dev = await RunAsync("migrate dev --name note --rename Payment.text=note", settings);

        Assert.DoesNotContain("MIG013", dev.Error, StringComparison.Ordinal);
        Assert.Contains("RENAME COLUMN \"text\" TO \"note\"", Scripts("migrations"), StringComparison.Ordinal);
        Assert.Contains("RENAME COLUMN \"text\" TO \"note\"", Scripts("migrations.sqlite"), StringComparison.Ordinal);
        var deploy = await RunAsync("migrate deploy", server);
        Assert.True(deploy.ExitCode == 0, deploy.Output + deploy.Error);
    }

    [Fact]
    public async Task Push_and_diff_take_the_database_from_the_url()
    {
        var server = await ServerAsync();
        Schema(Payment);

        foreach (var url in new[] { server, FileUrl })
        {
            Assert.Equal(0, (await RunAsync("db push", url)).ExitCode);
            Assert.Equal("No difference.\n", (await RunAsync("migrate diff --from-config-datasource --to-schema schema.prisma", url)).Output);
        }

        var file = await RunAsync("migrate diff --from-empty --to-schema schema.prisma --script --provider sqlite", server);
        Assert.Contains("\"amount\" DECIMAL NOT NULL", file.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulling_from_the_file_leaves_native_types_as_they_are()
    {
        Schema(Payment);
        await RunAsync("db push", FileUrl);

        var pull = await RunAsync("db pull", FileUrl);

        Assert.True(pull.ExitCode == 0, pull.Output + pull.Error);
        Assert.Contains("  amount Decimal @db.Decimal(10, 2)\n", Read("schema.prisma"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_reads_the_folder_of_the_url_or_of_the_provider_that_is_asked_for()
    {
        Schema(Payment);
        await RunAsync("migrate dev --name init", FileUrl);

        Assert.StartsWith("1 migration read", (await RunAsync("migrate lint", FileUrl)).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 migration read", (await RunAsync("migrate lint --provider sqlite", ("DATABASE_URL", null))).Output, StringComparison.Ordinal);
        Assert.Contains("MIG0010: there is no folder \"migrations\"", (await RunAsync("migrate lint", ("DATABASE_URL", null))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_has_a_query_for_each_database_or_one_for_both()
    {
        var server = await ServerAsync();
        _folder.Write("schema.prisma", "generator client {\n  provider        = \"prisma-client\"\n  previewFeatures = [\"views\"]\n}\n\n" + Datasource + Payment
            + "view Total {\n  total Float @unique\n}\nview Large {\n  id Int @unique\n}\n");
        _folder.Write("views/Total.sql", "SELECT SUM(\"amount\")::double precision AS \"total\" FROM \"Payment\"");
        _folder.Write("views/Total.sqlite.sql", "SELECT CAST(SUM(\"amount\") AS REAL) AS \"total\" FROM \"Payment\"");
        _folder.Write("views/Large.sql", "SELECT \"id\" FROM \"Payment\" WHERE \"amount\" > 100");

        var dev = await RunAsync("migrate dev --name init", server);

        Assert.True(dev.ExitCode == 0, dev.Output + dev.Error);
        Assert.Contains("::double precision", Scripts("migrations"), StringComparison.Ordinal);
        Assert.Contains("CAST(SUM(\"amount\") AS REAL)", Scripts("migrations.sqlite"), StringComparison.Ordinal);
        Assert.Contains("\"amount\" > 100", Scripts("migrations.sqlite"), StringComparison.Ordinal);

        _folder.Write("views/Total.mysql.sql", "SELECT 1");
        Assert.Contains("error PSL0910: \"views/Total.mysql.sql\" is the query of a view \"Total.mysql\"", (await RunAsync("validate", server)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_annotation_the_error_about_another_database_names_it()
    {
        _folder.Write("schema.prisma", Datasource["/// @alsoOn(sqlite)\n".Length..] + Payment);

        var result = await RunAsync("migrate dev --name init", FileUrl);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MIG0021: the database URL of the environment variable \"DATABASE_URL\" leads to SQLite, but the schema is for PostgreSQL", result.Error, StringComparison.Ordinal);
        Assert.Contains("/// @alsoOn(sqlite) above the datasource", result.Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task<string> ServerAsync() => (_server = await PostgresDatabase.CreateAsync()).Url.ToString();

    private void Schema(string models) => _folder.Write("schema.prisma", Datasource + models);

    private Task<CliResult> RunAsync(string command, string url) => RunAsync(command, ("DATABASE_URL", url));

    private Task<CliResult> RunAsync(string command, params (string Name, string? Value)[] settings) =>
        AshlarCli.RunAsync(_folder.Path, settings.ToDictionary(s => s.Name, s => s.Value), "", command.Split(' '));

    private string Scripts(string folder) => string.Concat(Names(folder).Select(n => Read($"{folder}/{n}/migration.sql")));

    private IReadOnlyList<string> Names(string folder) => [.. Directory.GetDirectories(_folder.PathOf(folder)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name));

    private static (string, string) Both(CliResult result) => (result.Output, result.Error);
}
