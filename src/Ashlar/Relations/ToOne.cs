using Ashlar.Models;
using Ashlar.Queries;

namespace Ashlar;

/// <summary>The one row on the other side of a relation: asked about in a filter, or included.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class ToOne<TOwner, TTarget, TFields> : Included<TOwner>
    where TFields : class
{
    private readonly RelationDescriptor<TOwner, TTarget, TFields> relation;
    private readonly int depth;

    /// <summary>The related row of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public ToOne(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : this(relation, depth, RelatedRows<TTarget>.All)
    {
    }

    private ToOne(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RelatedRows<TTarget> rows) =>
        (this.relation, this.depth, Rows) = (relation, depth, rows);

    internal override RelationDescriptor Relation => relation;

    internal RelatedRows<TTarget> Rows { get; }

    private protected TFields Fields => relation.Target.FieldsAt(depth + 1);

    /// <summary>The related row is there and matches.</summary>
    public Predicate Is(Func<TFields, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new RelationTest(relation, depth, predicate(Fields));
    }

    /// <summary>A value of the related row, to compare, sort by or select.</summary>
    public Expr<T> Select<T>(Func<TFields, Expr<T>> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new RelatedValue<T>(relation, depth, value(Fields));
    }

    /// <summary>Reads rows that are related to this one in turn.</summary>
    public ToOne<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> included)
    {
        ArgumentNullException.ThrowIfNull(included);
        return new(relation, depth, Rows with { Includes = [.. Rows.Includes, included(Fields)] });
    }

    private protected Predicate Exists() => new RelationTest(relation, depth, filter: null);
}
