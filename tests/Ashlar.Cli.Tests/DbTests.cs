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

    [Theory, MemberData(nameof(Databases))]
    public async Task Scripts_and_seeds_are_held_to_foreign_keys(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, "model Pet {\n  id   Int   @id\n  logs Log[]\n}\nmodel Log {\n  id    Int @id\n  petId Int\n  pet   Pet @relation(fields: [petId], references: [id], onDelete: Cascade)\n}\n");
        await _project.RunAsync("db push");
        _project.Write("seed.sql", "INSERT INTO \"Log\" (\"id\", \"petId\") VALUES (1, 7);\n");

        var orphan = await _project.RunAsync("db execute --file seed.sql");
        var seed = await _project.RunAsync("db seed");
        await _project.RunAsync("db execute --stdin", input: "INSERT INTO \"Pet\" (\"id\") VALUES (7); INSERT INTO \"Log\" (\"id\", \"petId\") VALUES (1, 7)");
        var cascade = await _project.RunAsync("db execute --stdin", input: "DELETE FROM \"Pet\"");

        Assert.Equal((1, 1, 0), (orphan.ExitCode, seed.ExitCode, cascade.ExitCode));
        Assert.Contains("error MIG0027: ", orphan.Error, StringComparison.Ordinal);
        Assert.Contains("migrate reset", seed.Error, StringComparison.Ordinal);
        Assert.Equal("0", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Log\""));
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

    [Theory, MemberData(nameof(Databases))]
    public async Task Pull_follows_a_change_in_the_database_and_keeps_the_rest(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, "// mine\n" + Pet);
        await _project.RunAsync("db push");
        await _project.ExecuteAsync("ALTER TABLE \"Pet\" ADD COLUMN \"kind\" TEXT");
        var before = _project.Read("schema.prisma");

        var printed = await _project.RunAsync("db pull --print");
        Assert.Equal(before, _project.Read("schema.prisma"));
        var written = await _project.RunAsync("db pull");

        Assert.Equal(("Wrote schema.prisma.\nThe schema says what the database has.\n", "", 0), (written.Output, written.Error, written.ExitCode));
        Assert.Equal(before.Replace("  name String?\n", "  name String?\n  kind String?\n", StringComparison.Ordinal), _project.Read("schema.prisma"));
        Assert.Equal(_project.Read("schema.prisma"), printed.Output);
        Assert.Equal("The schema says what the database has already.\n", (await _project.RunAsync("db pull")).Output);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Pull_with_force_writes_the_models_anew(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, "/// Mine.\nmodel Animal {\n  id Int @id\n\n  @@map(\"pet\")\n}\n");
        await _project.RunAsync("db push");

        Assert.Equal(0, (await _project.RunAsync("db pull --force")).ExitCode);

        Assert.Contains("\n\nmodel pet {\n", _project.Read("schema.prisma"), StringComparison.Ordinal);
        Assert.Contains($"provider = \"{provider}\"", _project.Read("schema.prisma"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mine", _project.Read("schema.prisma"), StringComparison.Ordinal);
    }

    /// <summary>An index on some of the rows can be said with a preview feature; a schema that has models is left to its author.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task A_first_pull_switches_on_what_the_indexes_of_the_database_need(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider);
        await _project.ExecuteAsync("CREATE TABLE pet (id INTEGER NOT NULL PRIMARY KEY, age INTEGER); CREATE INDEX old ON pet (age) WHERE age > 9");
        const string none = "generator one {\n  provider = \"ashlar\"\n}\n\ngenerator two {\n  provider        = \"ashlar\"\n  previewFeatures = [\"views\"] // mine\n}\n\ngenerator three {\n  provider        = \"ashlar\"\n  previewFeatures = []\n}\n";
        _project.WriteSchema(none);

        var result = await _project.RunAsync("db pull");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var schema = _project.Read("schema.prisma");
        Assert.Contains("generator one {\n  provider        = \"ashlar\"\n  previewFeatures = [\"partialIndexes\"]\n}", schema, StringComparison.Ordinal);
        Assert.Contains("  previewFeatures = [\"views\", \"partialIndexes\"] // mine\n}", schema, StringComparison.Ordinal);
        Assert.Contains("generator three {\n  provider        = \"ashlar\"\n  previewFeatures = [\"partialIndexes\"]\n}", schema, StringComparison.Ordinal);
        Assert.Contains("@@index([age], map: \"old\", where: raw(\"", schema, StringComparison.Ordinal);
        Assert.Equal("The schema says what the database has already.\n", (await _project.RunAsync("db pull")).Output);

        _project.WriteSchema("generator one {\n  provider = \"ashlar\"\n}\n\nmodel pet {\n  id Int @id\n}\n");
        Assert.Contains("needs the preview feature partialIndexes", (await _project.RunAsync("db pull")).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("previewFeatures", _project.Read("schema.prisma"), StringComparison.Ordinal);
        Assert.Equal(0, (await _project.RunAsync("db pull --force")).ExitCode);
        Assert.Contains("previewFeatures = [\"partialIndexes\"]", _project.Read("schema.prisma"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Pull_from_an_empty_database_changes_nothing(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.ExecuteAsync("SELECT 1");
        var before = _project.Read("schema.prisma");

        var result = await _project.RunAsync("db pull");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MIG0160: the database has no tables to pull", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, _project.Read("schema.prisma"));
    }

    [Fact]
    public async Task Pull_puts_new_models_of_a_schema_folder_into_a_file_of_their_own()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite");
        _project.Write("prisma/main.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n");
        _project.Write("prisma/pet.prisma", Pet);
        await _project.RunAsync("db push --schema prisma");
        await _project.ExecuteAsync("CREATE TABLE \"toy\" (\"id\" INTEGER PRIMARY KEY, \"pet\" INTEGER REFERENCES \"Pet\"(\"id\"))");

        Assert.Equal(0, (await _project.RunAsync("db pull --schema prisma")).ExitCode);

        Assert.StartsWith("model toy {\n", _project.Read("prisma/introspected.prisma"), StringComparison.Ordinal);
        Assert.Contains("toy  toy[]\n", _project.Read("prisma/pet.prisma"), StringComparison.Ordinal);
        Assert.Equal(0, (await _project.RunAsync("validate --schema prisma")).ExitCode);
    }

    [Fact]
    public async Task Pull_says_what_the_language_cannot()
    {
        _project = await DatabaseFolder.CreateAsync("postgresql", "");
        await _project.ExecuteAsync("CREATE TABLE empty (); CREATE SCHEMA other; CREATE TABLE other.far (id INT PRIMARY KEY); CREATE TABLE near (id INT PRIMARY KEY, far INT REFERENCES other.far (id), CONSTRAINT small CHECK (id < 9))");

        var result = await _project.RunAsync("db pull");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning MIG0165: the table \"empty\" has no columns", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning MIG0166: the foreign key ", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning MIG0164: the table \"near\" has check constraints (small)", result.Error, StringComparison.Ordinal);
        Assert.Contains("// model empty {", _project.Read("schema.prisma"), StringComparison.Ordinal);
        Assert.Equal("The schema says what the database has already.\n", (await _project.RunAsync("db pull")).Output);
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();
}
