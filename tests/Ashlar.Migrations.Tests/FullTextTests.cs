namespace Ashlar.Migrations.Tests;

/// <summary><c>@fulltext</c>: the words are made, kept through everything that is done to a table, found again in a database, and taken away.</summary>
public sealed class FullTextTests
{
    private const string Plain = "model Note {\n  id    String  @id\n  title String  @db.VarChar(80)\n  body  String?\n  size  Int     @default(0)\n}\n";

    private const string Annotated = "/// @fulltext(title, body, weights: \"A, D\")\n" + Plain;

    public static TheoryData<string> Names => LiveProject.Names;

    private static string For(string database, string schema) => database == "sqlite" ? schema.Replace(" @db.VarChar(80)", "", StringComparison.Ordinal) : schema;

    private static string Found(string database, string word, string name = "Note_fulltext") => database == "sqlite"
        ? $"SELECT COUNT(*) FROM \"Note\" WHERE _rowid_ IN (SELECT rowid FROM \"{name}\" WHERE \"{name}\" MATCH '{word}')"
        : $"SELECT COUNT(*) FROM \"Note\" WHERE (setweight(to_tsvector('simple', coalesce(\"title\"::text, '')), 'A') || to_tsvector('simple', coalesce(\"body\"::text, ''))) @@ to_tsquery('simple', '{word}')";

    [Theory, MemberData(nameof(Names))]
    public async Task It_comes_and_goes_and_is_no_difference_meanwhile(string database)
    {
        await using var project = await LiveProject.CreateAsync(database);
        var (plain, annotated) = (For(database, Plain), For(database, Annotated));
        Assert.NotNull(await project.DevelopAsync(plain));
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"id\", \"title\", \"body\") VALUES ('a', 'First words', NULL)");

        Assert.Contains("Note_fulltext", await project.DevelopAsync(annotated), StringComparison.Ordinal);
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"id\", \"title\", \"body\") VALUES ('b', 'x', 'Later words'); UPDATE \"Note\" SET \"title\" = 'Second' WHERE \"id\" = 'a'");
        Assert.Equal("1", await project.ScalarAsync(Found(database, "words")));
        Assert.Equal("1", await project.ScalarAsync(Found(database, "second")));
        Assert.Equal("0", await project.ScalarAsync(Found(database, "first")));
        Assert.Null(await project.DevelopAsync(annotated));

        Assert.Contains("Note_fulltext", await project.DevelopAsync(plain), StringComparison.Ordinal);
        Assert.Null(await project.DevelopAsync(plain));
        Assert.Equal([], project.Diagnostics);
        Assert.Equal("2", await project.ScalarAsync("SELECT COUNT(*) FROM \"Note\""));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task It_is_kept_when_the_table_changes(string database)
    {
        await using var project = await LiveProject.CreateAsync(database);
        var annotated = For(database, Annotated);
        var changed = annotated.Replace("size  Int     @default(0)", "size  BigInt  @default(7)", StringComparison.Ordinal);
        await project.DevelopAsync(annotated);
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"id\", \"title\") VALUES ('a', 'gone'), ('b', 'two words'), ('c', 'three words'); DELETE FROM \"Note\" WHERE \"id\" = 'a'");

        Assert.NotNull(await project.DevelopAsync(changed));
        await project.ExecuteAsync("DELETE FROM \"Note\" WHERE \"id\" = 'b'");

        Assert.Equal([], project.Diagnostics);
        Assert.Equal("1", await project.ScalarAsync(Found(database, "words")));
        Assert.Equal("1", await project.ScalarAsync(Found(database, "three")));
        Assert.Null(await project.DevelopAsync(changed));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task It_is_made_anew_where_its_columns_or_its_language_change(string database)
    {
        await using var project = await LiveProject.CreateAsync(database);
        await project.DevelopAsync(For(database, Annotated));
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"id\", \"title\", \"body\") VALUES ('a', 'walking', 'text')");

        foreach (var annotation in (string[])["@fulltext(title, body, language: \"english\")", "@fulltext(body, title, language: \"english\")", "@fulltext(title)"])
        {
            var schema = For(database, $"/// {annotation}\n{Plain}");
            Assert.NotNull(await project.DevelopAsync(schema));
            Assert.Equal((annotation, null), (annotation, await project.DevelopAsync(schema)));
        }

        Assert.NotNull(await project.DevelopAsync("model Other {\n  id Int @id\n}\n"));
        Assert.Equal([], project.Diagnostics);
    }

    [Fact]
    public async Task A_column_and_a_table_are_renamed()
    {
        using var project = new Project();
        await project.DevelopAsync(For("sqlite", Annotated));
        var renamed = For("sqlite", "/// @renamedFrom(Note)\n/// @fulltext(heading, body)\n" + Plain.Replace("title String ", "/// @renamedFrom(title)\n  heading String", StringComparison.Ordinal).Replace("model Note", "model Paper", StringComparison.Ordinal));

        Assert.Contains("RENAME COLUMN", await project.DevelopAsync(renamed), StringComparison.Ordinal);
        Assert.Null(await project.DevelopAsync(renamed));
        Assert.Equal([], project.Diagnostics);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Names_need_quotes(string database)
    {
        await using var project = await LiveProject.CreateAsync(database);
        const string Schema = "/// @fulltext(a, b)\nmodel M {\n  id Int @id\n  a String @map(\"order \\\"by\\\"\")\n  b String? @map(\"it's\")\n  rowId Int?\n  @@map(\"an odd 'name'\")\n}\n";

        Assert.NotNull(await project.PushAsync(Schema));
        Assert.Null(await project.PushAsync(Schema));
        Assert.Equal([], project.Diagnostics);
    }

    [Fact]
    public async Task A_trigger_that_was_lost_comes_back()
    {
        await using var project = await LiveProject.CreateAsync("sqlite");
        var schema = For("sqlite", Annotated);
        await project.PushAsync(schema);
        await project.ExecuteAsync("DROP TRIGGER \"Note_fulltext_insert\"; INSERT INTO \"Note\" (\"id\", \"title\") VALUES ('a', 'missed')");

        Assert.NotNull(await project.PushAsync(schema));

        Assert.Equal("1", await project.ScalarAsync(Found("sqlite", "missed")));
        Assert.Null(await project.PushAsync(schema));
    }

    [Fact]
    public async Task A_rebuild_that_knows_nothing_of_it_and_a_vacuum_keep_it_true()
    {
        await using var project = await LiveProject.CreateAsync("sqlite");
        var schema = For("sqlite", Annotated);
        await project.PushAsync(schema);
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"id\", \"title\") VALUES ('a', 'one'), ('b', 'two'), ('c', 'three'); DELETE FROM \"Note\" WHERE \"id\" = 'a'");
        await project.ExecuteAsync(
            """
            PRAGMA foreign_keys=OFF;
            CREATE TABLE "new_Note" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "body" TEXT, "size" INTEGER NOT NULL DEFAULT 0);
            INSERT INTO "new_Note" ("id", "title", "body", "size") SELECT "id", "title", "body", "size" FROM "Note" ORDER BY "id" DESC;
            DROP TABLE "Note";
            ALTER TABLE "new_Note" RENAME TO "Note";
            PRAGMA foreign_keys=ON;
            """);
        await project.ExecuteAsync("VACUUM");

        Assert.Equal("b", await project.ScalarAsync("SELECT \"id\" FROM \"Note\" WHERE _rowid_ IN (SELECT rowid FROM \"Note_fulltext\" WHERE \"Note_fulltext\" MATCH 'two')"));
        Assert.Null(await project.PushAsync(schema));
    }

    [Fact]
    public void A_library_without_it_is_named()
    {
        var error = new Microsoft.Data.Sqlite.SqliteException("SQLite Error 1: 'no such module: fts5'.", 1);

        Assert.Equal("this SQLite library was built without full-text search (FTS5); use one that has it, or remove @fulltext from the schema", Project.Sqlite.ErrorTranslator.Describe(error));
    }
}
