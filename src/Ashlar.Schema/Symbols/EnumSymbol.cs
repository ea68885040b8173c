using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

internal sealed class EnumSymbol(EnumSyntax syntax) : BlockSymbol(syntax)
{
    private readonly Dictionary<string, EnumValueSymbol> _valuesByName = [];

    public EnumSyntax Syntax { get; } = syntax;

    public List<EnumValueSymbol> Values { get; } = [];

    /// <summary>False where the value's name is taken already.</summary>
    public bool Add(EnumValueSymbol value)
    {
        Values.Add(value);
        return _valuesByName.TryAdd(value.Name, value);
    }

    public EnumValueSymbol? FindValue(string name) => _valuesByName.GetValueOrDefault(name);
}

internal sealed class EnumValueSymbol(EnumValueSyntax syntax)
{
    public EnumValueSyntax Syntax { get; } = syntax;

    public string Name { get; } = syntax.Name.Value;

    /// <summary><c>@map</c>.</summary>
    public string? MappedName { get; set; }
}
