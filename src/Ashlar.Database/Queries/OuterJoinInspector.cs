using Ashlar.Database.Scripts;

namespace Ashlar.Database.Queries;

/// <summary>Finds the tables whose columns may be NULL though they are NOT NULL: behind an outer join, or in a subquery that may find no row.</summary>
internal static class OuterJoinInspector
{
    private static readonly string[] Uncertain = ["UNION", "INTERSECT", "EXCEPT", "ROLLUP", "CUBE", "GROUPING", "RIGHT", "FULL"];

    public static CertainTables Inspect(IReadOnlyList<SqlToken> tokens, int main)
    {
        // LEFT and RIGHT are functions too.
        if (tokens.Where((t, i) => Uncertain.Any(t.Is) && !(t.Is("RIGHT") && IsCall(tokens, i))).Any())
        {
            return new CertainTables(All: false, new HashSet<string>());
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("LEFT") && !IsCall(tokens, i))
            {
                // What a common table expression selects is known by that table's name, not by its own.
                if (main > 0)
                {
                    return new CertainTables(All: false, names);
                }

                AddJoined(tokens, i + 1, names);
            }
            else if (tokens[i].Is("(") && i + 1 < tokens.Count && tokens[i + 1].Is("SELECT") && IsScalar(tokens, i))
            {
                AddNames(tokens, i, SqlText.ClosingBracket(tokens, i), names);
            }
        }

        return new CertainTables(All: true, names);
    }

    private static bool IsCall(IReadOnlyList<SqlToken> tokens, int i) => i + 1 < tokens.Count && tokens[i + 1].Is("(");

    private static bool IsScalar(IReadOnlyList<SqlToken> tokens, int bracket) =>
        bracket == 0 || !((string[])["FROM", "JOIN", "LATERAL", "IN", "EXISTS", "AS"]).Any(tokens[bracket - 1].Is);

    // As far as the condition of the join: brackets hold other joins, and subqueries.
    private static void AddJoined(IReadOnlyList<SqlToken> tokens, int start, HashSet<string> names)
    {
        for (var i = start; i < tokens.Count && !tokens[i].Is("ON") && !tokens[i].Is("USING") && !tokens[i].Is(",") && !QueryShapeParser.EndsQuery(tokens[i]); i++)
        {
            var end = tokens[i].Is("(") ? SqlText.ClosingBracket(tokens, i) : i;
            if (end < i)
            {
                return;
            }

            AddNames(tokens, i, end, names);
            i = end;
        }
    }

    private static void AddNames(IReadOnlyList<SqlToken> tokens, int start, int end, HashSet<string> names)
    {
        for (var i = start; i <= end; i++)
        {
            if (tokens[i].IsName)
            {
                names.Add(tokens[i].Value);
            }
        }
    }
}
