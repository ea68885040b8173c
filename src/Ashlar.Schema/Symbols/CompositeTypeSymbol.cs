using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A <c>type</c> block.</summary>
internal sealed class CompositeTypeSymbol(ModelSyntax syntax) : BlockSymbol(syntax)
{
    private readonly Dictionary<string, CompositeFieldSymbol> _fieldsByName = [];

    public ModelSyntax Syntax { get; } = syntax;

    public List<CompositeFieldSymbol> Fields { get; } = [];

    public void Add(CompositeFieldSymbol field)
    {
        Fields.Add(field);
        _fieldsByName[field.Name] = field;
    }

    public CompositeFieldSymbol? FindField(string name) => _fieldsByName.GetValueOrDefault(name);
}

internal sealed class CompositeFieldSymbol(CompositeTypeSymbol compositeType, FieldSyntax syntax, TypeSymbol type)
{
    public CompositeTypeSymbol CompositeType { get; } = compositeType;

    public FieldSyntax Syntax { get; } = syntax;

    public string Name { get; } = syntax.Name.Value;

    public TypeSymbol Type { get; } = type;

    public FieldArity Arity => Syntax.Type?.Arity ?? FieldArity.Required;

    public bool IsRequired => Arity == FieldArity.Required;

    public bool IsOptional => Arity == FieldArity.Optional;

    public string? MappedName { get; set; }

    public string DatabaseName => MappedName ?? Name;
}
