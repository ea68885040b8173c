using Ashlar.Migrations.Repairing;

namespace Ashlar.Migrations.Tests;

/// <summary>Each cause by which folder, history and database differ has its way forward, and nothing is reset.</summary>
public sealed class RepairTests : IDisposable
{
    private const string Pets = "model Pet {\n  id Int @id\n  name String\n}\n";

    private readonly Project _project = new();

    [Fact]
    public async Task Drift_becomes_a_migration()
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.ExecuteAsync("ALTER TABLE Pet ADD COLUMN x TEXT; INSERT INTO Pet VALUES (1, 'Rex', 'x')");

        Assert.Null(await _project.DevelopAsync(Pets.Replace("name String", "name String\n  x String?", StringComparison.Ordinal), remedies: [Remedy.AdoptDrift]));

        Assert.Equal([], _project.Diagnostics);
        Assert.Contains("ADD COLUMN \"x\" TEXT;", await File.ReadAllTextAsync(FileOf("adopt_drift"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(FileOf("adopt_drift", "down.sql")));
        Assert.Equal(["1|Rex|x"], await _project.QueryAsync("SELECT * FROM Pet"));
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Codes);
    }

    [Fact]
    public async Task An_edit_that_makes_the_same_structure_is_accepted()
    {
        await _project.DevelopAsync(Pets, "init");
        await File.AppendAllTextAsync(FileOf("init"), "-- a remark\n", TestContext.Current.CancellationToken);

        Assert.Null(await _project.DevelopAsync(Pets, remedies: [Remedy.AcceptEdited]));
        Assert.Equal([], _project.Diagnostics);
        Assert.Null(await _project.DevelopAsync(Pets));
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task An_edit_that_makes_another_structure_is_not()
    {
        await _project.DevelopAsync(Pets, "init");
        await File.AppendAllTextAsync(FileOf("init"), "CREATE TABLE \"More\" (\"id\" INTEGER);\n", TestContext.Current.CancellationToken);

        Assert.Null(await _project.DevelopAsync(Pets, remedies: [Remedy.AcceptEdited]));
        Assert.Equal(["MIG0100"], _project.Codes);
    }

    [Fact]
    public async Task A_missing_file_is_written_anew()
    {
        await _project.DevelopAsync(Pets, "init");
        var schema = Pets.Replace("name String", "name String\n  x String?", StringComparison.Ordinal);
        await _project.DevelopAsync(schema, "more");
        Directory.Delete(Path.GetDirectoryName(FileOf("more"))!, recursive: true);

        Assert.Null(await _project.DevelopAsync(schema, remedies: [Remedy.RestoreMissing]));

        Assert.Equal([], _project.Diagnostics);
        Assert.Contains("ADD COLUMN \"x\" TEXT;", await File.ReadAllTextAsync(FileOf("more"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(await _project.DevelopAsync(schema));
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task A_missing_file_that_others_build_on_cannot_be_guessed()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");
        _project.Migration(2, "b", "CREATE TABLE \"B\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \"x\" TEXT);\n");
        _project.Migration(3, "c", "ALTER TABLE \"B\" DROP COLUMN \"x\";\n");
        await _project.DeployAsync();
        Directory.Delete(Path.GetDirectoryName(FileOf("b"))!, recursive: true);
        await File.WriteAllTextAsync(FileOf("c"), "ALTER TABLE \"A\" ADD COLUMN \"y\" TEXT;\n", TestContext.Current.CancellationToken);

        await _project.DevelopAsync("model A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n}\n", remedies: [Remedy.RestoreMissing, Remedy.AcceptEdited]);

        Assert.Equal(["MIG0101"], _project.Codes);
        Assert.False(Directory.Exists(Path.Combine(_project.MigrationsPath, "20260101000002_b")));
    }

    [Fact]
    public async Task Branches_that_part_are_told_where()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");
        _project.Migration(2, "theirs", "CREATE TABLE \"B\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");
        await _project.DeployAsync();
        Directory.Delete(Path.GetDirectoryName(FileOf("theirs"))!, recursive: true);
        _project.Migration(3, "ours", "CREATE TABLE \"C\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");

        Assert.Null(await _project.DevelopAsync("model A {\n  id Int @id\n}\n"));

        Assert.Equal(["MIG0034", "MIG0102"], _project.Codes);
        Assert.Contains("part after \"20260101000001_a\"", _project.Diagnostics.Last().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_comes_late_is_applied_with_a_warning()
    {
        _project.Migration(2, "b", "CREATE TABLE \"B\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");
        await _project.DeployAsync();
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n");

        await _project.DevelopAsync("model A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n}\n");

        Assert.Equal(["MIG0110"], _project.Codes);
        Assert.Equal(["A", "B"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE name IN ('A', 'B') ORDER BY 1"));
    }

    public void Dispose() => _project.Dispose();

    private string FileOf(string title, string file = "migration.sql") => Path.Combine(Directory.GetDirectories(_project.MigrationsPath, $"*_{title}").Single(), file);
}
