namespace Ashlar;

/// <summary>What can be told of SQL without knowing the language: where quotes and comments are, and the first word.</summary>
internal static class SqlText
{
    /// <summary>The first word behind white space, comments and brackets; empty where there is none.</summary>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> sql)
    {
        sql = SkipComments(sql);
        var length = 0;
        while (length < sql.Length && char.IsAsciiLetter(sql[length]))
        {
            length++;
        }

        return sql[..length];
    }

    /// <summary>Whether the statement ends the transaction that it runs in.</summary>
    public static bool EndsTransaction(ReadOnlySpan<char> sql)
    {
        var word = FirstWord(sql);
        return Is(word, "COMMIT") || Is(word, "END") || Is(word, "ABORT")

            // ROLLBACK TO goes back to a savepoint.
            || (Is(word, "ROLLBACK") && !sql.Contains(" TO ", StringComparison.OrdinalIgnoreCase))
            || (Is(word, "PREPARE") && sql.Contains("TRANSACTION", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a character stands in quotes or in a comment. Where a database may read the text in another way, it does not count.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> sql, char character)
    {
        var at = 0;
        while (sql[at..].IndexOfAny("'\"-/$") is >= 0 and var next)
        {
            at += next;
            if (LengthOfQuoted(sql, at) is not { } length)
            {
                return false;
            }

            if (sql.Slice(at, length).Contains(character))
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> sql)
    {
        while (true)
        {
            sql = sql.TrimStart().TrimStart('(');
            var length = sql switch
            {
                ['-', '-', ..] => LineComment(sql),
                ['/', '*', ..] => Until(sql, 2, "*/"),
                [var first, ..] when char.IsWhiteSpace(first) => 1,
                _ => 0,
            };
            if (length == 0)
            {
                return sql;
            }

            sql = sql[length..];
        }
    }

    // Nothing where databases differ: comments within comments.
    private static int? LengthOfQuoted(ReadOnlySpan<char> sql, int at)
    {
        var rest = sql[at..];
        switch (rest)
        {
            case ['\'', ..]:
                // E'it\'s'
                return at > 0 && sql[at - 1] is 'e' or 'E' && !(at > 1 && IsOfName(sql[at - 2])) ? WithBackslashes(rest) : Until(rest, 1, "'");
            case ['"', ..]:
                return Until(rest, 1, "\"");
            case ['-', '-', ..]:
                return LineComment(rest);
            case ['/', '*', ..]:
                var length = Until(rest, 2, "*/");
                return rest[2..length].Contains("/*", StringComparison.Ordinal) ? null : length;
            case ['$', ..] when at == 0 || !IsOfName(sql[at - 1]):
                var tag = 1;
                while (tag < rest.Length && IsOfName(rest[tag]) && rest[tag] != '$')
                {
                    tag++;
                }

                return tag < rest.Length && rest[tag] == '$' && !char.IsAsciiDigit(rest[1]) ? Until(rest, tag + 1, rest[..(tag + 1)]) : 1;
            default:
                return 1;
        }
    }

    private static int WithBackslashes(ReadOnlySpan<char> sql)
    {
        for (var i = 1; i < sql.Length; i++)
        {
            if (sql[i] == '\'')
            {
                return i + 1;
            }

            if (sql[i] == '\\')
            {
                i++;
            }
        }

        return sql.Length;
    }

    private static int LineComment(ReadOnlySpan<char> sql) => sql.IndexOf('\n') is >= 0 and var end ? end + 1 : sql.Length;

    // A quote that ends with the text is the database's to refuse.
    private static int Until(ReadOnlySpan<char> sql, int start, ReadOnlySpan<char> end) =>
        sql[start..].IndexOf(end) is >= 0 and var found ? start + found + end.Length : sql.Length;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
