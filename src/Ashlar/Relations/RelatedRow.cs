using Ashlar.Models;

namespace Ashlar;

/// <summary>The row on the one side of a relation: asked about in a filter, or included.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class RelatedRow<TOwner, TTarget, TFields> : IncludedRows<TOwner, TTarget, TFields>
    where TFields : class
{
    private protected RelatedRow(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth, selection)
    {
    }

    /// <summary>The related row is there and matches.</summary>
    public Predicate Is(Func<TFields, Predicate> predicate) =>
        new RelationTest(Relation, OwnerDepth, Ask(predicate), Selection.Deleted);

    /// <summary>Reads rows that are related to this one in turn.</summary>
    public RelatedRow<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => With(Selection.With(Ask(relation)));

    internal RelatedRow<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);
}
