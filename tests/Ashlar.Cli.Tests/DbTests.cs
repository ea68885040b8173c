using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The verbs that work on a database without migrations, on each database.</summary>
public sealed class DbTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id   Int     @id @default(autoincrement())\n  name String?\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task Push_makes_the_database_what_the_schema_asks_for_and_then_finds_nothing_to_do(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);

        var first = await _project.RunAsync("db push");
        var second = await _project.RunAsync("db push");

        Assert.Equal(("added table \"Pet\"\nThe database is what the schema asks for.\n", "", 0), (first.Output, first.Error, first.ExitCode));
        Assert.Equal(("The database is what the schema asks for already.\n", "", 0), (second.Output, second.Error, second.ExitCode));
        Assert.False(Directory.Exists(_project.PathOf("migrations")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Push_asks_before_it_loses_a_value_and_stops_at_what_cannot_be(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.RunAsync("db push");
        await _project.ExecuteAsync("INSERT INTO \"Pet\" (\"name\") VALUES ('Bella')");

        _project.WriteSchema(Pet.Replace("  name String?\n", "", StringComparison.Ordinal));
        var refused = await _project.RunAsync("db push");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error MIG0151: You are about to drop the column `name` on the `Pet` table. All the data in the column will be lost (1 row)", refused.Error, StringComparison.Ordinal);
        Assert.Equal("1", await _project.ScalarAsync("SELECT COUNT(\"name\") FROM \"Pet\""));

        _project.WriteSchema(Pet.Replace("name String?", "name String?\n  kind String", StringComparison.Ordinal));
        var impossible = await _project.RunAsync("db push --accept-data-loss --json");
        Assert.Equal(1, impossible.ExitCode);
        Assert.Contains("\"MIG0150\"", impossible.Output, StringComparison.Ordinal);
        Assert.Contains("\"applied\": false", impossible.Output, StringComparison.Ordinal);

        _project.WriteSchema(Pet.Replace("  name String?\n", "", StringComparison.Ordinal));
        Assert.Equal(0, (await _project.RunAsync("db push --accept-data-loss")).ExitCode);
        Assert.Equal("1", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Push_with_force_reset_starts_from_nothing(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.RunAsync("db push");
        await _project.ExecuteAsync("INSERT INTO \"Pet\" (\"name\") VALUES ('Bella')");

        Assert.Equal(0, (await _project.RunAsync("db push --force-reset")).ExitCode);

        Assert.Equal("0", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Execute_runs_a_script_as_a_whole_or_not_at_all(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.RunAsync("db push");
        _project.Write("rows.sql", "INSERT INTO \"Pet\" (\"name\") VALUES ('Bella');\nINSERT INTO \"Pet\" (\"name\") VALUES ('Minka');\n");

        var file = await _project.RunAsync("db execute --file rows.sql");
        var stdin = await _project.RunAsync("db execute --stdin --json", input: "DELETE FROM \"Pet\" WHERE \"name\" = 'Minka'");
        var broken = await _project.RunAsync("db execute --stdin", input: "DELETE FROM \"Pet\"; DELETE FROM \"Nothing\"");

        Assert.Equal(("The script was executed.\n", 0), (file.Output, file.ExitCode));
        Assert.Contains("\"executed\": true", stdin.Output, StringComparison.Ordinal);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error MIG0027: ", broken.Error, StringComparison.Ordinal);
        Assert.Equal("1", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Fact]
    public async Task Execute_needs_no_schema_where_a_url_is_given()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        await _project.RunAsync("db push");
        File.Delete(_project.PathOf("schema.prisma"));

        Assert.Equal(0, (await _project.RunAsync("db execute --stdin --url file:./dev.db", input: "DELETE FROM \"Pet\"")).ExitCode);
        Assert.Contains("error CLI0031: ", (await _project.RunAsync("db execute --stdin --url mysql://server/db", input: "x")).Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0030: the script \"none.sql\" cannot be read", (await _project.RunAsync("db execute --file none.sql --url file:./dev.db")).Error, StringComparison.Ordinal);
        Assert.Contains("Exactly one of --file and --stdin is needed", (await _project.RunAsync("db execute")).Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();
}
