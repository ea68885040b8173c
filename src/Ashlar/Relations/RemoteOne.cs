using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The row of another service on the other side of a relation. It can be included, and nothing else: the other service may have a database of its own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public sealed class RemoteOne<TOwner, TTarget, TFields> : IncludedRows<TOwner, TTarget, TFields>
    where TFields : class
{
    /// <summary>The related row of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public RemoteOne(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : this(relation, depth, RowSelection<TTarget>.All)
    {
    }

    private RemoteOne(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RowSelection<TTarget> selection)
        : base(relation, depth, selection)
    {
    }

    /// <summary>Reads rows that are related to this one in turn.</summary>
    public RemoteOne<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => new(Relation, OwnerDepth, Selection.With(Ask(relation)));

    // It sees the related row alone.
    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => false;
}
