namespace Ashlar;

/// <summary>Leaves the first of the rows that have several values in common.</summary>
public static class DistinctByExtensions
{
    /// <summary>Of the rows with the same two values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2]);
    }

    /// <summary>Of the rows with the same three values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3]);
    }

    /// <summary>Of the rows with the same 4 values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3, T4>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3, v.Item4]);
    }

    /// <summary>Of the rows with the same 5 values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3, T4, T5>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5]);
    }

    /// <summary>Of the rows with the same 6 values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3, T4, T5, T6>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6]);
    }

    /// <summary>Of the rows with the same 7 values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7]);
    }

    /// <summary>Of the rows with the same 8 values, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public static Query<TEntity, TFields> DistinctBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7, T8>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> values)
        where TFields : class
    {
        var v = Of(rows, values);
        return rows.DistinctBy([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8]);
    }

    private static TValues Of<TEntity, TFields, TValues>(Query<TEntity, TFields> rows, Func<TFields, TValues> values)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Ask(values);
    }
}
