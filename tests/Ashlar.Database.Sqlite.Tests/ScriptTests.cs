using Ashlar.Database.Scripts;
using SQLitePCL;

namespace Ashlar.Database.Sqlite.Tests;

/// <summary>Scripts are cut where the database itself ends a statement.</summary>
public class ScriptTests
{
    private const string Trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  UPDATE a SET x = CASE WHEN 1 THEN 2 END;\n  SELECT NEW.end;\nEND;";

    public static TheoryData<string> Scripts =>
    [
        $"CREATE TABLE a (x);\n-- a; b\n{Trigger}\n/* c; */ INSERT INTO \"a;b\" VALUES ('x;''y', [c;d]);\n SELECT 1;",
        "CREATE TEMP TRIGGER IF NOT EXISTS t BEGIN SELECT 1; END; SELECT 2;",
        "BEGIN; CREATE TABLE trigger_log (x); END; COMMIT;",
        "EXPLAIN CREATE TRIGGER t BEGIN SELECT ';'; END; SELECT `a;b`;",
        "/* no /* nesting */ SELECT 1; SELECT (1; 2);",
        "SELECT ?1, :a, @b, $c, x'00;'; SELECT \"never closed; SELECT 1;",
    ];

    [Fact]
    public void Semicolons_in_strings_comments_and_triggers_end_nothing()
    {
        const string Insert = "INSERT INTO \"a;b\" VALUES ('x;''y', [c;d]);";

        Assert.Equal(["CREATE TABLE a (x);", Trigger, Insert, "SELECT 1"], Parse($"CREATE TABLE a (x);\n-- a; b\n{Trigger}\n/* c; */ {Insert}\n SELECT 1"));
    }

    [Theory, MemberData(nameof(Scripts))]
    public void The_database_finds_the_same_ends(string script)
    {
        NativeLibrary.EnsureLoaded();
        var expected = new List<int>();
        var start = 0;
        for (var end = script.IndexOf(';'); end >= 0; end = script.IndexOf(';', end + 1))
        {
            if (raw.sqlite3_complete(script[start..(end + 1)]) != 0)
            {
                expected.Add(end + 1);
                start = end + 1;
            }
        }

        var actual = SqlScript.Parse(script, Dialect.ScriptSyntax).Statements.Where(s => s.Text.EndsWith(';')).Select(s => s.Span.End);

        Assert.Equal(expected, actual.Where(e => e <= start));
    }

    [Fact]
    public void A_statement_knows_where_it_starts()
    {
        var script = "\uFEFF-- first\nSELECT 1;\n\n/* second */\n  SELECT 2;\n";
        var statements = SqlScript.Parse(script, Dialect.ScriptSyntax).Statements;

        Assert.Equal(["SELECT 1;", "SELECT 2;"], statements.Select(s => script[s.Span.Start..s.Span.End]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ;; ; \n")]
    [InlineData("-- This is an empty migration.")]
    [InlineData("/* never closed")]
    public void Nothing_to_run_is_no_statement(string script) => Assert.Equal([], Parse(script));

    [Fact]
    public void Names_are_read_in_every_quote_that_the_database_knows()
    {
        var tokens = SqlScript.Parse("""SELECT "a""b", `c`, [d e], F""", Dialect.ScriptSyntax).Statements[0].Tokens;

        Assert.Equal(["a\"b", "c", "d e", "F"], tokens.Where(t => t.IsName).Skip(1).Select(t => t.Value));
    }

    private static string[] Parse(string script) => [.. SqlScript.Parse(script, Dialect.ScriptSyntax).Statements.Select(s => s.Text)];
}
