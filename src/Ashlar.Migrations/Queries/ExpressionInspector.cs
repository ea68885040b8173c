using Ashlar.Database.Queries;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.Queries;

/// <summary>Tells what an expression gives, as far as its own words say it: a count is a number and never NULL.</summary>
internal sealed class ExpressionInspector(StatementTables tables, CertainTables certain, Func<SqlToken, QueryType?> parameterType)
{
    /// <summary>Types of a CAST by a part of their name.</summary>
    private static readonly (string Part, string Type)[] Casts =
    [
        ("BIGINT", "BigInt"), ("BOOL", "Boolean"), ("DATE", "DateTime"), ("TIME", "DateTime"), ("JSON", "Json"), ("BLOB", "Bytes"), ("BYTEA", "Bytes"),
        ("NUMERIC", "Decimal"), ("DECIMAL", "Decimal"), ("REAL", "Float"), ("FLOA", "Float"), ("DOUB", "Float"), ("CHAR", "String"), ("TEXT", "String"), ("INT", "BigInt"),
    ];

    /// <returns><see langword="null"/> where its words do not tell.</returns>
    public QueryType? TypeOf(SqlToken[] text) => text switch
    {
        [var open, .. var inner, _] when open.Is("(") && SqlText.ClosingBracket(text, 0) == text.Length - 1 => inner is [var first, ..] && first.Is("SELECT") ? Scalar(inner) : TypeOf(inner),
        [{ Kind: SqlTokenKind.Number } number] => new QueryType(number.Text.All(char.IsAsciiDigit) ? "BigInt" : "Float"),
        [{ Kind: SqlTokenKind.Text } literal] => new QueryType(literal.Text[0] is 'x' or 'X' ? "Bytes" : "String"),
        [var literal] when literal.Is("TRUE") || literal.Is("FALSE") => new QueryType("Boolean"),
        [{ Kind: SqlTokenKind.Parameter } parameter] => parameterType(parameter),
        [var exists, ..] when exists.Is("EXISTS") => new QueryType("Boolean"),
        [var not, var exists, ..] when not.Is("NOT") && exists.Is("EXISTS") => new QueryType("Boolean"),
        [.., var keyword, var what] when (keyword.Is("IS") || keyword.Is("NOT")) && what.Is("NULL") => new QueryType("Boolean"),
        [{ IsName: true } name, var open, .., _] when open.Is("(") && SqlText.ClosingBracket(text, 1) == text.Length - 1 => Call(name.Value.ToUpperInvariant(), [.. text.Skip(2).SkipLast(1)]),
        [.., var last] when text.Length is 1 or 3 && last.IsName && tables.EndingAt(text, text.Length - 1) is { } field => FieldTypes.Of(field, !field.IsRequired || !certain.Has(field.Model.DatabaseName)),
        _ => null,
    };

    /// <summary>A query in brackets may find no row; a count is always there.</summary>
    private QueryType? Scalar(SqlToken[] query) => QueryShape.Of(query).Columns is [{ IsStar: false } only] && TypeOf([.. only.Text]) is { } type
        ? type with { IsNullable = !(only.Text[0].Is("COUNT") && !query.Any(MayLeaveNoRow)) }
        : null;

    // A count has one row, unless something takes it away.
    private static bool MayLeaveNoRow(SqlToken token) =>
        token.Is("GROUP") || token.Is("HAVING") || token.Is("LIMIT") || token.Is("OFFSET") || token.Is("FETCH") || token.Is("INTERSECT") || token.Is("EXCEPT");

    private QueryType? Call(string function, SqlToken[] arguments) => function switch
    {
        "COUNT" or "ROW_NUMBER" or "RANK" or "DENSE_RANK" => new QueryType("BigInt"),
        "TOTAL" => new QueryType("Float"),
        "SUM" => Sum(Argument(arguments)),
        "AVG" => new QueryType(Argument(arguments)?.Name is "Decimal" ? "Decimal" : "Float", IsNullable: true),
        "MIN" or "MAX" or "ABS" when Argument(arguments) is { } type => type with { IsNullable = true },
        "LENGTH" => new QueryType("BigInt", Argument(arguments) is not { IsNullable: false }),
        "LOWER" or "UPPER" or "TRIM" => new QueryType("String", Argument(arguments) is not { IsNullable: false }),
        "COALESCE" or "IFNULL" => Coalesce(arguments),
        "CAST" when arguments is [.. var value, var keyword, var type] && keyword.Is("AS") => Cast(type.Text, TypeOf(value)),
        _ => null,
    };

    private QueryType? Argument(SqlToken[] arguments) => TypeOf(arguments is [var distinct, .. var rest] && distinct.Is("DISTINCT") ? rest : arguments);

    private static QueryType? Sum(QueryType? argument) => argument?.Name switch
    {
        "Int" or "BigInt" => new QueryType("BigInt", IsNullable: true),
        "Float" or "Decimal" => argument.Value with { IsNullable = true },
        _ => null,
    };

    private static QueryType? Cast(string type, QueryType? value) =>
        Casts.FirstOrDefault(c => type.Contains(c.Part, StringComparison.OrdinalIgnoreCase)).Type is { } name ? new QueryType(name, value is not { IsNullable: false }) : null;

    /// <summary>The first of them that is no NULL: only a value that cannot be one makes the whole certain.</summary>
    private QueryType? Coalesce(SqlToken[] arguments)
    {
        var types = Split(arguments).Select(TypeOf).ToList();
        var isNullable = !types.Exists(t => t is { IsNullable: false });
        return types.Find(t => t is not null) is { } known ? known with { IsNullable = isNullable } : null;
    }

    private static IEnumerable<SqlToken[]> Split(SqlToken[] arguments)
    {
        var (depth, part) = (0, new List<SqlToken>());
        foreach (var token in arguments)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth == 0 && token.Is(","))
            {
                yield return [.. part];
                part = [];
            }
            else
            {
                part.Add(token);
            }
        }

        yield return [.. part];
    }
}
