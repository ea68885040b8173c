using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>Folder, history and database part, and <c>migrate dev</c> is told how to bring them together.</summary>
public sealed class MigrateRepairTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id Int @id\n}\n";
    private const string PetWithNick = "model Pet {\n  id   Int     @id\n  nick String?\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_changed_by_hand_becomes_a_migration_with_a_way_back(string provider)
    {
        await StartAsync(provider);
        await _project.ExecuteAsync("ALTER TABLE \"Pet\" ADD COLUMN \"nick\" TEXT");

        var stopped = await _project.RunAsync("migrate dev --name nothing");
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("error MIG0035: ", stopped.Error, StringComparison.Ordinal);
        Assert.Single(Folders);

        _project.WriteSchema(PetWithNick);
        var adopted = await _project.RunAsync("migrate dev --adopt-drift");
        Assert.Equal(("", 0), (adopted.Error, adopted.ExitCode));
        Assert.EndsWith("_adopt_drift/migration.sql of what was changed by hand; it counts as applied\nThe migrations make what the schema asks for; there is nothing to write.\n", adopted.Output, StringComparison.Ordinal);
        Assert.Contains("ADD COLUMN", ScriptOf("adopt_drift", "migration.sql"), StringComparison.Ordinal);
        await SucceedsAsync("migrate down --accept-data-loss");
        await SucceedsAsync("migrate deploy");
        await SucceedsAsync("migrate status");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_edited_file_is_taken_as_it_is_only_where_it_makes_the_same(string provider)
    {
        await StartAsync(provider);
        var script = Path.Combine(Folders.Single(), "migration.sql");
        await File.AppendAllTextAsync(script, "\n-- a word on why\n", TestContext.Current.CancellationToken);

        var stopped = await _project.RunAsync("migrate dev --name nothing --json");
        Assert.Equal(130, stopped.ExitCode);
        Assert.Equal("MIG0033", Assert.Single(JsonDocument.Parse(stopped.Output).RootElement.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
        Assert.StartsWith("Took migrations/", (await SucceedsAsync("migrate dev --accept-edited")).Output, StringComparison.Ordinal);
        await SucceedsAsync("migrate status");

        await File.AppendAllTextAsync(script, "CREATE TABLE \"More\" (\"id\" INTEGER);\n", TestContext.Current.CancellationToken);
        var refused = await _project.RunAsync("migrate dev --accept-edited");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error MIG0100: ", refused.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_missing_file_is_written_anew_from_the_database(string provider)
    {
        await StartAsync(provider);
        _project.WriteSchema(PetWithNick);
        await SucceedsAsync("migrate dev --name nick");
        Directory.Delete(Folders[^1], recursive: true);

        var stopped = await _project.RunAsync("migrate dev --name nothing");
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("error MIG0034: ", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("_nick/migration.sql anew from the database\n", (await SucceedsAsync("migrate dev --restore-missing")).Output, StringComparison.Ordinal);

        Assert.Contains("ADD COLUMN", ScriptOf("nick", "migration.sql"), StringComparison.Ordinal);
        await SucceedsAsync("migrate status");
        await SucceedsAsync("migrate diff --from-migrations migrations --to-schema schema.prisma --exit-code");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_way_back_of_an_edited_draft_is_found_anew(string provider)
    {
        await StartAsync(provider);
        _project.WriteSchema(PetWithNick);
        await SucceedsAsync("migrate dev --name nick --create-only");
        await File.AppendAllTextAsync(Path.Combine(Folders[^1], "migration.sql"), "CREATE TABLE \"More\" (\"id\" INTEGER NOT NULL PRIMARY KEY);\n", TestContext.Current.CancellationToken);
        _project.WriteSchema(PetWithNick + "model More {\n  id Int @id\n}\n");

        var dev = await SucceedsAsync("migrate dev --name nothing");

        Assert.Contains("down.sql anew, because its migration.sql was edited\n", dev.Output, StringComparison.Ordinal);
        Assert.Contains("DROP TABLE \"More\";", ScriptOf("nick", "down.sql"), StringComparison.Ordinal);
        await SucceedsAsync("migrate down --accept-data-loss");
        Assert.Equal("0", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
        Assert.Contains("No difference.", (await SucceedsAsync("migrate diff --from-config-datasource --to-schema before.prisma")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_of_an_edited_draft_stays_where_it_was_edited_too()
    {
        await StartAsync("sqlite");
        _project.WriteSchema(PetWithNick);
        await SucceedsAsync("migrate dev --name nick --create-only");
        await File.AppendAllTextAsync(Path.Combine(Folders[^1], "down.sql"), "-- mine\n", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(Folders[^1], "migration.sql"), "-- mine\n", TestContext.Current.CancellationToken);

        await SucceedsAsync("migrate dev");

        Assert.EndsWith("-- mine\n", ScriptOf("nick", "down.sql"), StringComparison.Ordinal);
        Assert.Contains("error MIG0084: ", (await _project.RunAsync("migrate down --accept-data-loss")).Error, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    private string[] Folders => [.. Directory.GetDirectories(_project.PathOf("migrations")).Order(StringComparer.Ordinal)];

    private string ScriptOf(string title, string name) => File.ReadAllText(Path.Combine(Folders.Single(f => f.EndsWith($"_{title}", StringComparison.Ordinal)), name));

    private async Task StartAsync(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        _project.Write("before.prisma", _project.Read("schema.prisma"));
        await SucceedsAsync("migrate dev --name init");
    }

    private async Task<CliResult> SucceedsAsync(string command)
    {
        var result = await _project.RunAsync(command);
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        return result;
    }
}
