namespace Ashlar.Migrations.Tests;

public sealed class DevelopmentTests : IDisposable
{
    private const string Pets = "model Pet {\n  id Int @id\n  name String\n  logs Log[]\n}\nmodel Log {\n  id Int @id\n  petId Int\n  pet Pet @relation(fields: [petId], references: [id], onDelete: Cascade)\n}\n";

    private readonly Project _project = new();

    [Fact]
    public async Task Writes_nothing_where_the_migrations_make_the_schema()
    {
        Assert.NotNull(await _project.DevelopAsync(Pets, "init"));
        Assert.Null(await _project.DevelopAsync(Pets));
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task A_rebuild_keeps_the_rows_of_its_table_and_of_those_that_refer_to_it()
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.ExecuteAsync("PRAGMA foreign_keys = ON; INSERT INTO Pet VALUES (1, 'Rex'), (2, 'Tom'); INSERT INTO Log VALUES (1, 1), (2, 1), (3, 2)");

        var script = await _project.DevelopAsync(Pets.Replace("name String", "name String?", StringComparison.Ordinal));

        Assert.Contains("DROP TABLE \"Pet\"", script, StringComparison.Ordinal);
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1|Rex", "2|Tom"], await _project.QueryAsync("SELECT * FROM Pet"));
        Assert.Equal(["1|1", "2|1", "3|2"], await _project.QueryAsync("SELECT * FROM Log"));
    }

    [Fact]
    public async Task Applies_what_others_have_added_before_it_writes()
    {
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n", "init");
        _project.Migration(1, "other", "CREATE TABLE \"B\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n");

        var script = await _project.DevelopAsync("model A {\n  id Int @id\n  x String?\n}\nmodel B {\n  id Int @id\n}\n");

        Assert.Equal("-- AlterTable\nALTER TABLE \"A\" ADD COLUMN \"x\" TEXT;\n", script);
    }

    [Fact]
    public async Task A_change_by_hand_is_drift_and_nothing_is_reset()
    {
        await _project.DevelopAsync(Pets, "init");
        await _project.ExecuteAsync("ALTER TABLE Pet ADD COLUMN x TEXT; INSERT INTO Pet VALUES (1, 'Rex', 'x')");

        Assert.Null(await _project.DevelopAsync(Pets));
        Assert.Equal("MIG0035", Assert.Single(_project.Diagnostics).Code);
        Assert.Equal(["1|Rex|x"], await _project.QueryAsync("SELECT * FROM Pet"));
    }

    [Fact]
    public async Task An_edited_migration_stops_it()
    {
        await _project.DevelopAsync(Pets, "init");
        await File.AppendAllTextAsync(Script(), "-- edited\n", TestContext.Current.CancellationToken);

        Assert.Null(await _project.DevelopAsync(Pets));
        Assert.Equal(["MIG0033"], _project.Codes);
    }

    [Fact]
    public async Task A_missing_migration_stops_it()
    {
        await _project.DevelopAsync(Pets, "init");
        Directory.Delete(Path.GetDirectoryName(Script())!, recursive: true);

        Assert.Null(await _project.DevelopAsync(Pets));
        Assert.Equal(["MIG0034"], _project.Codes);
    }

    [Fact]
    public async Task A_pending_migration_that_cannot_run_is_found_before_the_database_is_touched()
    {
        _project.Migration(1, "bad", "CREATE TABLE a (id INTEGER);\nSELECT nope FROM nowhere;\n");

        Assert.Null(await _project.DevelopAsync(Pets));
        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal(("MIG0036", 2), (error.Code, error.Location!.Value.Start.Line));
        Assert.Equal([], await _project.QueryAsync("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task Create_only_writes_a_migration_even_where_nothing_is_to_be_done()
    {
        await _project.DevelopAsync(Pets, "init");

        Assert.Equal("-- This is an empty migration.", await _project.DevelopAsync(Pets, "by_hand", createOnly: true));
        Assert.Equal(["1"], await _project.QueryAsync("SELECT COUNT(*) FROM _prisma_migrations"));
    }

    [Fact]
    public async Task Partial_indexes_made_by_hand_stay()
    {
        _project.Migration(1, "init", "CREATE TABLE \"A\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    \"x\" TEXT\n);\nCREATE UNIQUE INDEX some ON \"A\"(\"x\") WHERE x <> '';\n");

        Assert.Null(await _project.DevelopAsync("model A {\n  id Int @id\n  x String?\n}\n"));
        Assert.NotNull(await _project.DevelopAsync("model A {\n  id Int @id\n  x String @default(\"\")\n}\n"));
        Assert.Equal(["some"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"));
    }

    [Theory]
    [InlineData("CREATE INDEX \"A_x_idx\" ON \"A\"(\"x\") WHERE x <> ''", "@@index([x])")]
    [InlineData("CREATE UNIQUE INDEX \"A_x_key\" ON \"A\"(\"x\") WHERE x <> ''", "@@unique([x])")]
    public async Task An_index_of_the_schema_that_a_hand_has_limited_to_some_rows_stays_so(string index, string attribute)
    {
        _project.Migration(1, "init", $"CREATE TABLE \"A\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    \"x\" TEXT\n);\n{index};\n");

        Assert.Null(await _project.DevelopAsync($"model A {{\n  id Int @id\n  x String?\n  {attribute}\n}}\n"));
        Assert.Equal([], _project.Diagnostics);
        Assert.NotNull(await _project.DevelopAsync($"model A {{\n  id Int @id\n  x String @default(\"\")\n  {attribute}\n}}\n"));
        Assert.Equal(["1"], await _project.QueryAsync("SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"));
    }

    public void Dispose() => _project.Dispose();

    private string Script() => Directory.GetFiles(_project.MigrationsPath, "migration.sql", SearchOption.AllDirectories).Single();
}
