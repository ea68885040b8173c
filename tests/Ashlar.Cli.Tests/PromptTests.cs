namespace Ashlar.Cli.Tests;

/// <summary>Questions at a terminal, with Prisma's exit codes: 130 where the user stops.</summary>
public sealed class PromptTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id   Int    @id\n  name String\n}\n";

    private DatabaseFolder _project = null!;

    [Fact]
    public async Task Dev_asks_for_the_name_of_the_migration()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        using var terminal = PseudoTerminal.Run(_project, "migrate dev");

        await terminal.AnswerAsync("Name of the migration: ", "Add pets\n");

        Assert.Equal(0, await terminal.EndAsync());
        Assert.EndsWith("_add_pets", Assert.Single(Directory.GetDirectories(_project.PathOf("migrations"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_at_a_question_writes_nothing()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        using var terminal = PseudoTerminal.Run(_project, "migrate dev");

        await terminal.AnswerAsync("Name of the migration: ", PseudoTerminal.ControlC);

        Assert.Equal(130, await terminal.EndAsync());
        Assert.False(Directory.Exists(_project.PathOf("migrations")));
        Assert.DoesNotContain("mistake in Ashlar", terminal.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_looks_renamed_is_asked_about_and_keeps_its_values()
    {
        await StartWithRowAsync();
        _project.WriteSchema(Pet.Replace("name", "title", StringComparison.Ordinal));
        using var terminal = PseudoTerminal.Run(_project, "migrate dev --name title");

        await terminal.AnswerAsync("Is it a rename? [y/N]: ", "y\n");

        Assert.Equal(0, await terminal.EndAsync());
        Assert.Equal("Rex", await _project.ScalarAsync("SELECT \"title\" FROM \"Pet\""));
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 130)]
    [InlineData("\n", 130)]
    [InlineData(PseudoTerminal.ControlC, 130)]
    public async Task Values_are_lost_only_after_a_clear_yes(string answer, int exitCode)
    {
        await StartWithRowAsync();
        _project.WriteSchema(Pet.Replace("  name String\n", "", StringComparison.Ordinal));
        using var terminal = PseudoTerminal.Run(_project, "migrate dev --name drop_name");

        await terminal.AnswerAsync("Go on and lose this? [y/N]: ", answer);

        Assert.Equal(exitCode, await terminal.EndAsync());
        Assert.Contains("You are about to drop the column `name` on the `Pet` table. All the data in the column will be lost (1 row)", terminal.Shown, StringComparison.Ordinal);
        Assert.Equal(exitCode == 0 ? "0" : "1", await _project.ScalarAsync("SELECT COUNT(*) FROM pragma_table_info('Pet') WHERE name = 'name'"));
        Assert.Equal(exitCode == 0 ? 2 : 1, Directory.GetDirectories(_project.PathOf("migrations")).Length);
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("n\n", 130)]
    [InlineData(PseudoTerminal.ControlC, 130)]
    public async Task Reset_empties_the_database_only_after_a_clear_yes(string answer, int exitCode)
    {
        await StartWithRowAsync();
        using var terminal = PseudoTerminal.Run(_project, "migrate reset");

        await terminal.AnswerAsync("Empty the database? [y/N]: ", answer);

        Assert.Equal(exitCode, await terminal.EndAsync());
        Assert.Equal(exitCode == 0 ? "0" : "1", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 130)]
    public async Task Down_loses_rows_only_after_a_clear_yes(string answer, int exitCode)
    {
        await StartWithRowAsync();
        using var terminal = PseudoTerminal.Run(_project, "migrate down");

        await terminal.AnswerAsync("Go on and lose this? [y/N]: ", answer);

        Assert.Equal(exitCode, await terminal.EndAsync());
        Assert.Equal(exitCode == 0 ? "0" : "1", await _project.ScalarAsync("SELECT COUNT(*) FROM sqlite_master WHERE name = 'Pet'"));
    }

    [Fact]
    public async Task Push_that_is_refused_ends_with_130()
    {
        await StartWithRowAsync();
        _project.WriteSchema(Pet.Replace("  name String\n", "", StringComparison.Ordinal));
        using var terminal = PseudoTerminal.Run(_project, "db push");

        await terminal.AnswerAsync("Go on and lose this? [y/N]: ", "n\n");

        Assert.Equal(130, await terminal.EndAsync());
    }

    [Fact]
    public async Task Drift_is_adopted_when_asked()
    {
        await StartWithRowAsync();
        await _project.ExecuteAsync("ALTER TABLE \"Pet\" ADD COLUMN kind TEXT");
        _project.WriteSchema(Pet.Replace("name String\n", "name String\n  kind String?\n", StringComparison.Ordinal));
        using var terminal = PseudoTerminal.Run(_project, "migrate dev --name kind");

        await terminal.AnswerAsync("Make a migration of it? [y/N]: ", "y\n");

        Assert.Equal(0, await terminal.EndAsync());
        Assert.Equal("1", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    private async Task StartWithRowAsync()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        Assert.Equal(0, (await _project.RunAsync("migrate dev --name init")).ExitCode);
        await _project.ExecuteAsync("INSERT INTO \"Pet\" (\"id\", \"name\") VALUES (1, 'Rex')");
    }
}
