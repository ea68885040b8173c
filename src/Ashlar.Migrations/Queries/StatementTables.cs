using Ashlar.Database.Queries;
using Ashlar.Database.Scripts;
using Ashlar.Schema;

namespace Ashlar.Migrations.Queries;

/// <summary>The tables that a statement names, and the fields of the schema that its names can mean.</summary>
internal sealed class StatementTables
{
    private readonly List<(string Alias, Model Model)> _tables = [];

    public StatementTables(QueryFile file, DataModel model)
    {
        var tokens = file.Statement.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            // A table's name stands alone or behind that of its schema, and its alias behind it.
            if (tokens[i].IsName && Find(model, tokens[i].Value) is { } found)
            {
                var alias = i + 1 < tokens.Count && tokens[i + 1].Is("AS") ? i + 2 : i + 1;
                _tables.Add((tokens[i].Value, found));
                if (alias < tokens.Count && tokens[alias].IsName)
                {
                    _tables.Add((tokens[alias].Value, found));
                }
            }
        }
    }

    public static Model? Find(DataModel model, string table, string? space = null) => model.Models.Concat(model.Views)
        .FirstOrDefault(m => string.Equals(m.DatabaseName, table, StringComparison.OrdinalIgnoreCase) && (space is null || m.Schema is null || m.Schema == space));

    /// <summary>The field that a name means.</summary>
    /// <param name="qualifier">The table or alias before the dot; <see langword="null"/> where there is none.</param>
    /// <param name="column">The column.</param>
    /// <returns><see langword="null"/> where there is none, or where it could be several of different types.</returns>
    public ScalarField? Find(string? qualifier, string column)
    {
        var fields = _tables.Where(t => qualifier is null || string.Equals(t.Alias, qualifier, StringComparison.OrdinalIgnoreCase))
            .Select(t => t.Model)
            .Distinct()
            .SelectMany(m => m.ScalarFields)
            .Where(f => string.Equals(f.DatabaseName, column, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return fields is [var first, ..] && fields.TrueForAll(f => FieldTypes.NameOf(f) == FieldTypes.NameOf(first)) ? first : null;
    }

    /// <summary>The column whose name ends at a token.</summary>
    public ScalarField? EndingAt(IReadOnlyList<SqlToken> tokens, int end)
    {
        if (end < 0 || !tokens[end].IsName)
        {
            return null;
        }

        return end >= 2 && tokens[end - 1].Is(".") ? Find(tokens[end - 2].Value, tokens[end].Value) : Find(null, tokens[end].Value);
    }

    /// <summary>The column whose name begins at a token.</summary>
    public ScalarField? StartingAt(IReadOnlyList<SqlToken> tokens, int start)
    {
        if (start >= tokens.Count || !tokens[start].IsName)
        {
            return null;
        }

        return start + 2 < tokens.Count && tokens[start + 1].Is(".") ? Find(tokens[start].Value, tokens[start + 2].Value) : Find(null, tokens[start].Value);
    }
}
