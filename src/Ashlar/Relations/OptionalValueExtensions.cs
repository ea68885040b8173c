using Ashlar.Rows;

namespace Ashlar;

/// <summary>Values of a related row that may be missing: they may be NULL although the column may not.</summary>
public static class OptionalValueExtensions
{
    /// <summary>A value of the related row, to compare, sort by or select; NULL where there is no such row.</summary>
    public static Expr<T?> Select<TOwner, TTarget, TFields, T>(this ToOptional<TOwner, TTarget, TFields> row, Func<TFields, Expr<T>> value)
        where TFields : class
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(row);
        var expression = QueryScope.Call(row.OwnerDepth + 1, value, row.Fields);
        return new RelatedValue<T?>(row.Relation, row.OwnerDepth, expression, new NullableValueType<T>(expression.KnownType));
    }

    /// <inheritdoc cref="Select{TOwner, TTarget, TFields, T}(ToOptional{TOwner, TTarget, TFields}, Func{TFields, Expr{T}})"/>
    public static Expr<T?> Select<TOwner, TTarget, TFields, T>(this ToOptional<TOwner, TTarget, TFields> row, Func<TFields, Expr<T?>> value)
        where TFields : class
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(row);
        var expression = QueryScope.Call(row.OwnerDepth + 1, value, row.Fields);
        return new RelatedValue<T?>(row.Relation, row.OwnerDepth, expression, expression.KnownType);
    }
}
