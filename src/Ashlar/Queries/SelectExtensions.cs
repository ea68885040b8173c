using System.Runtime.CompilerServices;

namespace Ashlar;

/// <summary>Selects single values instead of whole rows.</summary>
public static class SelectExtensions
{
    /// <summary>Reads one value of each row.</summary>
    public static SelectedQuery<TSource, T> Select<TSource, T>(this ISelectable<TSource> rows, Func<TSource, SelectedValue<T>> value) =>
        Of(rows, value, RowShape.Of);

    /// <summary>Reads 2 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2)> Select<TSource, T1, T2>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 3 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3)> Select<TSource, T1, T2, T3>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 4 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4)> Select<TSource, T1, T2, T3, T4>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 5 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5)> Select<TSource, T1, T2, T3, T4, T5>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 6 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6)> Select<TSource, T1, T2, T3, T4, T5, T6>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 7 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7)> Select<TSource, T1, T2, T3, T4, T5, T6, T7>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 8 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 9 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 10 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 11 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 12 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 13 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 14 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 15 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>, SelectedValue<T15>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Reads 16 values of each row.</summary>
    public static SelectedQuery<TSource, (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(
        this ISelectable<TSource> rows, Func<TSource, (SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>, SelectedValue<T15>, SelectedValue<T16>)> values) => Of(rows, values, RowShape.Of);

    /// <summary>Does not compile: what is selected is no value, and no tuple of values.</summary>
    [OverloadResolutionPriority(-1), Obsolete(Refusals.SelectOther, error: true)]
    public static ValueQuery<TResult> Select<TSource, TResult>(this ISelectable<TSource> rows, Func<TSource, TResult> values) => throw new NotSupportedException(Refusals.SelectOther);

    private static SelectedQuery<TSource, TRow> Of<TSource, TValues, TRow>(ISelectable<TSource> rows, Func<TSource, TValues> values, Func<TValues, RowShape<TRow>> shape)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var source = rows.Rows;
        return new(rows.Session, source, new(source), shape(QueryScope.Call(source.Depth, values, source.Fields)));
    }
}
