using System.Numerics;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What numbers, times and other values of several rows add up to.</summary>
public static class Aggregates
{
    private static readonly Expr<int> s_count = new FunctionCall<int>("COUNT(*)", ColumnTypes.Int);

    /// <summary>The sum, in 64 bits; of no rows: zero.</summary>
    public static Expr<long> Sum<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<int>> value) =>
        rows.Over(new Computed<long>(SqlFunction.SumOfWhole, ColumnTypes.BigInt, rows.Of(value)));

    /// <summary>The sum of the values that are there, in 64 bits; of none: zero.</summary>
    public static Expr<long> Sum<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<int?>> value) =>
        rows.Over(new Computed<long>(SqlFunction.SumOfWhole, ColumnTypes.BigInt, rows.Of(value)));

    /// <summary>The sum; of no rows: zero.</summary>
    public static Expr<T> Sum<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, INumber<T> => rows.Over(SumOf<T>(rows.Of(value)));

    /// <summary>The sum of the values that are there; of none: zero.</summary>
    public static Expr<T> Sum<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, INumber<T> => rows.Over(SumOf<T>(rows.Of(value)));

    /// <summary>The mean; of no rows: NULL.</summary>
    public static Expr<double?> Average<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, INumber<T> => rows.Over(new Computed<double?>(SqlFunction.AverageAsFloat, ColumnTypes.NullableFloat, rows.Of(value)));

    /// <summary>The mean of the values that are there; of none: NULL.</summary>
    public static Expr<double?> Average<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, INumber<T> => rows.Over(new Computed<double?>(SqlFunction.AverageAsFloat, ColumnTypes.NullableFloat, rows.Of(value)));

    /// <summary>The mean; of no rows: NULL.</summary>
    public static Expr<decimal?> Average<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<decimal>> value) =>
        rows.Over(new Computed<decimal?>(SqlFunction.Average, ColumnTypes.NullableDecimal, rows.Of(value)));

    /// <summary>The mean of the values that are there; of none: NULL.</summary>
    public static Expr<decimal?> Average<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<decimal?>> value) =>
        rows.Over(new Computed<decimal?>(SqlFunction.Average, ColumnTypes.NullableDecimal, rows.Of(value)));

    /// <summary>How many different values there are; NULL is none.</summary>
    public static Expr<int> CountDistinct<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value) =>
        rows.Over(new FunctionCall<int>("COUNT(DISTINCT ", ColumnTypes.Int, "", rows.Of(value)));

    internal static Expr<int> Count() => s_count;

    internal static Expr<T> Of<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return QueryScope.Call(rows.Depth, value, rows.Fields);
    }

    private static Computed<T> SumOf<T>(SqlNode value)
        where T : struct => new(
            typeof(T) == typeof(long) ? SqlFunction.SumOfWhole : typeof(T) == typeof(decimal) ? SqlFunction.SumOfDecimal : SqlFunction.Sum,
            ColumnTypes.Of<T>(),
            value);
}
