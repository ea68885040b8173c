namespace Ashlar;

/// <summary>Groups rows by values that they have in common.</summary>
public static class GroupByExtensions
{
    /// <summary>One group for each value.</summary>
    public static GroupedQuery<TFields, Expr<T>> GroupBy<TEntity, TFields, T>(this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => k.Moved(to), k);
    }

    /// <summary>One group for each pair of values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>)> GroupBy<TEntity, TFields, T1, T2>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to)), k.Item1, k.Item2);
    }

    /// <summary>One group for each three values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> GroupBy<TEntity, TFields, T1, T2, T3>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to)), k.Item1, k.Item2, k.Item3);
    }

    /// <summary>One group for each 4 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> GroupBy<TEntity, TFields, T1, T2, T3, T4>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to), k.Item4.Moved(to)), k.Item1, k.Item2, k.Item3, k.Item4);
    }

    /// <summary>One group for each 5 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to), k.Item4.Moved(to), k.Item5.Moved(to)), k.Item1, k.Item2, k.Item3, k.Item4, k.Item5);
    }

    /// <summary>One group for each 6 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to), k.Item4.Moved(to), k.Item5.Moved(to), k.Item6.Moved(to)), k.Item1, k.Item2, k.Item3, k.Item4, k.Item5, k.Item6);
    }

    /// <summary>One group for each 7 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to), k.Item4.Moved(to), k.Item5.Moved(to), k.Item6.Moved(to), k.Item7.Moved(to)), k.Item1, k.Item2, k.Item3, k.Item4, k.Item5, k.Item6, k.Item7);
    }

    /// <summary>One group for each 8 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7, T8>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, static (k, to) => (k.Item1.Moved(to), k.Item2.Moved(to), k.Item3.Moved(to), k.Item4.Moved(to), k.Item5.Moved(to), k.Item6.Moved(to), k.Item7.Moved(to), k.Item8.Moved(to)), k.Item1, k.Item2, k.Item3, k.Item4, k.Item5, k.Item6, k.Item7, k.Item8);
    }

    private static TKey Of<TEntity, TFields, TKey>(Query<TEntity, TFields> rows, Func<TFields, TKey> key)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        return QueryScope.Call(rows.Depth, key, rows.Fields);
    }

    private static GroupedQuery<TFields, TKey> Group<TEntity, TFields, TKey>(Query<TEntity, TFields> rows, TKey key, Func<TKey, LevelMove, TKey> move, params SqlNode[] keys)
        where TFields : class
    {
        var written = Array.ConvertAll(keys, SqlNode (k) => new WrittenOnce(k));
        var grouped = new GroupedRows<TEntity, TFields, TKey>(rows, rows.Selection, move(key, LevelMove.None), written, move);
        return new(rows.Session, new GroupSelection<TFields, TKey>(grouped, RowSelection<TKey>.All.At(grouped.Depth)));
    }
}
