using System.Numerics;

namespace Ashlar;

/// <summary>One value that all rows of a query add up to. <see cref="Query{TEntity, TFields}.AsGroup"/> gives several in one statement.</summary>
public static class AggregateExtensions
{
    /// <summary>The sum, in 64 bits; of no rows: zero.</summary>
    public static Task<long> SumAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<int>> value, CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Sum(value), cancellationToken);

    /// <summary>The sum of the values that are there, in 64 bits; of none: zero.</summary>
    public static Task<long> SumAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<int?>> value, CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Sum(value), cancellationToken);

    /// <summary>The sum; of no rows: zero.</summary>
    public static Task<T> SumAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, INumber<T> => ReadAsync(rows, g => g.Sum(value), cancellationToken);

    /// <summary>The sum of the values that are there; of none: zero.</summary>
    public static Task<T> SumAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T?>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, INumber<T> => ReadAsync(rows, g => g.Sum(value), cancellationToken);

    /// <summary>The mean; of no rows: <see langword="null"/>.</summary>
    public static Task<double?> AverageAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, INumber<T> => ReadAsync(rows, g => g.Average(value), cancellationToken);

    /// <summary>The mean of the values that are there; of none: <see langword="null"/>.</summary>
    public static Task<double?> AverageAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T?>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, INumber<T> => ReadAsync(rows, g => g.Average(value), cancellationToken);

    /// <summary>The mean; of no rows: <see langword="null"/>.</summary>
    public static Task<decimal?> AverageAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<decimal>> value, CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Average(value), cancellationToken);

    /// <summary>The mean of the values that are there; of none: <see langword="null"/>.</summary>
    public static Task<decimal?> AverageAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<decimal?>> value, CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Average(value), cancellationToken);

    /// <summary>The smallest value; of no rows: <see langword="null"/>.</summary>
    public static Task<T?> MinAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, IComparable => ReadAsync(rows, g => g.Min(value), cancellationToken);

    /// <summary>The smallest of the values that are there; of none: <see langword="null"/>.</summary>
    public static Task<T?> MinAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T?>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, IComparable => ReadAsync(rows, g => g.Min(value), cancellationToken);

    /// <summary>The first text in the database's order; of no rows: <see langword="null"/>.</summary>
    public static Task<string?> MinAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows,
#nullable disable // Texts that may be NULL and texts that may not are taken alike.
        Func<TFields, Expr<string>> value,
#nullable restore
        CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Min(value), cancellationToken);

    /// <summary>The largest value; of no rows: <see langword="null"/>.</summary>
    public static Task<T?> MaxAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, IComparable => ReadAsync(rows, g => g.Max(value), cancellationToken);

    /// <summary>The largest of the values that are there; of none: <see langword="null"/>.</summary>
    public static Task<T?> MaxAsync<TEntity, TFields, T>(
        this Query<TEntity, TFields> rows, Func<TFields, Expr<T?>> value, CancellationToken cancellationToken = default)
        where TFields : class
        where T : struct, IComparable => ReadAsync(rows, g => g.Max(value), cancellationToken);

    /// <summary>The last text in the database's order; of no rows: <see langword="null"/>.</summary>
    public static Task<string?> MaxAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows,
#nullable disable // Texts that may be NULL and texts that may not are taken alike.
        Func<TFields, Expr<string>> value,
#nullable restore
        CancellationToken cancellationToken = default)
        where TFields : class => ReadAsync(rows, g => g.Max(value), cancellationToken);

    private static Task<T> ReadAsync<TEntity, TFields, T>(Query<TEntity, TFields> rows, Func<IRowGroup<TFields>, Expr<T>> aggregate, CancellationToken cancellationToken)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.AsGroup().Select(g => aggregate(g)).SingleAsync(cancellationToken);
    }
}
