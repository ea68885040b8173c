using System.Runtime.CompilerServices;

namespace Ashlar;

/// <summary>Selects values of related rows: <c>u => (u.Name, u.Payments.Take(3).Select(p => p.Amount))</c>, in the statement of their owners.</summary>
public static class RelatedSelectExtensions
{
    /// <summary>One value of each related row.</summary>
    public static SelectedValue<IReadOnlyList<T>> Select<TFields, T>(this IRelatedRows<TFields> rows, Func<TFields, SelectedValue<T>> value) =>
        Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, value, rows.Fields)));

    /// <summary>2 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2)>> Select<TFields, T1, T2>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>3 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3)>> Select<TFields, T1, T2, T3>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>4 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3, T4)>> Select<TFields, T1, T2, T3, T4>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>5 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3, T4, T5)>> Select<TFields, T1, T2, T3, T4, T5>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>6 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3, T4, T5, T6)>> Select<TFields, T1, T2, T3, T4, T5, T6>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>7 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3, T4, T5, T6, T7)>> Select<TFields, T1, T2, T3, T4, T5, T6, T7>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>8 values of each related row.</summary>
    public static SelectedValue<IReadOnlyList<(T1, T2, T3, T4, T5, T6, T7, T8)>> Select<TFields, T1, T2, T3, T4, T5, T6, T7, T8>(
        this IRelatedRows<TFields> rows, Func<TFields, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>)> values) => Of(rows).List(RowShape.Of(QueryScope.Call(rows.Depth, values, rows.Fields)));

    /// <summary>Does not compile: what is selected is no value, and no tuple of values.</summary>
    [OverloadResolutionPriority(-1), Obsolete(Refusals.SelectOther, error: true)]
    public static SelectedValue<IReadOnlyList<TResult>> Select<TFields, TResult>(this IRelatedRows<TFields> rows, Func<TFields, TResult> values) =>
        throw new NotSupportedException(Refusals.SelectOther);

    private static IRelatedRows<TFields> Of<TFields>(IRelatedRows<TFields> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows;
    }
}
