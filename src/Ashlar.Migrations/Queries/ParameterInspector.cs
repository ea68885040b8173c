using Ashlar.Database.Queries;
using Ashlar.Database.Scripts;
using Ashlar.Schema;

namespace Ashlar.Migrations.Queries;

/// <summary>Tells from where a parameter stands what it is: what a column is compared with, or set to, has its type.</summary>
internal sealed class ParameterInspector(QueryFile file, StatementTables tables)
{
    private static readonly string[] Operators = ["=", "<>", "!=", "<", ">", "<=", ">=", "LIKE", "ILIKE", "IS", "+", "-", "*", "/", "=="];

    private readonly IReadOnlyList<SqlToken> _tokens = file.Statement.Tokens;
    private readonly Dictionary<int, ScalarField> _inserted = Inserted(file, tables);

    /// <returns><see langword="null"/> where its places do not tell.</returns>
    public QueryType? TypeOf(int parameter)
    {
        var places = Places(parameter).ToList();
        var isNullable = places.Exists(IsNullTested) || places.Exists(p => AssignedAt(p) is { IsRequired: false });
        foreach (var place in places)
        {
            if (FieldAt(place) is { } field && FieldTypes.Of(field, isNullable) is { } type)
            {
                return type;
            }

            if (place > 0 && (_tokens[place - 1].Is("LIMIT") || _tokens[place - 1].Is("OFFSET")))
            {
                return new QueryType("BigInt");
            }
        }

        return null;
    }

    /// <summary>The statement asks whether it is NULL, or stores it where NULL may be.</summary>
    public bool MayBeNull(int parameter) => Places(parameter).Any(p => IsNullTested(p) || AssignedAt(p) is { IsRequired: false });

    private IEnumerable<int> Places(int parameter)
    {
        var spans = file.Spans.Where((_, i) => file.Places[i] == parameter || file.Places[i] == ~parameter).ToHashSet();
        return Enumerable.Range(0, _tokens.Count).Where(i => spans.Contains(_tokens[i].Span));
    }

    private ScalarField? FieldAt(int place)
    {
        if (_inserted.TryGetValue(place, out var inserted))
        {
            return inserted;
        }

        if (place >= 2 && Operators.Any(_tokens[place - 1].Is) && tables.EndingAt(_tokens, place - 2) is { } left)
        {
            return left;
        }

        // NOT LIKE, IS NOT
        if (place >= 3 && Operators.Any(_tokens[place - 1].Is) && _tokens[place - 2].Is("NOT") && tables.EndingAt(_tokens, place - 3) is { } negated)
        {
            return negated;
        }

        if (place + 2 < _tokens.Count && Operators.Any(_tokens[place + 1].Is) && tables.StartingAt(_tokens, place + 2) is { } right)
        {
            return right;
        }

        return Between(place) ?? Listed(place);
    }

    private ScalarField? Between(int place)
    {
        var keyword = place >= 1 && _tokens[place - 1].Is("BETWEEN") ? place - 1 : place >= 3 && _tokens[place - 1].Is("AND") && _tokens[place - 3].Is("BETWEEN") ? place - 3 : -1;
        return keyword < 1 ? null : tables.EndingAt(_tokens, _tokens[keyword - 1].Is("NOT") ? keyword - 2 : keyword - 1);
    }

    private ScalarField? Listed(int place)
    {
        var open = place - 1;
        while (open > 0 && !_tokens[open].Is("(") && !_tokens[open].Is(")"))
        {
            open--;
        }

        if (open < 2 || !_tokens[open].Is("(") || !_tokens[open - 1].Is("IN"))
        {
            return null;
        }

        return tables.EndingAt(_tokens, _tokens[open - 2].Is("NOT") ? open - 3 : open - 2);
    }

    private bool IsNullTested(int place) =>
        place + 2 < _tokens.Count && _tokens[place + 1].Is("IS") && (_tokens[place + 2].Is("NULL") || (place + 3 < _tokens.Count && _tokens[place + 2].Is("NOT") && _tokens[place + 3].Is("NULL")));

    /// <summary>The column that it is stored in.</summary>
    private ScalarField? AssignedAt(int place)
    {
        if (_inserted.TryGetValue(place, out var inserted))
        {
            return inserted;
        }

        // SET column = :value; a comparison looks the same, but stands behind other words.
        return place >= 3 && _tokens[place - 1].Is("=") && (_tokens[place - 3].Is("SET") || (_tokens[place - 3].Is(",") && IsInSet(place))) ? tables.EndingAt(_tokens, place - 2) : null;
    }

    private bool IsInSet(int place)
    {
        for (var i = place; i >= 0; i--)
        {
            if (_tokens[i].Is("SET") || _tokens[i].Is("WHERE"))
            {
                return _tokens[i].Is("SET");
            }
        }

        return false;
    }

    /// <summary>INSERT INTO t (a, b) VALUES (:a, :b), (…)</summary>
    private static Dictionary<int, ScalarField> Inserted(QueryFile file, StatementTables tables)
    {
        var tokens = file.Statement.Tokens;
        var fields = new Dictionary<int, ScalarField>();
        var values = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Is("VALUES"), -1);
        if (file.Shape.Target is not { } target || values < 1 || !tokens[values - 1].Is(")"))
        {
            return fields;
        }

        var open = values - 1;
        while (open > 0 && !tokens[open].Is("("))
        {
            open--;
        }

        var columns = tokens.Skip(open + 1).Take(values - open - 2).Where(t => t.IsName).Select(t => t.Value).ToList();
        var (depth, column) = (0, 0);
        for (var i = values + 1; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            column = depth == 0 ? 0 : depth == 1 && tokens[i].Is(",") ? column + 1 : column;
            if (depth == 1 && column < columns.Count && tokens[i].Kind == SqlTokenKind.Parameter && tables.Find(target, columns[column]) is { } field)
            {
                fields[i] = field;
            }
        }

        return fields;
    }
}
