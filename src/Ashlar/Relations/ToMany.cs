using Ashlar.Models;

namespace Ashlar;

/// <summary>The rows on the many side of a relation: asked about in a filter, or included.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class ToMany<TOwner, TTarget, TFields> : RelatedQuery<TOwner, TTarget, TFields>, IRowGroup<TFields>
    where TFields : class
{
    /// <summary>The related rows of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public ToMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : base(relation, depth, RowSelection<TTarget>.All)
    {
    }

    private ToMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth, selection)
    {
    }

    /// <summary>Only the related rows that match.</summary>
    public new ToMany<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) =>
        With(Selection.And(Ask(predicate)));

    /// <summary>There is a related row.</summary>
    public Predicate Any() => new RelationTest(Relation, OwnerDepth, Selection.Filter, Selection.Deleted);

    /// <summary>A related row matches.</summary>
    public Predicate Any(Func<TFields, Predicate> predicate) => Where(predicate).Any();

    /// <summary>Every related row matches; so it is where there are none.</summary>
    public Predicate All(Func<TFields, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return !Any(fields => !predicate(fields));
    }

    /// <summary>There is no related row.</summary>
    public Predicate None() => !Any();

    /// <summary>No related row matches.</summary>
    public Predicate None(Func<TFields, Predicate> predicate) => !Any(predicate);

    /// <summary>How many related rows there are.</summary>
    public Expr<int> Count() => new RelatedAggregate<int>(Relation, OwnerDepth, Selection.Filter, Aggregates.Count(), Selection.Deleted);

    /// <summary>How many related rows match.</summary>
    public Expr<int> Count(Func<TFields, Predicate> predicate) => Where(predicate).Count();

    internal ToMany<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);

    TFields IRowGroup<TFields>.Fields => Fields;

    int IRowGroup<TFields>.Depth => OwnerDepth + 1;

    Expr<T> IRowGroup<TFields>.Over<T>(Expr<T> aggregate) => new RelatedAggregate<T>(Relation, OwnerDepth, Selection.Filter, aggregate, Selection.Deleted);
}
