using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Tests;

public sealed class DownTests : IDisposable
{
    private const string Pets = "model Pet {\n  id Int @id\n  name String\n  nick String? @unique\n  logs Log[]\n}\nmodel Log {\n  id Int @id\n  petId Int\n  pet Pet @relation(fields: [petId], references: [id], onDelete: Cascade)\n}\n";

    private readonly Project _project = new();
    private readonly List<string> _takenBack = [];
    private readonly List<string> _preview = [];

    [Theory]
    [InlineData("nick String? @unique", "nick String?")]
    [InlineData("  name String\n", "")]
    [InlineData("  name String\n", "  name Int\n")]
    [InlineData("onDelete: Cascade", "onDelete: Restrict")]
    [InlineData("  name String\n", "  name String\n  age Int @default(3)\n  at DateTime @default(now())\n")]
    public async Task The_way_back_leads_to_the_structure_before_and_keeps_the_rows(string from, string to)
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.ExecuteAsync("INSERT INTO Pet VALUES (1, 'Rex', NULL), (2, 'Tom', 't'); INSERT INTO Log VALUES (1, 1), (2, 2)");
        var before = await StructureAsync();
        Assert.NotNull(await _project.DevelopAsync(Pets.Replace(from, to, StringComparison.Ordinal), acceptDataLoss: true));
        Assert.Equal([], _project.Diagnostics);

        await DownAsync(acceptDataLoss: true);

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["change"], _takenBack);
        Assert.Equal(before, await StructureAsync());
        Assert.Equal(["1|", "2|t"], await _project.QueryAsync("SELECT id, nick FROM Pet ORDER BY id"));
        Assert.Equal(["1|1", "2|2"], await _project.QueryAsync("SELECT * FROM Log"));
        Assert.Equal(["change"], await _project.DeployAsync());
    }

    [Fact]
    public async Task What_cannot_come_back_is_said_and_asked_for()
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.DevelopAsync(Pets.Replace("  name String\n", "", StringComparison.Ordinal), acceptDataLoss: true);

        Assert.Contains("  Does not come back:\n\n  - the values of \"Pet\".\"name\"\n", DownOf("change"), StringComparison.Ordinal);
        await DownAsync();
        Assert.Equal(["MIG0081"], _project.Codes);
        Assert.Equal([], _takenBack);
        await DownAsync(acceptDataLoss: true);
        Assert.Equal(["change"], _takenBack);
    }

    [Fact]
    public async Task What_a_default_filled_in_is_said_to_stay()
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.ExecuteAsync("INSERT INTO Pet VALUES (1, 'Rex', NULL)");
        await _project.DevelopAsync(Pets.Replace("nick String? @unique", "nick String @default(\"none\") @unique", StringComparison.Ordinal), acceptDataLoss: true);

        Assert.Contains("  What the default filled in stays filled in: \"Pet\".\"nick\".\n", DownOf("change"), StringComparison.Ordinal);
        await DownAsync(acceptDataLoss: true);
        Assert.Equal(["none"], await _project.QueryAsync("SELECT nick FROM Pet"));
    }

    [Fact]
    public async Task Several_go_one_after_the_other_and_a_dry_run_only_shows_them()
    {
        await ThreeAsync();

        await DownAsync(new DownOptions { Steps = 2, IsDryRun = true, AcceptsDataLoss = _ => false });
        Assert.Equal(2, _preview.Count);
        Assert.Contains("DROP TABLE \"C\"", _preview[0], StringComparison.Ordinal);
        Assert.Equal([], _takenBack);
        await DownAsync(new DownOptions { To = NameOf("a"), AcceptsDataLoss = _ => true });

        Assert.Equal(["c", "b"], _takenBack);
        Assert.Equal(["A"], await TablesAsync());
        await DownAsync(new DownOptions { To = DownOptions.Base, AcceptsDataLoss = _ => true });
        Assert.Equal([], await TablesAsync());
        await DownAsync();
        Assert.Equal(["c", "b", "a"], _takenBack);
    }

    [Fact]
    public async Task A_file_edited_by_hand_is_what_runs()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");
        var path = Path.Combine(_project.MigrationsPath, NameOf("a"), "down.sql");
        await File.WriteAllTextAsync(path, "CREATE TABLE kept AS SELECT * FROM A;\nDROP TABLE A;\n", TestContext.Current.CancellationToken);

        await DownAsync();

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["kept"], await TablesAsync());
    }

    [Fact]
    public async Task Without_a_file_it_is_worked_out_from_the_database()
    {
        await ThreeAsync();
        File.Delete(Path.Combine(_project.MigrationsPath, NameOf("c"), "down.sql"));

        await DownAsync(acceptDataLoss: true);
        Assert.Equal(["MIG0080"], _project.Codes);
        await DownAsync(new DownOptions { Computes = true, AcceptsDataLoss = _ => false });

        Assert.Equal(["c"], _takenBack);
        Assert.Equal(["A", "B"], await TablesAsync());
    }

    [Fact]
    public async Task What_stopped_half_way_is_taken_back_from_the_state_that_it_left()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");
        await _project.ExecuteAsync("INSERT INTO A VALUES (7)");
        _project.Migration(1, "bad", "BEGIN;\nALTER TABLE \"A\" ADD COLUMN \"x\" TEXT;\nCREATE TABLE \"Half\" (\"id\" INTEGER);\nCOMMIT;\nSELECT nope FROM nowhere;\n");
        await _project.DeployAsync();
        Assert.Equal(["MIG0032"], _project.Codes);

        await DownAsync(acceptDataLoss: true);

        Assert.Equal(["bad"], _takenBack);
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["A"], await TablesAsync());
        Assert.Equal(["7"], await _project.QueryAsync("SELECT * FROM A"));
    }

    [Fact]
    public async Task A_file_for_another_migration_does_not_run()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a", createOnly: true);
        await File.AppendAllTextAsync(Path.Combine(_project.MigrationsPath, NameOf("a"), "migration.sql"), "CREATE TABLE \"More\" (\"id\" INTEGER);\n", TestContext.Current.CancellationToken);
        await _project.DeployAsync();

        await DownAsync(acceptDataLoss: true);
        Assert.Equal(["MIG0084"], _project.Codes);
        await DownAsync(new DownOptions { Computes = true, AcceptsDataLoss = _ => true });
        Assert.Equal([], await TablesAsync());
    }

    [Fact]
    public async Task A_way_back_that_fails_leaves_everything_as_it_was()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");
        await File.WriteAllTextAsync(Path.Combine(_project.MigrationsPath, NameOf("a"), "down.sql"), "DROP TABLE A;\nDROP TABLE nowhere;\n", TestContext.Current.CancellationToken);

        await DownAsync();

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal(("MIG0082", 2), (error.Code, error.Location!.Value.Start.Line));
        Assert.Equal(["A"], await TablesAsync());
        Assert.Equal([], await _project.DeployAsync());
    }

    [Fact]
    public async Task Migrations_of_another_branch_go_though_their_files_are_gone()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");
        await _project.DevelopAsync("model A {\n  id Int @id\n  x String?\n}\n", "other");
        Directory.Delete(Path.Combine(_project.MigrationsPath, NameOf("other")), recursive: true);

        await DownAsync();
        Assert.Equal(["MIG0080"], _project.Codes);
        await DownAsync(new DownOptions { OnlyMissing = true, AcceptsDataLoss = _ => true });

        Assert.Equal(["other"], _takenBack);
        Assert.Null(await _project.DevelopAsync("model A {\n  id Int @id\n}\n"));
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task The_way_back_must_start_from_something_applied()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");

        await DownAsync(new DownOptions { To = "20200101000000_never", AcceptsDataLoss = _ => true });

        Assert.Equal(["MIG0083"], _project.Codes);
    }

    [Fact]
    public async Task A_migration_that_does_not_run_is_not_written()
    {
        Assert.Null(await _project.DevelopAsync("model A {\n  id Int @id\n  x String @default(dbgenerated(\"(nope\"))\n}\n", "a"));

        Assert.Equal(["MIG0085"], _project.Codes);
        Assert.False(Directory.Exists(_project.MigrationsPath));
    }

    public void Dispose() => _project.Dispose();

    private async Task ThreeAsync()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "a");
        await _project.DevelopAsync("model A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n}\n", "b");
        await _project.DevelopAsync("model A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n}\nmodel C {\n  id Int @id\n}\n", "c");
    }

    private Task DownAsync(bool acceptDataLoss = false) => DownAsync(new DownOptions { AcceptsDataLoss = _ => acceptDataLoss });

    private Task DownAsync(DownOptions options) => _project.RunAsync((session, directory) => new Downgrade(Project.Sqlite, session, directory, options).RunAsync(
        name => _takenBack.Add(name[15..]), (_, script) => _preview.Add(script), _project.Diagnostics, TestContext.Current.CancellationToken));

    private string NameOf(string title) => Path.GetFileName(Directory.GetDirectories(_project.MigrationsPath, $"*_{title}").Single());

    private string DownOf(string title) => File.ReadAllText(Path.Combine(_project.MigrationsPath, NameOf(title), "down.sql"));

    private Task<IReadOnlyList<string>> TablesAsync() => _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '_prisma_migrations' ORDER BY 1");

    private Task<IReadOnlyList<string>> StructureAsync() => _project.QueryAsync(
        "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'index') AND m.name NOT LIKE 'sqlite%' ORDER BY 1, 2");
}
