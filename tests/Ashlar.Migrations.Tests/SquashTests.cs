using Ashlar.Migrations.Files;
using Ashlar.Migrations.Squashing;

namespace Ashlar.Migrations.Tests;

public sealed class SquashTests : IDisposable
{
    private readonly Project _project = new();

    [Fact]
    public async Task Many_become_one_that_makes_the_same_and_is_not_run_again()
    {
        await ThreeAsync();
        await _project.DeployAsync();
        var before = await StructureAsync();

        var written = await SquashAsync(null);

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["20260101000003_c"], Directory.GetDirectories(_project.MigrationsPath).Select(Path.GetFileName));
        Assert.Equal(3, written!.Replaces.Count);
        Assert.Contains("\"y\" TEXT", written.Script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ALTER TABLE", written.Script.Text, StringComparison.Ordinal);
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Codes);
        Assert.Equal(["20260101000001_a|1", "20260101000002_b|1", "20260101000003_c|1", "20260101000003_c|0"], await _project.QueryAsync("SELECT migration_name, rolled_back_at IS NOT NULL FROM _prisma_migrations ORDER BY migration_name, rolled_back_at IS NULL"));
        Assert.Equal(before, await StructureAsync());

        File.Delete(_project.Folder.PathOf("test.db"));
        Assert.Equal(["c"], await _project.DeployAsync());
        Assert.Equal(before, await StructureAsync());
    }

    [Fact]
    public async Task What_was_written_by_hand_is_kept_word_for_word()
    {
        await ThreeAsync();
        _project.Migration(4, "rows", "INSERT INTO \"A\" (\"id\", \"x\") VALUES (1, 'one');\nCREATE TRIGGER t AFTER DELETE ON \"A\" BEGIN SELECT 1; END;\n");

        Assert.NotNull(await SquashAsync(null));

        await _project.DeployAsync();
        Assert.Equal(["1|one"], await _project.QueryAsync("SELECT id, x FROM A"));
        Assert.Equal(["t"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
    }

    [Fact]
    public async Task A_script_whose_last_statement_has_no_semicolon_is_joined_all_the_same()
    {
        _project.Migration(1, "a", "\uFEFFCREATE TABLE \"A\" (\"id\" INTEGER CHECK (id > 0)) -- no more; really\n");
        _project.Migration(2, "b", "ALTER TABLE \"A\" ADD COLUMN \"x\" TEXT");

        Assert.NotNull(await SquashAsync(null));

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["b"], await _project.DeployAsync());
    }

    [Fact]
    public async Task Those_after_the_named_one_stay()
    {
        await ThreeAsync();

        await SquashAsync("20260101000002_b");

        Assert.Equal(["20260101000002_b", "20260101000003_c"], Directory.GetDirectories(_project.MigrationsPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["b", "c"], await _project.DeployAsync());
    }

    [Fact]
    public async Task A_database_that_has_only_some_of_them_has_to_get_the_others_first()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n");
        await _project.DeployAsync();
        await ThreeAsync();
        await SquashAsync(null);

        Assert.Equal([], await _project.DeployAsync());

        Assert.Contains("MIG0107", _project.Codes);
        Assert.Equal(["A"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE name IN ('A', 'B')"));
    }

    [Fact]
    public async Task What_does_not_run_as_one_is_left_alone()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER);\nINSERT INTO \"A\" VALUES (1);\n/* never closed");
        _project.Migration(2, "b", "CREATE TABLE \"B\" (\"id\" INTEGER);\n");

        Assert.Null(await SquashAsync(null));
        Assert.Equal(["MIG0106"], _project.Codes);
        Assert.Equal(2, Directory.GetDirectories(_project.MigrationsPath).Length);
    }

    [Fact]
    public async Task One_migration_is_one_already()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER);\n");

        Assert.Null(await SquashAsync(null));
        Assert.Equal(["MIG0105"], _project.Codes);
        Assert.Null(await SquashAsync("b"));
    }

    public void Dispose() => _project.Dispose();

    private Task ThreeAsync()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n");
        _project.Migration(2, "b", "ALTER TABLE \"A\" ADD COLUMN \"x\" TEXT;\nCREATE TABLE \"B\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n");
        _project.Migration(3, "c", "ALTER TABLE \"A\" ADD COLUMN \"y\" TEXT;\nCREATE UNIQUE INDEX \"A_x_key\" ON \"A\"(\"x\");\n");
        return Task.CompletedTask;
    }

    private async Task<MigrationFile?> SquashAsync(string? to)
    {
        MigrationFile? written = null;
        await _project.RunAsync(async (_, directory) => written = await new Squash(Project.Sqlite, directory).RunAsync(to, _project.Diagnostics, TestContext.Current.CancellationToken));
        return written;
    }

    private Task<IReadOnlyList<string>> StructureAsync() => _project.QueryAsync(
        "SELECT m.name, c.name, c.type, c.\"notnull\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY 1, 2");
}
