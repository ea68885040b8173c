using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite.Tests;

/// <summary>A script takes effect as a whole or not at all, and no row is lost on the way.</summary>
public class SessionTests
{
    private const string Setup = """
        CREATE TABLE "P" ("id" INTEGER NOT NULL PRIMARY KEY, "x" TEXT);
        CREATE TABLE "C" ("id" INTEGER NOT NULL PRIMARY KEY, "p" INTEGER REFERENCES "P" ("id") ON DELETE CASCADE);
        CREATE TABLE "N" ("id" INTEGER NOT NULL PRIMARY KEY, "p" INTEGER REFERENCES "P" ("id") ON DELETE SET NULL);
        CREATE TABLE "log" ("x" TEXT);
        CREATE VIEW "v" AS SELECT "x" FROM "P";
        CREATE TRIGGER "t" AFTER UPDATE ON "P" BEGIN INSERT INTO "log" VALUES (new."x"); END;
        CREATE INDEX "expression" ON "P" (lower("x"));
        CREATE INDEX "partial" ON "P" ("x") WHERE "x" <> '';
        INSERT INTO "P" VALUES (1, 'a'), (2, 'b');
        INSERT INTO "C" VALUES (1, 1), (2, 2);
        INSERT INTO "N" VALUES (1, 1), (2, NULL);
        """;

    private const string Rebuild = """
        -- RedefineTables
        PRAGMA defer_foreign_keys=ON;
        PRAGMA foreign_keys=OFF;
        CREATE TABLE "new_P" ("id" INTEGER NOT NULL PRIMARY KEY, "x" TEXT NOT NULL DEFAULT '');
        INSERT INTO "new_P" ("id", "x") SELECT "id", coalesce("x", '') AS "x" FROM "P";
        DROP TABLE "P";
        ALTER TABLE "new_P" RENAME TO "P";
        PRAGMA foreign_keys=ON;
        PRAGMA defer_foreign_keys=OFF;
        """;

    private static readonly Dialect Dialect = new();

    [Fact]
    public async Task A_rebuild_keeps_children_triggers_views_and_indexes()
    {
        await using var session = await OpenAsync(Setup);

        await ApplyAsync(session, Rebuild);

        Assert.Equal("1|1;2|2", await QueryAsync(session, "SELECT group_concat(id || '|' || p, ';') FROM C"));
        Assert.Equal("1|1;2|", await QueryAsync(session, "SELECT group_concat(id || '|' || coalesce(p, ''), ';') FROM N"));
        Assert.Equal("a,b", await QueryAsync(session, "SELECT group_concat(x) FROM v"));
        Assert.Equal("expression,partial", await QueryAsync(session, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name)"));
        await ApplyAsync(session, "UPDATE P SET x = 'c' WHERE id = 1");
        Assert.Equal("c", await QueryAsync(session, "SELECT x FROM log"));
        Assert.Equal(1L, await QueryAsync(session, "PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Clearing_leaves_an_empty_database()
    {
        await using var session = await OpenAsync(Setup);

        await session.ClearAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0L, await QueryAsync(session, "SELECT COUNT(*) FROM sqlite_master"));
        await ApplyAsync(session, Setup);
    }

    [Fact]
    public async Task Rows_that_would_refer_to_nothing_roll_it_back()
    {
        await using var session = await OpenAsync(Setup);

        var error = await Assert.ThrowsAsync<ScriptException>(() => ApplyAsync(session, Rebuild + "\nDELETE FROM \"P\" WHERE \"id\" = 1;"));

        Assert.True(error.IsRolledBack);
        Assert.Contains("would leave 1 row in \"C\" that refers to no row in \"P\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(2L, await QueryAsync(session, "SELECT COUNT(*) FROM P"));
    }

    [Fact]
    public async Task A_copy_that_leaves_rows_behind_rolls_it_back()
    {
        await using var session = await OpenAsync("CREATE TABLE \"P\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"x\" TEXT); INSERT INTO \"P\" VALUES (1, 'a'), (2, 'b');");

        var error = await Assert.ThrowsAsync<ScriptException>(() => ApplyAsync(session, Rebuild.Replace("FROM \"P\";", "FROM \"P\" WHERE \"id\" = 1;", StringComparison.Ordinal)));

        Assert.Contains("number of rows in \"P\" from 2 to 1", error.Message, StringComparison.Ordinal);
        Assert.Equal(2L, await QueryAsync(session, "SELECT COUNT(*) FROM P"));
    }

    /// <summary>Settings that get other names, one by one; what has none any longer is meant to go.</summary>
    [Fact]
    public async Task Several_copies_into_one_table_choose_their_rows()
    {
        await using var session = await OpenAsync("CREATE TABLE \"P\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"x\" TEXT); INSERT INTO \"P\" VALUES (1, 'a'), (2, 'b'), (3, 'c');");
        var copy = Rebuild.Split('\n').Single(l => l.StartsWith("INSERT", StringComparison.Ordinal));

        await ApplyAsync(session, Rebuild.Replace(
            copy,
            $"{copy.Replace("FROM \"P\";", "FROM \"P\" WHERE x = 'a';", StringComparison.Ordinal)}\n{copy.Replace("FROM \"P\";", "FROM \"P\" WHERE x = 'b';", StringComparison.Ordinal)}",
            StringComparison.Ordinal));

        Assert.Equal("a,b", await QueryAsync(session, "SELECT group_concat(x) FROM P"));
    }

    [Fact]
    public async Task An_index_that_fits_no_longer_is_named_and_nothing_is_changed()
    {
        await using var session = await OpenAsync(Setup);

        var error = await Assert.ThrowsAsync<ScriptException>(() => ApplyAsync(session, Rebuild
            .Replace(", \"x\" TEXT NOT NULL DEFAULT ''", "", StringComparison.Ordinal)
            .Replace("(\"id\", \"x\") SELECT \"id\", coalesce(\"x\", '') AS \"x\"", "(\"id\") SELECT \"id\"", StringComparison.Ordinal)));

        Assert.Contains("\"expression\" does not fit the table \"P\"", error.Message, StringComparison.Ordinal);
        Assert.Equal("a,b", await QueryAsync(session, "SELECT group_concat(x) FROM P"));
    }

    [Fact]
    public async Task Keys_are_enforced_where_a_script_does_not_turn_them_off()
    {
        await using var session = await OpenAsync(Setup);

        await ApplyAsync(session, "DELETE FROM \"P\" WHERE \"id\" = 1;");

        Assert.Equal(1L, await QueryAsync(session, "SELECT COUNT(*) FROM C"));
        await Assert.ThrowsAsync<ScriptException>(() => ApplyAsync(session, "INSERT INTO \"C\" VALUES (9, 9);"));
    }

    [Fact]
    public async Task An_error_names_the_statement()
    {
        await using var session = await OpenAsync(Setup);
        const string Script = "SELECT 1;\nINSERT INTO nowhere VALUES (1);\n";

        var error = await Assert.ThrowsAsync<ScriptException>(() => ApplyAsync(session, Script));

        Assert.Equal("no such table: nowhere", error.Message);
        Assert.Equal("INSERT INTO nowhere VALUES (1);", Script.Substring(error.Offset!.Value, error.Length));
    }

    [Fact]
    public async Task A_script_that_cannot_run_in_a_transaction_runs_without_one()
    {
        await using var session = await OpenAsync(Setup);

        await ApplyAsync(session, "VACUUM;\nBEGIN;\nINSERT INTO \"P\" VALUES (3, 'c');\nCOMMIT;");

        Assert.Equal(3L, await QueryAsync(session, "SELECT COUNT(*) FROM P"));
    }

    private static async Task<IDatabaseSession> OpenAsync(string setup)
    {
        var session = await Dialect.Connector.OpenShadowAsync(ShadowSource.None, TestContext.Current.CancellationToken);
        await ApplyAsync(session, setup);
        return session;
    }

    private static Task<bool> ApplyAsync(IDatabaseSession session, string script) => session.ApplyAsync(script, null, TestContext.Current.CancellationToken);

    private static async Task<object?> QueryAsync(IDatabaseSession session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
