using Ashlar.Models;

namespace Ashlar;

/// <summary>Related rows to include, with a filter, an order, a limit and includes of their own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public partial class RelatedQuery<TOwner, TTarget, TFields> : RelatedRows<TOwner, TTarget, TFields>
    where TFields : class
{
    private protected RelatedQuery(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth, selection)
    {
    }

    /// <summary>Only the related rows that match. Several calls add up: all must match.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) => With(Selection.And(Ask(predicate)));

    /// <summary>Sorts the related rows. Later values decide where earlier ones are equal.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        With(Selection.ThenBy(OwnerDepth + 1, Fields, orderings));

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => With(Selection.With(Ask(relation)));

    private RelatedQuery<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);
}
