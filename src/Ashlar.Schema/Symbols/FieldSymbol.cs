using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A field of a model.</summary>
internal abstract class FieldSymbol(ModelSymbol model, FieldSyntax syntax)
{
    public ModelSymbol Model { get; } = model;

    public FieldSyntax Syntax { get; } = syntax;

    public string Name { get; } = syntax.Name.Value;

    public FieldArity Arity { get; } = syntax.Type?.Arity ?? FieldArity.Required;

    public bool IsRequired => Arity == FieldArity.Required;

    public bool IsOptional => Arity == FieldArity.Optional;

    public bool IsList => Arity == FieldArity.List;

    public bool IsIgnored { get; set; }

    public Location NameLocation => Syntax.Name.Location;

    public Location Location => Syntax.Location;

    public override string ToString() => $"{Model.Name}.{Name}";
}

/// <summary>A field whose type is missing or names nothing; already reported.</summary>
internal sealed class UnresolvedFieldSymbol(ModelSymbol model, FieldSyntax syntax) : FieldSymbol(model, syntax);
