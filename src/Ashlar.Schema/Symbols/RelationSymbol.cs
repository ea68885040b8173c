using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Symbols;

internal enum RelationSymbolKind
{
    OneToOne,
    OneToMany,

    /// <summary>Lists on both sides and no foreign key: the table between is the library's.</summary>
    ManyToMany,

    /// <summary>Lists on both sides, one of which names foreign keys: the form of document databases.</summary>
    EmbeddedManyToMany,
}

/// <summary>A relation, of which a side may be missing.</summary>
/// <param name="Forward">The side that holds, or should hold, the foreign key. For many-to-many: the first model in ordinal order.</param>
internal sealed record RelationSymbol(RelationSymbolKind Kind, RelationFieldSymbol? Forward, RelationFieldSymbol? Back)
{
    /// <summary>The side whose field made the relation known.</summary>
    public RelationFieldSymbol AnySide => Forward ?? Back!;

    public ModelSymbol ReferencingModel => Forward?.Model ?? Back!.RelatedModel;

    public ModelSymbol ReferencedModel => Forward?.RelatedModel ?? Back!.Model;

    /// <summary>A foreign key, and both sides are there.</summary>
    public bool IsComplete => IsInline && Forward is not null && Back is not null;

    /// <summary>The foreign key is a column of one of the models.</summary>
    public bool IsInline => Kind is RelationSymbolKind.OneToOne or RelationSymbolKind.OneToMany;

    public static string ConventionalName(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first}To{second}" : $"{second}To{first}";

    public string ForeignKeyName(DatabaseProvider provider) =>
        Forward?.MappedName ?? ConstraintNames.ForeignKey(
            ReferencingModel.DatabaseName, Forward?.ReferencingFields?.Select(f => f.DatabaseName) ?? [], provider.MaxIdentifierLength);

    /// <summary>The action in force when a referenced row is deleted.</summary>
    public ReferentialAction OnDelete(DatabaseProvider provider, RelationMode mode)
    {
        if (Forward?.OnDelete is { } written)
        {
            return written.Action;
        }

        if (Forward is not { IsReferentiallyRequired: true })
        {
            return ReferentialAction.SetNull;
        }

        return provider.ActionsIn(mode).Contains(ReferentialAction.Restrict) ? ReferentialAction.Restrict : ReferentialAction.NoAction;
    }

    /// <summary>The action in force when a referenced key changes.</summary>
    public ReferentialAction OnUpdate => Forward?.OnUpdate?.Action ?? ReferentialAction.Cascade;
}
