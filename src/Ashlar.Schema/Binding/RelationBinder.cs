using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>
/// Pairs the sides of relations. Two fields are sides of one relation when each has the other's model as its type and
/// both have the same written name, or none. Which side holds the foreign key follows from arity, then from <c>fields</c>.
/// </summary>
internal sealed class RelationBinder
{
    private readonly SchemaSymbol _schema;
    private readonly Dictionary<(ModelSymbol Model, ModelSymbol Related, string? Name), List<RelationFieldSymbol>> _sides = [];

    public RelationBinder(SchemaSymbol schema)
    {
        _schema = schema;
        foreach (var field in Fields)
        {
            var key = (field.Model, field.RelatedModel, field.ExplicitName);
            if (!_sides.TryGetValue(key, out var sides))
            {
                _sides[key] = sides = [];
            }

            sides.Add(field);
        }
    }

    private IEnumerable<RelationFieldSymbol> Fields => _schema.Models.SelectMany(m => m.RelationFields);

    public void Bind()
    {
        foreach (var field in Fields)
        {
            if (Relate(field, FindOpposite(field)) is { } relation)
            {
                _schema.Relations.Add(relation);
                relation.Forward?.Relation = relation;
                relation.Back?.Relation = relation;
            }
        }
    }

    private RelationFieldSymbol? FindOpposite(RelationFieldSymbol field) =>
        _sides.TryGetValue((field.RelatedModel, field.Model, field.ExplicitName), out var sides) ? sides.Find(s => s != field) : null;

    /// <summary>The relation, unless it is made when the other side's turn comes.</summary>
    private static RelationSymbol? Relate(RelationFieldSymbol field, RelationFieldSymbol? opposite)
    {
        if (opposite is null)
        {
            return RelateAlone(field);
        }

        return (field.Arity, opposite.Arity) switch
        {
            (FieldArity.List, FieldArity.List) => ComesFirst(field, opposite)
                ? new RelationSymbol(ManyToManyKind(field, opposite), field, opposite)
                : null,
            (FieldArity.List, _) => null,
            (_, FieldArity.List) => new RelationSymbol(RelationSymbolKind.OneToMany, field, opposite),
            (FieldArity.Optional, FieldArity.Required) => null,
            (FieldArity.Required, FieldArity.Optional) => new RelationSymbol(RelationSymbolKind.OneToOne, field, opposite),
            (FieldArity.Optional, _) when (field.ReferencingFields ?? opposite.ReferencingFields) is not null =>
                field.ReferencingFields is not null ? new RelationSymbol(RelationSymbolKind.OneToOne, field, opposite) : null,
            _ => ComesFirst(field, opposite) ? new RelationSymbol(RelationSymbolKind.OneToOne, field, opposite) : null,
        };
    }

    private static RelationSymbol RelateAlone(RelationFieldSymbol field)
    {
        if (field.IsList)
        {
            return new RelationSymbol(RelationSymbolKind.OneToMany, null, field);
        }

        var isUnique = field.ReferencingFields is { } fields && field.Model.Indexes.Exists(i => i.Kind == KeyKind.Unique && i.HasExactly(fields));
        return new RelationSymbol(isUnique ? RelationSymbolKind.OneToOne : RelationSymbolKind.OneToMany, field, null);
    }

    private static RelationSymbolKind ManyToManyKind(RelationFieldSymbol field, RelationFieldSymbol opposite) =>
        (field.ReferencingFields ?? opposite.ReferencingFields) is null ? RelationSymbolKind.ManyToMany : RelationSymbolKind.EmbeddedManyToMany;

    /// <summary>Where nothing else decides, the side whose model, then field, is first in ordinal order.</summary>
    private static bool ComesFirst(RelationFieldSymbol field, RelationFieldSymbol opposite)
    {
        var order = string.CompareOrdinal(field.Model.Name, opposite.Model.Name);
        return order < 0 || (order == 0 && string.CompareOrdinal(field.Name, opposite.Name) <= 0);
    }
}
