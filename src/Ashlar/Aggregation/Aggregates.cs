using System.Numerics;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What numbers, times and other values of several rows add up to.</summary>
public static class Aggregates
{
    /// <summary>The sum; of no rows: zero.</summary>
    public static Expr<T> Sum<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, INumber<T>
    {
        var expression = Of(rows, value);
        return rows.Over(new FunctionCall<T>("COALESCE(SUM(", expression.KnownType, ", 0)", expression));
    }

    /// <summary>The sum of the values that are there; of none: zero.</summary>
    public static Expr<T> Sum<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, INumber<T> => rows.Over(new FunctionCall<T>("COALESCE(SUM(", ColumnTypes.Of<T>(), ", 0)", Of(rows, value)));

    /// <summary>The mean; of no rows: NULL.</summary>
    public static Expr<double?> Average<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, INumber<T> => rows.Over(new FunctionCall<double?>("AVG(", ColumnTypes.NullableFloat, "", Of(rows, value)));

    /// <summary>The mean of the values that are there; of none: NULL.</summary>
    public static Expr<double?> Average<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, INumber<T> => rows.Over(new FunctionCall<double?>("AVG(", ColumnTypes.NullableFloat, "", Of(rows, value)));

    /// <summary>The mean; of no rows: NULL.</summary>
    public static Expr<decimal?> Average<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<decimal>> value) =>
        rows.Over(new FunctionCall<decimal?>("AVG(", ColumnTypes.NullableDecimal, "", Of(rows, value)));

    /// <summary>The smallest value; of no rows: NULL.</summary>
    public static Expr<T?> Min<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct => Extreme("MIN(", rows, value);

    /// <summary>The smallest of the values that are there; of none: NULL.</summary>
    public static Expr<T?> Min<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct => Extreme("MIN(", rows, value);

    /// <summary>The first text in the database's order; of no rows: NULL.</summary>
    public static Expr<string?> Min<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<string?>> value) =>
        rows.Over(new FunctionCall<string?>("MIN(", ColumnTypes.NullableString, "", Of(rows, value)));

    /// <summary>The largest value; of no rows: NULL.</summary>
    public static Expr<T?> Max<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct => Extreme("MAX(", rows, value);

    /// <summary>The largest of the values that are there; of none: NULL.</summary>
    public static Expr<T?> Max<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct => Extreme("MAX(", rows, value);

    /// <summary>The last text in the database's order; of no rows: NULL.</summary>
    public static Expr<string?> Max<TFields>(this IRowGroup<TFields> rows, Func<TFields, Expr<string?>> value) =>
        rows.Over(new FunctionCall<string?>("MAX(", ColumnTypes.NullableString, "", Of(rows, value)));

    internal static Expr<int> Count() => new FunctionCall<int>("COUNT(*)", ColumnTypes.Int);

    private static Expr<T?> Extreme<TFields, T>(string function, IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct
    {
        var expression = Of(rows, value);
        return rows.Over(new FunctionCall<T?>(function, new NullableValueType<T>(expression.KnownType), "", expression));
    }

    private static Expr<T?> Extreme<TFields, T>(string function, IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct
    {
        var expression = Of(rows, value);
        return rows.Over(new FunctionCall<T?>(function, expression.KnownType, "", expression));
    }

    private static Expr<T> Of<TFields, T>(IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        return value(rows.Fields);
    }
}
