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

    /// <summary>The name as people write it, for messages.</summary>
    public abstract string DisplayName { get; }

    public abstract ProviderCapabilities Capabilities { get; }

    /// <summary>The longest constraint name in UTF-8 bytes; a longer <c>map:</c> is an error, a longer conventional name is cut.</summary>
    public abstract int MaxIdentifierLength { get; }

    /// <summary>The types behind <c>@db.</c>.</summary>
    public abstract IReadOnlyList<NativeTypeDefinition> NativeTypes { get; }

    /// <summary>The native type that a field has when it names none; <see langword="null"/> where the database has no such names.</summary>
    public abstract NativeType? DefaultNativeType(ScalarType type);

    /// <summary>The methods that <c>type:</c> of an index may name; the first is the default.</summary>
    public abstract IReadOnlyList<IndexMethodDefinition> IndexMethods { get; }

    /// <summary>Indexes choose how to compare their fields; elsewhere <c>ops:</c> has no effect.</summary>
    public bool HasOperatorClasses => IndexMethods.Any(m => m.Operands is not null);

    /// <summary>The actions that the database's own foreign keys can take.</summary>
    public abstract IReadOnlyList<ReferentialAction> ReferentialActions { get; }

    /// <summary>The actions that the client can stand in for under <c>relationMode = "prisma"</c>.</summary>
    public virtual IReadOnlyList<ReferentialAction> EmulatedReferentialActions =>
        [ReferentialAction.Cascade, ReferentialAction.Restrict, ReferentialAction.SetNull];

    /// <summary>Whose word endings a full-text index can leave aside; <see langword="null"/> where the database itself decides it.</summary>
    public virtual IReadOnlyList<string>? SearchLanguages => null;

    /// <summary>Columns that a full-text index cannot have.</summary>
    public virtual IReadOnlyList<string> ReservedSearchColumns => [];

    /// <summary>In which scopes constraint names must be unique.</summary>
    public abstract IReadOnlyList<ConstraintScope> ConstraintScopes { get; }

    /// <summary>
    /// The preview feature that a generator must name before <c>extensions</c> may stand in the datasource;
    /// <see langword="null"/> where the database has no extensions, and the property is unknown.
    /// </summary>
    public virtual string? ExtensionsPreviewFeature => null;

    /// <summary>Preview features whose names belong to this database, <see cref="ExtensionsPreviewFeature"/> included.</summary>
    public virtual IReadOnlyList<string> PreviewFeatures => [];

    /// <summary>The provider answers to that name in a datasource.</summary>
    public bool Answers(string name) => Name == name || Aliases.Contains(name);

    public NativeTypeDefinition? FindNativeType(string name) => NativeTypes.FirstOrDefault(t => t.Name == name);

    /// <summary>The method of that name; the default one for <see langword="null"/>.</summary>
    public IndexMethodDefinition? FindIndexMethod(string? name) =>
        name is null ? IndexMethods[0] : IndexMethods.FirstOrDefault(m => m.Name == name);

    /// <summary>The actions allowed under a relation mode.</summary>
    public IReadOnlyList<ReferentialAction> ActionsIn(RelationMode mode) =>
        mode == RelationMode.Prisma ? EmulatedReferentialActions : ReferentialActions;

    public override string ToString() => Name;
}
