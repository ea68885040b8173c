namespace Ashlar.Schema.Symbols;

/// <summary>A field in a key, or a field inside a composite type: <c>address.street</c>.</summary>
/// <param name="Path">The fields behind <paramref name="Root"/>; empty for a plain column.</param>
internal sealed record KeyFieldSymbol(ScalarFieldSymbol Root, IReadOnlyList<CompositeFieldSymbol> Path)
{
    public SortOrder? Sort { get; init; }

    public int? Length { get; init; }

    /// <summary>The name of an operator class, or SQL where <see cref="IsRawOperatorClass"/>.</summary>
    public string? OperatorClass { get; init; }

    public bool IsRawOperatorClass { get; init; }

    public bool IsPlain => Path.Count == 0;

    public bool HasArguments => Sort is not null || Length is not null || OperatorClass is not null;

    public string Name => IsPlain ? Root.Name : Path[^1].Name;

    public bool IsOptional => IsPlain ? Root.IsOptional : Path[^1].IsOptional;

    public bool IsRequired => IsPlain ? Root.IsRequired : Path[^1].IsRequired;

    public bool IsUnsupported => (IsPlain ? Root.Type : Path[^1].Type) is UnsupportedTypeSymbol;

    public string DatabasePath => IsPlain ? Root.DatabaseName : string.Join('_', Path.Select(f => f.DatabaseName).Prepend(Root.DatabaseName));

    public bool IsSameField(KeyFieldSymbol other) => Root == other.Root && Path.SequenceEqual(other.Path);
}
