namespace Ashlar;

/// <summary>Selects single values instead of whole rows.</summary>
public static class SelectExtensions
{
    /// <summary>Reads one value of each row.</summary>
    public static ValueQuery<T> Select<TSource, T>(this ISelectable<TSource> rows, Func<TSource, Expr<T>> value)
    {
        var v = Of(rows, value);
        var type = v.KnownType;
        return rows.Project(new RowShape<T>([v], r => type.Read(r, 0)));
    }

    /// <summary>Reads 2 values of each row.</summary>
    public static ValueQuery<(T1, T2)> Select<TSource, T1, T2>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2) = (v.Item1.KnownType, v.Item2.KnownType);
        return rows.Project(new RowShape<(T1, T2)>(
            [v.Item1, v.Item2],
            r => (t1.Read(r, 0), t2.Read(r, 1))));
    }

    /// <summary>Reads 3 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3)> Select<TSource, T1, T2, T3>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3)>(
            [v.Item1, v.Item2, v.Item3],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2))));
    }

    /// <summary>Reads 4 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3, T4)> Select<TSource, T1, T2, T3, T4>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3, t4) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3, T4)>(
            [v.Item1, v.Item2, v.Item3, v.Item4],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3))));
    }

    /// <summary>Reads 5 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3, T4, T5)> Select<TSource, T1, T2, T3, T4, T5>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3, t4, t5) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3, T4, T5)>(
            [v.Item1, v.Item2, v.Item3, v.Item4, v.Item5],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4))));
    }

    /// <summary>Reads 6 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3, T4, T5, T6)> Select<TSource, T1, T2, T3, T4, T5, T6>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3, t4, t5, t6) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3, T4, T5, T6)>(
            [v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5))));
    }

    /// <summary>Reads 7 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3, T4, T5, T6, T7)> Select<TSource, T1, T2, T3, T4, T5, T6, T7>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3, t4, t5, t6, t7) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3, T4, T5, T6, T7)>(
            [v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6))));
    }

    /// <summary>Reads 8 values of each row.</summary>
    public static ValueQuery<(T1, T2, T3, T4, T5, T6, T7, T8)> Select<TSource, T1, T2, T3, T4, T5, T6, T7, T8>(
        this ISelectable<TSource> rows, Func<TSource, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> values)
    {
        var v = Of(rows, values);
        var (t1, t2, t3, t4, t5, t6, t7, t8) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType);
        return rows.Project(new RowShape<(T1, T2, T3, T4, T5, T6, T7, T8)>(
            [v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8],
            r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7))));
    }

    private static TValues Of<TSource, TValues>(ISelectable<TSource> rows, Func<TSource, TValues> values)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(values);
        return values(rows.Source);
    }
}
