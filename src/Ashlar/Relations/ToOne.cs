using Ashlar.Models;

namespace Ashlar;

/// <summary>The one row on the other side of a required relation.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public sealed class ToOne<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : RelatedRow<TOwner, TTarget, TFields>(relation, depth, RowSelection<TTarget>.All)
    where TFields : class
{
    /// <summary>A value of the related row, to compare, sort by or select.</summary>
    public Expr<T> Select<T>(Func<TFields, Expr<T>> value)
    {
        var expression = QueryScope.Call(OwnerDepth + 1, value, Fields);
        return new RelatedValue<T>(Relation, OwnerDepth, expression, expression.KnownType);
    }
}
