using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Symbols;

/// <summary>A side of a relation.</summary>
internal sealed class RelationFieldSymbol(ModelSymbol model, FieldSyntax syntax, ModelSymbol relatedModel) : FieldSymbol(model, syntax)
{
    public ModelSymbol RelatedModel { get; } = relatedModel;

    /// <summary><c>@relation</c>.</summary>
    public AttributeSyntax? Attribute { get; set; }

    /// <summary>The name written in <c>@relation("…")</c>.</summary>
    public string? ExplicitName { get; set; }

    /// <summary><c>fields:</c>; <see langword="null"/> when absent, empty when what it lists could not be resolved.</summary>
    public IReadOnlyList<ScalarFieldSymbol>? ReferencingFields { get; set; }

    /// <summary><c>references:</c>; as <see cref="ReferencingFields"/>.</summary>
    public IReadOnlyList<ScalarFieldSymbol>? ReferencedFields { get; set; }

    public bool HasFields => ReferencingFields is { Count: > 0 };

    public bool HasReferences => ReferencedFields is { Count: > 0 };

    public WrittenAction? OnDelete { get; set; }

    public WrittenAction? OnUpdate { get; set; }

    public bool HasActions => OnDelete is not null || OnUpdate is not null;

    /// <summary><c>map:</c>.</summary>
    public string? MappedName { get; set; }

    public RelationSymbol? Relation { get; set; }

    public bool IsSelfRelation => Model == RelatedModel;

    /// <summary>The relation's name as the client sees it: the written one, else both models' names in ordinal order.</summary>
    public string RelationName => ExplicitName ?? RelationSymbol.ConventionalName(Model.Name, RelatedModel.Name);

    public Location AttributeLocation => Attribute?.Location ?? Location;

    /// <summary>The named argument of <c>@relation</c>, or the whole field where it is not written.</summary>
    public Location ArgumentLocation(string name) =>
        Attribute?.Arguments.FirstOrDefault(a => a.Name?.Value == name)?.Location ?? Location;

    /// <summary>Required as soon as one column of the foreign key is, even where the relation field itself is optional.</summary>
    public bool IsReferentiallyRequired => IsRequired || (ReferencingFields?.Any(f => f.IsRequired) ?? false);
}

/// <summary>A referential action as written.</summary>
internal sealed record WrittenAction(ReferentialAction Action, Location Location);
