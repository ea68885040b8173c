namespace Ashlar.Schema.Providers;

/// <summary>
/// What the schema language must know of a database. Each dialect package has one; this package knows none of them,
/// and asks for facts, never for names.
/// </summary>
public abstract class DatabaseProvider
{
    /// <summary>The name that a datasource gives it: <c>provider = "…"</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Other accepted spellings of <see cref="Name"/>.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    public abstract ProviderCapabilities Capabilities { get; }

    /// <summary>The longest constraint name in UTF-8 bytes; a longer <c>map:</c> is an error, a longer conventional name is cut.</summary>
    public abstract int MaxIdentifierLength { get; }

    /// <summary>The types behind <c>@db.</c>.</summary>
    public abstract IReadOnlyList<NativeTypeDefinition> NativeTypes { get; }

    /// <summary>The native type that a field has when it names none.</summary>
    public abstract NativeType? DefaultNativeType(ScalarType type);

    /// <summary>The methods that <c>type:</c> of an index may name; the first is the default.</summary>
    public abstract IReadOnlyList<IndexMethodDefinition> IndexMethods { get; }

    public abstract IReadOnlyList<ReferentialAction> ReferentialActions { get; }

    /// <summary>In which scopes constraint names must be unique.</summary>
    public abstract IReadOnlyList<ConstraintScope> ConstraintScopes { get; }
}
