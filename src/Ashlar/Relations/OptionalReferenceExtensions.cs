using Ashlar.Rows;

namespace Ashlar;

/// <summary>Texts and bytes of a related row that may be missing.</summary>
public static class OptionalReferenceExtensions
{
    /// <summary>A value of the related row, to compare, sort by or select; NULL where there is no such row.</summary>
    public static Expr<T?> Select<TOwner, TTarget, TFields, T>(this ToOptional<TOwner, TTarget, TFields> row, Func<TFields, Expr<T>> value)
        where TFields : class
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(row);
        var expression = QueryScope.Call(row.OwnerDepth + 1, value, row.Fields);
        return new RelatedValue<T?>(row.Relation, row.OwnerDepth, expression, new NullableReferenceType<T>(expression.KnownType));
    }
}
