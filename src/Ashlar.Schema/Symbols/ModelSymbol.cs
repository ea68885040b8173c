using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A model or a view.</summary>
internal sealed class ModelSymbol(ModelSyntax syntax) : BlockSymbol(syntax)
{
    private readonly Dictionary<string, FieldSymbol> _fieldsByName = new(syntax.Members.Count);

    public ModelSyntax Syntax { get; } = syntax;

    public bool IsView => Syntax.Kind == ModelSyntaxKind.View;

    public bool IsIgnored { get; set; }

    /// <summary>Every field in the order written, those of an unknown type and repeated ones included.</summary>
    public List<FieldSymbol> Fields { get; } = [];

    public List<ScalarFieldSymbol> ScalarFields { get; } = [];

    public List<RelationFieldSymbol> RelationFields { get; } = [];

    public KeySymbol? PrimaryKey { get; set; }

    /// <summary><c>@shardKey</c>, which only some databases know.</summary>
    public KeySymbol? ShardKey { get; set; }

    /// <summary>Uniques, indexes and full-text indexes: those of fields first.</summary>
    public List<KeySymbol> Indexes { get; } = [];

    /// <summary>What identifies a row: the primary key and the uniques. A partial unique identifies nothing outside its rows.</summary>
    public IEnumerable<KeySymbol> UniqueKeys =>
        (PrimaryKey is null ? [] : Enumerable.Repeat(PrimaryKey, 1)).Concat(Indexes.Where(i => i.Kind == KeyKind.Unique));

    public void Add(FieldSymbol field)
    {
        Fields.Add(field);
        _fieldsByName[field.Name] = field;
        switch (field)
        {
            case ScalarFieldSymbol scalar:
                ScalarFields.Add(scalar);
                break;
            case RelationFieldSymbol relation:
                RelationFields.Add(relation);
                break;
        }
    }

    public FieldSymbol? FindField(string name) => _fieldsByName.GetValueOrDefault(name);
}
