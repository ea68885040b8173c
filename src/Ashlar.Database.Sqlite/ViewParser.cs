using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>Finds the query in a CREATE VIEW: it is the rest of the statement. https://www.sqlite.org/lang_createview.html</summary>
internal static class ViewParser
{
    public static View Parse(string name, string sql)
    {
        var script = SqlScript.Parse(sql, Dialect.ScriptSyntax);
        var tokens = script.Statements is [var statement, ..] ? statement.Tokens : [];
        var start = tokens.TakeWhile(t => !t.Is("AS")).Count() + 1;
        var query = start < tokens.Count ? sql[tokens[start].Span.Start..].TrimEnd().TrimEnd(';') : null;
        // Names of columns in brackets before AS are no part of the query; such a view was made by hand.
        var isMarked = start < tokens.Count && script.Comments.Any(c => c.Span.End <= tokens[start].Span.Start && OwnerMark.IsIn(c.Text));
        return new View(new ObjectName(null, name), query) { IsManaged = isMarked };
    }
}
