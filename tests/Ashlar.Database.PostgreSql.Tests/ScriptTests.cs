using Ashlar.Database.Scripts;
using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Tests;

/// <summary>Scripts are cut where the server ends a statement.</summary>
public class ScriptTests
{
    private static readonly SqlSyntax Syntax = new Dialect().Syntax;

    /// <summary>Each of these is one statement that runs.</summary>
    public static TheoryData<string> Statements =>
    [
        "SELECT ';', 'it''s; ', E'it\\'s;', U&'\\0041;', B'1', x'1F'",
        "SELECT $$ ; $$, $tag$ ; $$ ; $tag$",
        "SELECT 1 /* ; /* ; */ ; */ + 2 -- ;\n",
        "SELECT 1 AS \"a;\"\"b\"",
        "SELECT '{\"a\":1}'::jsonb ? 'a', (ARRAY[1, 2])[1:2], 1.5e-3, .5",
        "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END; SELECT 3; END",
        "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC END",
        "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN RETURN NEW; END; $fn$",
        "CREATE TABLE t (x int); CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t WHERE x = 1; DELETE FROM t WHERE x = 2)",
    ];

    [Theory, MemberData(nameof(Statements))]
    public async Task What_the_server_takes_as_one_statement_is_one(string text)
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var connection = await database.OpenAsync();
        var script = SqlScript.Parse($"{text}; SELECT 1;", Syntax);
        var expected = text.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? 3 : 2;

        Assert.Equal(expected, script.Statements.Count);
        foreach (var statement in script.Statements)
        {
            // The driver cuts texts in its own way; inside a block the server sees each piece as it is.
            await using var command = new NpgsqlCommand($"DO $do$ BEGIN EXECUTE $piece$ {statement.Text} $piece$; END $do$", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_name_without_quotes_is_in_lower_case()
    {
        var tokens = SqlScript.Parse("ALTER TABLE Users.\"Pets\" ADD x int", Syntax).Statements[0].Tokens;

        Assert.Equal(["alter", "table", "users", ".", "Pets", "add", "x", "int"], tokens.Select(t => t.Value));
    }

    [Fact]
    public void Comments_are_kept_apart_with_their_places()
    {
        const string Text = "-- first\nSELECT 1; /* second */";
        var comments = SqlScript.Parse(Text, Syntax).Comments;

        Assert.Equal(["-- first", "/* second */"], comments.Select(c => Text[c.Span.Start..c.Span.End]));
    }

    [Theory]
    [InlineData("SELECT 'never closed; SELECT 1;")]
    [InlineData("SELECT $$ never closed; SELECT 1;")]
    [InlineData("SELECT 1 /* never closed; SELECT 1;")]
    public void What_is_never_closed_reaches_to_the_end(string text) => Assert.Single(SqlScript.Parse(text, Syntax).Statements);

    [Theory]
    [InlineData("$1 + $2", 2)]
    [InlineData("a$1", 0)]
    public void A_parameter_is_a_dollar_with_a_number(string text, int count) =>
        Assert.Equal(count, SqlScript.Parse(text, Syntax).Statements[0].Tokens.Count(t => t.Kind == SqlTokenKind.Parameter));
}
