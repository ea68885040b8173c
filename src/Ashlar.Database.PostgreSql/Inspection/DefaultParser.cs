using System.Globalization;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>
/// Reads a default, which the database gives back in words of its own: <c>'a'::text</c>. What is no constant of the column's
/// type stays an expression.
/// </summary>
internal static class DefaultParser
{
    /// <returns><see langword="null"/> for <c>DEFAULT NULL</c>, which is no default.</returns>
    public static ColumnDefault? Parse(string sql, ColumnType type, bool isList)
    {
        var tokens = WithoutCast(SqlScript.Parse(sql, Dialect.ScriptSyntax).Statements.SelectMany(s => s.Tokens).ToArray());
        if (tokens is [var first, ..] && first.Is("NULL"))
        {
            return null;
        }

        return (isList ? List(tokens, type) : (ColumnDefault?)Sequence(tokens) ?? Clock(tokens, type, sql) ?? (ColumnDefault?)Constant(tokens, type)) ?? new ExpressionDefault(sql);
    }

    /// <summary>A text alone, a number with its sign, or a word; with the type behind it taken away.</summary>
    private static ConstantDefault? Constant(SqlToken[] tokens, ColumnType type) => WithoutCast(tokens) switch
    {
        [{ Kind: SqlTokenKind.Text } text] => Constant(text.Value, type),
        [{ Kind: SqlTokenKind.Number } number] => Constant(number.Value, type),
        [var minus, { Kind: SqlTokenKind.Number } number] when minus.Is("-") => Constant("-" + number.Value, type),
        [var open, .. var inner, var close] when open.Is("(") && close.Is(")") => Constant(inner, type),
        [{ Kind: SqlTokenKind.Word } word] when type is NativeColumnType { Family: TypeFamily.Boolean } => Constant(word.Value, type),
        _ => null,
    };

    private static ConstantDefault? Constant(string value, ColumnType type) => type switch
    {
        EnumColumnType => new(ConstantKind.EnumValue, value),
        NativeColumnType { Family: TypeFamily.String } => new(ConstantKind.Text, value),
        NativeColumnType { Family: TypeFamily.Json } => new(ConstantKind.Json, value),
        NativeColumnType { Family: TypeFamily.Int or TypeFamily.BigInt } when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            new(ConstantKind.Number, value),
        NativeColumnType { Family: TypeFamily.Float or TypeFamily.Decimal } when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            new(ConstantKind.Number, value),
        NativeColumnType { Family: TypeFamily.Boolean } => value.ToLowerInvariant() switch
        {
            "t" or "true" => new(ConstantKind.Boolean, "true"),
            "f" or "false" => new(ConstantKind.Boolean, "false"),
            _ => null,
        },
        NativeColumnType { Family: TypeFamily.Binary } when value.StartsWith("\\x", StringComparison.Ordinal) => new(ConstantKind.Bytes, value[2..].ToLowerInvariant()),
        _ => null,
    };

    private static CurrentTimestampDefault? Clock(SqlToken[] tokens, ColumnType type, string sql) =>
        type is NativeColumnType { Family: TypeFamily.DateTime } && tokens is [var word, .. var rest]
            && (word.Is("CURRENT_TIMESTAMP") ? rest is [] : word.Is("now") && rest is [_, _])
            ? new CurrentTimestampDefault { Sql = sql }
            : null;

    /// <summary><c>nextval('public."A_id_seq"'::regclass)</c>.</summary>
    private static SequenceDefault? Sequence(SqlToken[] tokens)
    {
        if (tokens is not [var function, ..] || !function.Is("nextval") || tokens.FirstOrDefault(t => t.Kind == SqlTokenKind.Text) is not { Value: { } name })
        {
            return null;
        }

        var parts = SqlScript.Parse(name, Dialect.ScriptSyntax).Statements.SelectMany(s => s.Tokens).Where(t => t.IsName).ToList();
        return parts.Count > 0 ? new SequenceDefault(parts[^1].Value) : null;
    }

    /// <summary><c>ARRAY['a'::text, 'b'::text]</c>, or the text <c>'{a,b}'</c>.</summary>
    private static ListDefault? List(SqlToken[] tokens, ColumnType type)
    {
        IEnumerable<ConstantDefault?>? values = tokens switch
        {
            [{ Kind: SqlTokenKind.Text } text] => ArrayText.Split(text.Value)?.Select(v => Constant(v, type)),
            [var array, var open, .. var inner, var close] when array.Is("ARRAY") && open.Is("[") && close.Is("]") => Items(inner).Select(i => Constant(i, type)),
            [var open, .. var inner, var close] when open.Is("(") && close.Is(")") => List(WithoutCast(inner), type)?.Values,
            _ => null,
        };
        var list = values?.ToList();
        return list is null || list.Contains(null) ? null : new ListDefault([.. list.OfType<ConstantDefault>()]);
    }

    private static IEnumerable<SqlToken[]> Items(SqlToken[] tokens)
    {
        var (item, depth) = (new List<SqlToken>(), 0);
        foreach (var token in tokens)
        {
            depth += token.Is("(") || token.Is("[") ? 1 : token.Is(")") || token.Is("]") ? -1 : 0;
            if (depth == 0 && token.Is(","))
            {
                yield return [.. item];
                item = [];
            }
            else
            {
                item.Add(token);
            }
        }

        if (item.Count > 0)
        {
            yield return [.. item];
        }
    }

    /// <summary>Takes away a cast of the whole: what follows the last <c>::</c> outside brackets is a type and nothing else.</summary>
    private static SqlToken[] WithoutCast(SqlToken[] tokens)
    {
        var depth = 0;
        for (var i = tokens.Length - 1; i > 0; i--)
        {
            depth += tokens[i].Is(")") || tokens[i].Is("]") ? 1 : tokens[i].Is("(") || tokens[i].Is("[") ? -1 : 0;
            if (depth == 0 && tokens[i].Is("::"))
            {
                return WithoutCast([.. tokens.Take(i)]);
            }

            if (depth == 0 && tokens[i] is { Kind: SqlTokenKind.Symbol } symbol && !"()[].".Contains(symbol.Text, StringComparison.Ordinal))
            {
                break;
            }
        }

        return tokens;
    }
}
