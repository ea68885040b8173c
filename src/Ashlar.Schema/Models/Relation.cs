namespace Ashlar.Schema;

public enum RelationKind
{
    OneToOne,
    OneToMany,

    /// <summary>Many-to-many without a model of its own: the table between is the library's.</summary>
    ManyToMany,
}

public enum ReferentialAction
{
    Cascade,
    Restrict,
    NoAction,
    SetNull,
    SetDefault,
}

/// <summary>A relation with both its sides.</summary>
public sealed class Relation
{
    /// <summary>The name written, or the one that Prisma gives: both models' names in ordinal order with <c>To</c> between.</summary>
    public required string Name { get; init; }

    public bool IsNamed { get; init; }

    public required RelationKind Kind { get; init; }

    /// <summary>The side that holds the foreign key (<see cref="RelationField.Fields"/>). For many-to-many: the model that is first in ordinal order, column <c>A</c>.</summary>
    public required RelationField From { get; init; }

    /// <summary>The other side; <see langword="null"/> where a view or an ignored model leaves it out.</summary>
    public RelationField? To { get; init; }

    public Model ReferencingModel => From.Model;

    public Model ReferencedModel => From.RelatedModel;

    /// <summary>The models belong to different services, which may have different databases.</summary>
    public bool IsAcrossServices => ReferencingModel.Service is { } one && ReferencedModel.Service is { } other && one != other;

    public bool IsSelfRelation => ReferencingModel == ReferencedModel;

    /// <summary>The foreign key's name in the database, explicit or by the provider's convention. For many-to-many: <see langword="null"/>.</summary>
    public string? ForeignKeyName { get; init; }

    /// <summary>The action in force: the one written, else Prisma's default for the fields' arity.</summary>
    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }
}
