using Ashlar.Models;

namespace Ashlar;

/// <summary>The row, if any, on the other side of a relation.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public class ToOptional<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : RelatedRow<TOwner, TTarget, TFields>(relation, depth, RowSelection<TTarget>.All)
    where TFields : class
{
    /// <summary>There is a related row.</summary>
    public Predicate IsPresent => new RelationTest(Relation, OwnerDepth, filter: null);

    /// <summary>There is no related row.</summary>
    public Predicate IsAbsent => !IsPresent;
}
