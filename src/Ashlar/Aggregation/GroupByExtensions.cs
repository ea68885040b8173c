namespace Ashlar;

/// <summary>Groups rows by values that they have in common.</summary>
public static class GroupByExtensions
{
    /// <summary>One group for each value.</summary>
    public static GroupedQuery<TFields, Expr<T>> GroupBy<TEntity, TFields, T>(this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, k);
    }

    /// <summary>One group for each pair of values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>)> GroupBy<TEntity, TFields, T1, T2>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, k.Item1, k.Item2);
    }

    /// <summary>One group for each three values.</summary>
    public static GroupedQuery<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> GroupBy<TEntity, TFields, T1, T2, T3>(
        this Query<TEntity, TFields> rows, Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> key)
        where TFields : class
    {
        var k = Of(rows, key);
        return Group(rows, k, k.Item1, k.Item2, k.Item3);
    }

    private static TKey Of<TEntity, TFields, TKey>(Query<TEntity, TFields> rows, Func<TFields, TKey> key)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        return key(rows.Fields);
    }

    private static GroupedQuery<TFields, TKey> Group<TEntity, TFields, TKey>(Query<TEntity, TFields> rows, TKey key, params SqlNode[] keys)
        where TFields : class => new(
            rows.Session,
            rows.Model,
            statement => SelectStatement.WriteSource(statement, rows.Model, rows.Selection),
            rows.Fields,
            key,
            keys);
}
