using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>Which expressions have one value for all rows: https://www.postgresql.org/docs/current/xfunc-volatility.html</summary>
internal static class Expressions
{
    /// <summary>Functions that a default may well call and that do not vary within a statement. Any other is taken to vary, as the database does with a function that does not say.</summary>
    private static readonly HashSet<string> Steady = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "age", "array", "array_fill", "btrim", "cast", "ceil", "ceiling", "chr", "coalesce", "concat", "concat_ws", "current_date", "current_schema",
        "current_setting", "current_time", "current_timestamp", "date_part", "date_trunc", "decode", "encode", "extract", "floor", "format", "greatest", "hashtext",
        "json_build_array", "json_build_object", "jsonb_build_array", "jsonb_build_object", "least", "left", "length", "localtime", "localtimestamp", "lower", "lpad",
        "ltrim", "make_date", "make_interval", "make_time", "make_timestamp", "make_timestamptz", "md5", "now", "nullif", "power", "replace", "repeat", "right", "round",
        "rpad", "rtrim", "sha256", "split_part", "statement_timestamp", "string_to_array", "substr", "substring", "timezone", "to_char", "to_date", "to_json", "to_jsonb",
        "to_number", "to_timestamp", "to_tsvector", "transaction_timestamp", "translate", "trim", "trunc", "upper",
    };

    public static bool IsVolatile(IReadOnlyList<SqlToken> expression)
    {
        for (var i = 0; i + 1 < expression.Count; i++)
        {
            var isCall = expression[i].IsName && expression[i + 1].Is("(");
            var isType = i > 0 && (expression[i - 1].Is("::") || expression[i - 1].Is("AS"));
            if (isCall && !isType && !Steady.Contains(expression[i].Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The condition lets no row pass whose column is NULL.</summary>
    public static bool ImpliesNotNull(IReadOnlyList<SqlToken> condition, string column)
    {
        var tokens = condition.Where(t => !t.Is("(") && !t.Is(")")).ToList();
        return !tokens.Exists(t => t.Is("OR"))
            && Enumerable.Range(0, Math.Max(0, tokens.Count - 3)).Any(i =>
                tokens[i].IsName && tokens[i].Value == column && tokens[i + 1].Is("IS") && tokens[i + 2].Is("NOT") && tokens[i + 3].Is("NULL"));
    }
}
