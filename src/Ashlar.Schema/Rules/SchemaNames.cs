using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Which names the client would have for keys and relations.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<(ModelSymbol Model, string Name), List<KeySymbol>> _keys = [];
    private readonly Dictionary<(ModelSymbol Model, ModelSymbol Related, string Name), List<RelationFieldSymbol>> _relationFields = [];

    private readonly Dictionary<ModelSymbol, List<RelationSymbol>> _relationsFrom = [];

    public SchemaNames(SchemaSymbol schema)
    {
        foreach (var relation in schema.Relations.Where(r => r.IsComplete))
        {
            Add(_relationsFrom, relation.ReferencingModel, relation);
        }

        foreach (var model in schema.Models)
        {
            foreach (var key in model.Indexes.Append(model.PrimaryKey))
            {
                if (key?.ClientName is { } name)
                {
                    Add(_keys, (model, name), key);
                }
            }

            foreach (var field in model.RelationFields)
            {
                Add(_relationFields, (model, field.RelatedModel, field.RelationName), field);
            }
        }
    }

    /// <summary>The relations whose foreign key is in the model and that have both sides.</summary>
    public IReadOnlyList<RelationSymbol> RelationsFrom(ModelSymbol model) => _relationsFrom.GetValueOrDefault(model) ?? [];

    public bool IsClientNameRepeated(ModelSymbol model, string name) => _keys.TryGetValue((model, name), out var keys) && keys.Count > 1;

    public KeySymbol? FindKeyCalled(ModelSymbol model, string name) => _keys.TryGetValue((model, name), out var keys) ? keys[0] : null;

    /// <summary>The fields of the same model that would be sides of the same relation, the field itself included.</summary>
    public IReadOnlyList<RelationFieldSymbol> FieldsOfRelation(RelationFieldSymbol field) =>
        _relationFields[(field.Model, field.RelatedModel, field.RelationName)];

    private static void Add<TKey, TItem>(Dictionary<TKey, List<TItem>> map, TKey key, TItem item)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var items))
        {
            map[key] = items = [];
        }

        items.Add(item);
    }
}
