namespace Ashlar.Schema.Symbols;

/// <summary>What a column holds, apart from its arity. Equal values are the same type.</summary>
internal abstract record TypeSymbol;

internal sealed record BuiltInTypeSymbol(ScalarType Scalar) : TypeSymbol
{
    public override string ToString() => Scalar.ToString();
}

internal sealed record EnumTypeSymbol(EnumSymbol Enum) : TypeSymbol
{
    public override string ToString() => Enum.Name;
}

internal sealed record CompositeTypeReference(CompositeTypeSymbol CompositeType) : TypeSymbol
{
    public override string ToString() => CompositeType.Name;
}

internal sealed record UnsupportedTypeSymbol(string DatabaseType) : TypeSymbol
{
    public override string ToString() => $"Unsupported(\"{DatabaseType}\")";
}
