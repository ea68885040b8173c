namespace Ashlar.Schema.Annotations;

/// <summary>Looks at SQL from outside: whether it can be put in parentheses and stays one expression.</summary>
internal static class SqlExpression
{
    /// <summary>Why it cannot; <see langword="null"/> when it can.</summary>
    public static string? Problem(string sql)
    {
        var depth = 0;
        for (var i = 0; i < sql.Length; i++)
        {
            var next = i + 1 < sql.Length ? sql[i + 1] : '\0';
            switch (sql[i])
            {
                case '\'' or '"':
                    // A doubled quote inside ends one text and starts the next, which comes to the same.
                    i = sql.IndexOf(sql[i], i + 1);
                    if (i < 0)
                    {
                        return "a quote is not closed";
                    }

                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                    return "a parenthesis is closed that was not opened";
                case ';':
                    return "a semicolon would end the statement";
                case '-' when next == '-':
                case '/' when next == '*':
                    return "a comment would hide what follows";
            }
        }

        return depth > 0 ? "a parenthesis is not closed" : null;
    }
}
