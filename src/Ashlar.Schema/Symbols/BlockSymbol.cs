using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A block that a field's type may name.</summary>
internal abstract class BlockSymbol(BlockSyntax syntax)
{
    public string Name { get; } = syntax.Name.Value;

    /// <summary>The word for it in messages: <c>model</c>, <c>view</c>, <c>type</c> or <c>enum</c>.</summary>
    public string Keyword { get; } = syntax.Keyword.Value;

    public Location NameLocation { get; } = syntax.Name.Location;

    /// <summary><c>@@map</c>.</summary>
    public MappedName? Map { get; set; }

    public string DatabaseName => Map?.Value ?? Name;

    /// <summary><c>@@schema</c>.</summary>
    public MappedName? Schema { get; set; }

    public override string ToString() => Name;
}

/// <summary>A name given by an attribute or an argument, and where.</summary>
internal sealed record MappedName(string Value, Location Location);
