namespace Ashlar;

/// <summary>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences. As extensions they stay behind what a query has itself.</summary>
public static class RefusedExtensions
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.ByRow, error: true)]
    public static ValueQuery<TRow> OrderBy<TRow, TKey>(this ValueQuery<TRow> rows, Func<TRow, TKey> key) => throw new NotSupportedException(Refusals.ByRow);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.ByRow, error: true)]
    public static ValueQuery<TRow> OrderByDescending<TRow, TKey>(this ValueQuery<TRow> rows, Func<TRow, TKey> key) => throw new NotSupportedException(Refusals.ByRow);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.ByRow, error: true)]
    public static ValueQuery<TRow> ThenBy<TRow, TKey>(this ValueQuery<TRow> rows, Func<TRow, TKey> key) => throw new NotSupportedException(Refusals.ByRow);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.ByRow, error: true)]
    public static ValueQuery<TRow> ThenByDescending<TRow, TKey>(this ValueQuery<TRow> rows, Func<TRow, TKey> key) => throw new NotSupportedException(Refusals.ByRow);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Filter, error: true)]
    public static ValueQuery<TRow> Where<TRow>(this ValueQuery<TRow> rows, Func<TRow, bool> predicate) => throw new NotSupportedException(Refusals.Filter);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.SelectAgain, error: true)]
    public static MappedQuery<TRow, TResult> Select<TRow, TResult>(this ValueQuery<TRow> rows, Func<TRow, TResult> selector) => throw new NotSupportedException(Refusals.SelectAgain);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.DistinctPage, error: true)]
    public static ValueQuery<TRow> Distinct<TRow>(this ValueQuery<TRow> rows) => throw new NotSupportedException(Refusals.DistinctPage);
}
