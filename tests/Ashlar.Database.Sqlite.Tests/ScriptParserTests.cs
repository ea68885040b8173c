namespace Ashlar.Database.Sqlite.Tests;

/// <summary>Scripts are cut where the database itself ends a statement.</summary>
public class ScriptParserTests
{
    [Fact]
    public void Semicolons_in_strings_comments_and_triggers_end_nothing()
    {
        const string Trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  UPDATE a SET x = CASE WHEN 1 THEN 2 END;\n  SELECT 1;\nEND;";
        const string Insert = "INSERT INTO \"a;b\" VALUES ('x;''y', [c;d]);";

        Assert.Equal(["CREATE TABLE a (x);", Trigger, Insert, "SELECT 1"], Parse($"CREATE TABLE a (x);\n-- a; b\n{Trigger}\n/* c; */ {Insert}\n SELECT 1"));
    }

    [Fact]
    public void A_statement_knows_where_it_starts()
    {
        var script = "\uFEFF-- first\nSELECT 1;\n\n/* second */\n  SELECT 2;\n";

        Assert.All(ScriptParser.Parse(script), s => Assert.Equal(s.Text, script.Substring(s.Offset, s.Text.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ;; ; \n")]
    [InlineData("-- This is an empty migration.")]
    [InlineData("/* never closed")]
    public void Nothing_to_run_is_no_statement(string script) => Assert.Equal([], Parse(script));

    private static string[] Parse(string script) => [.. ScriptParser.Parse(script).Select(s => s.Text)];
}
