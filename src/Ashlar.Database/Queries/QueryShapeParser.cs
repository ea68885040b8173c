using Ashlar.Database.Scripts;

namespace Ashlar.Database.Queries;

/// <summary>
/// Reads as much of a statement as its result depends on: the verb, the list of columns, and which tables may be missing from a row.
/// What it does not understand it calls uncertain; an annotation then says what the author knows.
/// </summary>
internal static class QueryShapeParser
{
    private static readonly string[] Writes = ["INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE"];

    private static readonly string[] Queries = ["SELECT", "VALUES", "TABLE", "WITH", "("];

    /// <summary>The statement begins as one that reads or writes rows.</summary>
    public static bool Begins(SqlStatement statement) => Queries.Concat(Writes).Any(statement.Tokens[0].Is);

    public static QueryShape Parse(SqlStatement statement)
    {
        var tokens = statement.Tokens;
        var main = MainVerb(tokens);
        var verb = main < tokens.Count ? tokens[main].Text.ToUpperInvariant() : "";
        var isWrite = Writes.Contains(verb);
        var list = isWrite ? FindAtDepth(tokens, main, "RETURNING") : verb == "SELECT" ? main : -1;
        return new QueryShape(
            list < 0 ? [] : ReadList(tokens, AfterDistinct(tokens, list + 1)),
            isWrite || WritesInside(tokens) || LocksRows(tokens),
            list >= 0 || !isWrite,
            isWrite ? TargetOf(tokens, main) : null,
            OuterJoinInspector.Inspect(tokens, main));
    }

    private static int MainVerb(IReadOnlyList<SqlToken> tokens)
    {
        var at = 0;
        for (var depth = 0; at < tokens.Count; at++)
        {
            depth += DepthChange(tokens[at]);
            if (depth == 0 && (tokens[at].Is("SELECT") || tokens[at].Is("VALUES") || Writes.Any(tokens[at].Is)))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>A common table expression that writes.</summary>
    private static bool WritesInside(IReadOnlyList<SqlToken> tokens) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i - 1].Is("(") && Writes.Any(tokens[i].Is));

    private static bool LocksRows(IReadOnlyList<SqlToken> tokens) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i - 1].Is("FOR") && (tokens[i].Is("UPDATE") || tokens[i].Is("SHARE") || tokens[i].Is("NO") || tokens[i].Is("KEY")));

    private static string? TargetOf(IReadOnlyList<SqlToken> tokens, int verb)
    {
        var at = verb + 1;
        while (at < tokens.Count && (tokens[at].Is("INTO") || tokens[at].Is("FROM") || tokens[at].Is("ONLY") || tokens[at].Is("OR") || tokens[at].Is("IGNORE") || tokens[at].Is("REPLACE")))
        {
            at++;
        }

        return at + 2 < tokens.Count && tokens[at + 1].Is(".") ? tokens[at + 2].Value : at < tokens.Count ? tokens[at].Value : null;
    }

    private static int AfterDistinct(IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Is("ALL"))
        {
            return at + 1;
        }

        if (at >= tokens.Count || !tokens[at].Is("DISTINCT"))
        {
            return at;
        }

        return at + 2 < tokens.Count && tokens[at + 1].Is("ON") ? SqlText.ClosingBracket(tokens, at + 2) + 1 : at + 1;
    }

    private static List<SelectedColumn> ReadList(IReadOnlyList<SqlToken> tokens, int start)
    {
        var columns = new List<SelectedColumn>();
        var item = new List<SqlToken>();
        var depth = 0;
        for (var i = start; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || (depth == 0 && (tokens[i].Is(",") || tokens[i].Is("FROM") || EndsQuery(tokens[i]))))
            {
                columns.Add(Column(item));
                item = [];
                if (i == tokens.Count || !tokens[i].Is(","))
                {
                    break;
                }
            }
            else
            {
                depth += DepthChange(tokens[i]);
                item.Add(tokens[i]);
            }
        }

        return columns;
    }

    private static SelectedColumn Column(List<SqlToken> item) => item switch
    {
        [.. var text, var keyword, var alias] when keyword.Is("AS") => new SelectedColumn(alias.Value, text),
        [.. var text, var alias] when text is [.., var last] && alias.IsName && (last.IsName || last.Is(")")) && !alias.Is("END") => new SelectedColumn(alias.Value, text),
        _ => new SelectedColumn(null, item),
    };

    internal static bool EndsQuery(SqlToken token) =>
        token.Is("WHERE") || token.Is("GROUP") || token.Is("HAVING") || token.Is("WINDOW") || token.Is("ORDER") || token.Is("LIMIT") || token.Is("OFFSET")
        || token.Is("FETCH") || token.Is("FOR") || token.Is("UNION") || token.Is("INTERSECT") || token.Is("EXCEPT");

    internal static int DepthChange(SqlToken token) => token.Is("(") ? 1 : token.Is(")") ? -1 : 0;

    private static int FindAtDepth(IReadOnlyList<SqlToken> tokens, int start, string word)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += DepthChange(tokens[i]);
            if (depth == 0 && tokens[i].Is(word))
            {
                return i;
            }
        }

        return -1;
    }
}
