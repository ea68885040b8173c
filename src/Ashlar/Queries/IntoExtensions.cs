namespace Ashlar;

/// <summary>Makes something else of each row of values, whose parts are given one by one.</summary>
public static class IntoExtensions
{
    /// <summary>Makes something else of each row of 2 values.</summary>
    public static MappedQuery<(T1, T2), TResult> Into<T1, T2, TResult>(this RowQuery<(T1, T2)> rows, Func<T1, T2, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2), make);

    /// <summary>Makes something else of each row of 3 values.</summary>
    public static MappedQuery<(T1, T2, T3), TResult> Into<T1, T2, T3, TResult>(this RowQuery<(T1, T2, T3)> rows, Func<T1, T2, T3, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3), make);

    /// <summary>Makes something else of each row of 4 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4), TResult> Into<T1, T2, T3, T4, TResult>(this RowQuery<(T1, T2, T3, T4)> rows, Func<T1, T2, T3, T4, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4), make);

    /// <summary>Makes something else of each row of 5 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5), TResult> Into<T1, T2, T3, T4, T5, TResult>(this RowQuery<(T1, T2, T3, T4, T5)> rows, Func<T1, T2, T3, T4, T5, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5), make);

    /// <summary>Makes something else of each row of 6 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6), TResult> Into<T1, T2, T3, T4, T5, T6, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6)> rows, Func<T1, T2, T3, T4, T5, T6, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6), make);

    /// <summary>Makes something else of each row of 7 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7), TResult> Into<T1, T2, T3, T4, T5, T6, T7, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7)> rows, Func<T1, T2, T3, T4, T5, T6, T7, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7), make);

    /// <summary>Makes something else of each row of 8 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8), make);

    /// <summary>Makes something else of each row of 9 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9), make);

    /// <summary>Makes something else of each row of 10 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10), make);

    /// <summary>Makes something else of each row of 11 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11), make);

    /// <summary>Makes something else of each row of 12 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11, r.Item12), make);

    /// <summary>Makes something else of each row of 13 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11, r.Item12, r.Item13), make);

    /// <summary>Makes something else of each row of 14 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11, r.Item12, r.Item13, r.Item14), make);

    /// <summary>Makes something else of each row of 15 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11, r.Item12, r.Item13, r.Item14, r.Item15), make);

    /// <summary>Makes something else of each row of 16 values.</summary>
    public static MappedQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16), TResult> Into<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, TResult>(this RowQuery<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)> rows, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, TResult> make) =>
        Of(rows, r => make(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9, r.Item10, r.Item11, r.Item12, r.Item13, r.Item14, r.Item15, r.Item16), make);

    private static MappedQuery<TRow, TResult> Of<TRow, TResult>(RowQuery<TRow> rows, Func<TRow, TResult> map, Delegate make)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(make);
        return rows.Into(map);
    }
}
