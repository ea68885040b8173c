using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

internal enum ConstraintKind
{
    PrimaryKey,
    Index,
    ForeignKey,
}

/// <summary>How often each constraint name is used in the scopes in which the database wants it once.</summary>
internal sealed class ConstraintNamespace
{
    private readonly SchemaSymbol _schema;
    private readonly Dictionary<Use, int> _uses;

    public ConstraintNamespace(SchemaSymbol schema)
    {
        _schema = schema;
        var constraints = schema.Relations.Count + schema.Models.Sum(m => m.Indexes.Count + 1);
        _uses = new(schema.Provider.ConstraintScopes.Count * constraints);
        foreach (var scope in schema.Provider.ConstraintScopes)
        {
            foreach (var model in schema.Models)
            {
                AddKeys(scope, model);
            }

            foreach (var relation in schema.Relations.Where(r => r.IsInline && !r.AnySide.Model.IsView && Holds(scope, ConstraintKind.ForeignKey)))
            {
                Add(scope, relation.AnySide.Model, relation.ForeignKeyName(schema.Provider));
            }
        }
    }

    /// <summary>The scopes, as the end of a sentence, in which the name is used more than once.</summary>
    public IEnumerable<string> Clashes(ConstraintKind kind, string name, ModelSymbol model)
    {
        foreach (var scope in _schema.Provider.ConstraintScopes)
        {
            if (Reports(scope, kind) && _uses.GetValueOrDefault(new Use(scope, Owner(scope, model), name)) > 1)
            {
                yield return Describe(scope, model);
            }
        }
    }

    private static bool Holds(ConstraintScope scope, ConstraintKind kind) => scope switch
    {
        ConstraintScope.GlobalIndex => kind == ConstraintKind.Index,
        ConstraintScope.GlobalPrimaryKeyIndex => kind != ConstraintKind.ForeignKey,
        _ => true,
    };

    /// <summary>An index that has the name of a foreign key is reported once, at the foreign key.</summary>
    private static bool Reports(ConstraintScope scope, ConstraintKind kind) =>
        Holds(scope, kind) && !(scope == ConstraintScope.TablePrimaryKeyIndexForeignKey && kind == ConstraintKind.Index);

    private static object? Owner(ConstraintScope scope, ModelSymbol model) =>
        scope == ConstraintScope.TablePrimaryKeyIndexForeignKey ? model : model.Schema?.Value;

    private static string Describe(ConstraintScope scope, ModelSymbol model) => scope switch
    {
        ConstraintScope.GlobalIndex => "among the indexes of the database",
        ConstraintScope.GlobalPrimaryKeyIndex => "among the primary keys and indexes of the schema",
        _ => $"in the table of \"{model.Name}\"",
    };

    private void AddKeys(ConstraintScope scope, ModelSymbol model)
    {
        if (Holds(scope, ConstraintKind.PrimaryKey) && model.PrimaryKey?.ConstraintName(_schema.Provider) is { } primaryKey)
        {
            Add(scope, model, primaryKey);
        }

        foreach (var index in model.Indexes)
        {
            Add(scope, model, index.ConstraintName(_schema.Provider)!);
        }
    }

    private void Add(ConstraintScope scope, ModelSymbol model, string name)
    {
        var key = new Use(scope, Owner(scope, model), name);
        _uses[key] = _uses.GetValueOrDefault(key) + 1;
    }

    /// <summary>A class: code for a dictionary of tuples would be compiled at the start of every command.</summary>
    private sealed record Use(ConstraintScope Scope, object? Owner, string Name);
}
