namespace Ashlar.Schema;

/// <summary>A side of a relation.</summary>
public sealed class RelationField : Field
{
    public Relation Relation { get; internal set; } = null!;

    public required Model RelatedModel { get; init; }

    /// <summary>The field on the other side.</summary>
    public RelationField? Opposite => Relation.From == this ? Relation.To : Relation.From;

    /// <summary>This side holds the foreign key.</summary>
    public bool HoldsForeignKey => Fields.Count > 0;

    /// <summary><c>fields: […]</c>: the foreign key's columns; empty on the side that has none.</summary>
    public IReadOnlyList<ScalarField> Fields { get; internal set; } = [];

    /// <summary><c>references: […]</c>: the columns that the foreign key points at, in the order of <see cref="Fields"/>.</summary>
    public IReadOnlyList<ScalarField> References { get; internal set; } = [];

    /// <summary>The action written with <c>onDelete:</c>; <see langword="null"/> where none is. <see cref="Relation.OnDelete"/> is the one in force.</summary>
    public ReferentialAction? WrittenOnDelete { get; init; }

    public ReferentialAction? WrittenOnUpdate { get; init; }
}
