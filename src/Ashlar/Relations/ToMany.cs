using Ashlar.Models;
using Ashlar.Queries;

namespace Ashlar;

/// <summary>The rows on the many side of a relation: asked about in a filter, or included.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public sealed class ToMany<TOwner, TTarget, TFields> : RelatedQuery<TOwner, TTarget, TFields>
    where TFields : class
{
    /// <summary>The related rows of a row at a level of nesting.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="depth">How many queries enclose the one that reads the owner.</param>
    public ToMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
        : base(relation, depth, RelatedRows<TTarget>.All)
    {
    }

    private ToMany(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth, RelatedRows<TTarget> rows)
        : base(relation, depth, rows)
    {
    }

    /// <summary>Only the related rows that match.</summary>
    public ToMany<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new(Descriptor, OwnerDepth, Rows with { Filter = Conjunction.Of(Rows.Filter, predicate(Fields)) });
    }

    /// <summary>There is a related row.</summary>
    public Predicate Any() => new RelationTest(Descriptor, OwnerDepth, Rows.Filter);

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
}
