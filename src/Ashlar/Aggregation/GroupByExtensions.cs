namespace Ashlar;

/// <summary>Groups rows by values that they have in common.</summary>
public static class GroupByExtensions
{
    /// <summary>One group for each value.</summary>
    public static GroupedQuery<TFields, Expr<T>> GroupBy<TEntity, TFields, T>(this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => map.Of(k));

    /// <summary>One group for each pair of values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>)> GroupBy<TEntity, TFields, T1, T2>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2)));

    /// <summary>One group for each three values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> GroupBy<TEntity, TFields, T1, T2, T3>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3)));

    /// <summary>One group for each 4 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> GroupBy<TEntity, TFields, T1, T2, T3, T4>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3), map.Of(k.Item4)));

    /// <summary>One group for each 5 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3), map.Of(k.Item4), map.Of(k.Item5)));

    /// <summary>One group for each 6 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3), map.Of(k.Item4), map.Of(k.Item5), map.Of(k.Item6)));

    /// <summary>One group for each 7 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3), map.Of(k.Item4), map.Of(k.Item5), map.Of(k.Item6), map.Of(k.Item7)));

    /// <summary>One group for each 8 values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> GroupBy<TEntity, TFields, T1, T2, T3, T4, T5, T6, T7, T8>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> key)
        where TFields : class =>
        Group(rows, key, static (k, map) => (map.Of(k.Item1), map.Of(k.Item2), map.Of(k.Item3), map.Of(k.Item4), map.Of(k.Item5), map.Of(k.Item6), map.Of(k.Item7), map.Of(k.Item8)));

    private static GroupedQuery<TFields, TKey> Group<TEntity, TFields, TKey>(
        Query<TEntity, TFields> rows, Func<TFields, TKey> key, Func<TKey, KeyMapping, TKey> map)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        var parts = new GroupedParts();
        var grouped = map(QueryScope.Call(rows.Depth, key, rows.Fields), parts);
        var groups = new GroupedRows<TEntity, TFields, TKey>(rows, rows.Selection, grouped, parts.Written, map);
        return new(rows.Session, new GroupSelection<TFields, TKey>(groups, RowSelection<TKey>.All.At(groups.Depth)));
    }
}
