using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Rows of another service that refer to this one. They can be included, and nothing else: the other service may have a database of its own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public sealed class RemoteMany<TOwner, TTarget, TFields> : Included<TOwner>
    where TFields : class
{
    private readonly RelationDescriptor<TOwner, TTarget, TFields> _relation;
    private readonly RowSelection<TTarget> _selection;

    /// <summary>The related rows of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public RemoteMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : this(relation, depth, RowSelection<TTarget>.All)
    {
    }

    private RemoteMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth) => (_relation, _selection) = (relation, selection);

    private TFields Fields => _relation.Target.FieldsAt(OwnerDepth + 1);

    /// <summary>Only the related rows that match. The filter sees the related row alone.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) =>
        With(_selection.And(QueryScope.Call(OwnerDepth + 1, predicate, Fields)));

    /// <summary>Sorts the related rows. Later values decide where earlier ones are equal.</summary>
    public RemoteMany<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        With(_selection.ThenBy(OwnerDepth + 1, Fields, orderings));

    /// <summary>Leaves out the first rows of each owner.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Skip(int count) => With(_selection.Skip(count));

    /// <summary>Reads at most so many rows for each owner.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Take(int count) => With(_selection.Take(count));

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RemoteMany<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) =>
        With(_selection.With(QueryScope.Call(OwnerDepth + 1, relation, Fields)));

    internal override bool HasIncludes => _selection.Includes.Length > 0;

    // It sees the related row alone.
    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => false;

    internal override void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners) =>
        _relation.WriteAhead(batch, context, owners, _selection);

    internal override ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        _relation.ReadRelatedAsync(run, context, owners, _selection);

    private RemoteMany<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(_relation, OwnerDepth, selection);
}
