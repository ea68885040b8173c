using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Rows of another service that refer to this one. They can be included, and nothing else: the other service may have a database of its own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public abstract class RemoteRows<TOwner, TTarget, TFields> : IncludedRows<TOwner, TTarget, TFields>
    where TFields : class
{
    private protected RemoteRows(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth, selection)
    {
    }

    /// <summary>Leaves out the first rows of each owner.</summary>
    public RemotePage<TOwner, TTarget, TFields> Skip(int count) => new(Relation, OwnerDepth, Selection.Skip(count));

    /// <summary>Reads at most so many rows for each owner.</summary>
    public RemotePage<TOwner, TTarget, TFields> Take(int count) => new(Relation, OwnerDepth, Selection.Take(count));

    // It sees the related row alone.
    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => false;
}

/// <inheritdoc/>
public sealed class RemoteMany<TOwner, TTarget, TFields> : RemoteRows<TOwner, TTarget, TFields>
    where TFields : class
{
    /// <summary>The related rows of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public RemoteMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : this(relation, depth, RowSelection<TTarget>.All)
    {
    }

    private RemoteMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth, selection)
    {
    }

    /// <summary>Only the related rows that match. The filter sees the related row alone.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) => With(Selection.And(Ask(predicate)));

    /// <summary>Sorts the related rows. Later values decide where earlier ones are equal.</summary>
    public RemoteMany<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        With(Selection.ThenBy(OwnerDepth + 1, Fields, orderings));

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => With(Selection.With(Ask(relation)));

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Descending, error: true)]
    public RemoteMany<TOwner, TTarget, TFields> OrderByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Descending);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public RemoteMany<TOwner, TTarget, TFields> ThenBy(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public RemoteMany<TOwner, TTarget, TFields> ThenByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    private RemoteMany<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);
}

/// <summary>Some of each owner's rows of another service.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public sealed class RemotePage<TOwner, TTarget, TFields> : RemoteRows<TOwner, TTarget, TFields>
    where TFields : class
{
    internal RemotePage(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth, selection)
    {
    }

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RemotePage<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => new(Relation, OwnerDepth, Selection.With(Ask(relation)));

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RemotePage<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RemotePage<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RemotePage<TOwner, TTarget, TFields> OrderByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RemotePage<TOwner, TTarget, TFields> ThenBy(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RemotePage<TOwner, TTarget, TFields> ThenByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);
}
