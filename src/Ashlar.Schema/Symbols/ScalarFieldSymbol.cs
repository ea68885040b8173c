using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A column.</summary>
internal sealed class ScalarFieldSymbol(ModelSymbol model, FieldSyntax syntax, TypeSymbol type) : FieldSymbol(model, syntax)
{
    public TypeSymbol Type { get; } = type;

    /// <summary>The language's own type, or <see langword="null"/> for an enum, a composite type and <c>Unsupported</c>.</summary>
    public ScalarType? ScalarType => (Type as BuiltInTypeSymbol)?.Scalar;

    public bool IsUnsupported => Type is UnsupportedTypeSymbol;

    /// <summary><c>@map</c>.</summary>
    public string? MappedName { get; set; }

    public string DatabaseName => MappedName ?? Name;

    public bool IsUpdatedAt { get; set; }

    public DefaultSymbol? Default { get; set; }

    /// <summary><c>@db.VarChar(40)</c>, as written.</summary>
    public NativeTypeSymbol? NativeType { get; set; }
}

/// <summary><c>@default(…)</c> with a value that suits the field's type.</summary>
/// <param name="MappedName"><c>map:</c>.</param>
internal sealed record DefaultSymbol(AttributeSyntax Attribute, ExpressionSyntax Value, string? MappedName)
{
    /// <summary>The default is a call of this function.</summary>
    public bool Calls(string function) => Value is FunctionCallSyntax call && call.Name.Value == function;
}

/// <summary>A native type as written; whether the provider has it is for its rules.</summary>
/// <param name="Prefix">The datasource's name before the dot: <c>db</c>.</param>
internal sealed record NativeTypeSymbol(string Prefix, string Name, IReadOnlyList<string> Arguments, AttributeSyntax Attribute)
{
    public Location Location => Attribute.Location;
}
