using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The smallest and the largest of the values of several rows.</summary>
public static class Extremes
{
    /// <summary>The smallest value; of no rows: NULL.</summary>
    public static Expr<T?> Min<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, IComparable => Required(SqlFunction.MinOfBoolean, "MIN(", rows, value);

    /// <summary>The smallest of the values that are there; of none: NULL.</summary>
    public static Expr<T?> Min<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, IComparable => Optional(SqlFunction.MinOfBoolean, "MIN(", rows, value);

    /// <summary>The first text in the database's order; of no rows: NULL.</summary>
    public static Expr<string?> Min<TFields>(
        this IRowGroup<TFields> rows,
#nullable disable // Texts that may be NULL and texts that may not are taken alike.
        Func<TFields, Expr<string>> value) =>
#nullable restore
        rows.Over(new FunctionCall<string?>("MIN(", ColumnTypes.NullableString, "", new ExtremeNode(rows.Of(value))));

    /// <summary>The largest value; of no rows: NULL.</summary>
    public static Expr<T?> Max<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct, IComparable => Required(SqlFunction.MaxOfBoolean, "MAX(", rows, value);

    /// <summary>The largest of the values that are there; of none: NULL.</summary>
    public static Expr<T?> Max<TFields, T>(this IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct, IComparable => Optional(SqlFunction.MaxOfBoolean, "MAX(", rows, value);

    /// <summary>The last text in the database's order; of no rows: NULL.</summary>
    public static Expr<string?> Max<TFields>(
        this IRowGroup<TFields> rows,
#nullable disable // Texts that may be NULL and texts that may not are taken alike.
        Func<TFields, Expr<string>> value) =>
#nullable restore
        rows.Over(new FunctionCall<string?>("MAX(", ColumnTypes.NullableString, "", new ExtremeNode(rows.Of(value))));

    private static Expr<T?> Required<TFields, T>(SqlFunction ofBoolean, string function, IRowGroup<TFields> rows, Func<TFields, Expr<T>> value)
        where T : struct
    {
        var expression = rows.Of(value);
        return rows.Over(Of(ofBoolean, function, expression, new NullableValueType<T>(expression.KnownType)));
    }

    private static Expr<T?> Optional<TFields, T>(SqlFunction ofBoolean, string function, IRowGroup<TFields> rows, Func<TFields, Expr<T?>> value)
        where T : struct
    {
        var expression = rows.Of(value);
        return rows.Over(Of(ofBoolean, function, expression, expression.KnownType));
    }

    // Some databases order truth values but have no smallest one.
    private static Expr<T?> Of<T>(SqlFunction ofBoolean, string function, SqlNode value, ColumnType<T?> type)
        where T : struct =>
        typeof(T) == typeof(bool) ? new Computed<T?>(ofBoolean, type, value) : new FunctionCall<T?>(function, type, "", new ExtremeNode(value));
}
