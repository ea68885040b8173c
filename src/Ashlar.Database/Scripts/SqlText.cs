namespace Ashlar.Database.Scripts;

/// <summary>Looks at expressions and queries from outside: what they name, and whether two are written with the same words.</summary>
public static class SqlText
{
    /// <summary>Equal but for white space, comments, the case of words, quotes that a name does not need, and brackets round the whole.</summary>
    public static bool AreEqual(string? text, string? other, SqlSyntax syntax)
    {
        if (text is null || other is null)
        {
            return text == other;
        }

        return text == other || WithoutBrackets(Tokens(text, syntax)).SequenceEqual(WithoutBrackets(Tokens(other, syntax)), new TokenComparer(syntax));
    }

    /// <summary>Every word in it that may be a name.</summary>
    public static IReadOnlySet<string> Names(string text, SqlSyntax syntax) =>
        Tokens(text, syntax).Where(t => t.IsName).Select(t => t.Value).ToHashSet(syntax.Names);

    /// <summary>It names everything that it finds.</summary>
    public static bool HasStar(string text, SqlSyntax syntax) => Tokens(text, syntax).Any(t => t.Is("*"));

    private static IReadOnlyList<SqlToken> Tokens(string text, SqlSyntax syntax) =>
        [.. SqlScript.Parse(text, syntax).Statements.SelectMany(s => s.Tokens)];

    private static IEnumerable<SqlToken> WithoutBrackets(IReadOnlyList<SqlToken> tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (end - start > 2 && ClosingBracket(tokens, start) == end - 1)
        {
            start++;
            end--;
        }

        return tokens.Skip(start).Take(end - start);
    }

    /// <returns>The place of the bracket that closes the one at <paramref name="start"/>; −1 where there is none.</returns>
    public static int ClosingBracket(IReadOnlyList<SqlToken> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count && (depth > 0 || i == start); i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (depth == 0)
            {
                return i == start ? -1 : i;
            }
        }

        return -1;
    }

    private sealed class TokenComparer(SqlSyntax syntax) : IEqualityComparer<SqlToken>
    {
        public bool Equals(SqlToken x, SqlToken y) => x.IsName && y.IsName
            ? syntax.Names.Equals(x.Value, y.Value)
            : x.Kind == y.Kind && x.Value == y.Value;

        public int GetHashCode(SqlToken token) => syntax.Names.GetHashCode(token.Value);
    }
}
