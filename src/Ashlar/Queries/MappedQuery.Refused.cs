namespace Ashlar;

/// <content>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class MappedQuery<TRow, TResult>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> OrderBy<TKey>(Func<TResult, TKey> key) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> OrderByDescending<TKey>(Func<TResult, TKey> key) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> ThenBy<TKey>(Func<TResult, TKey> key) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> ThenByDescending<TKey>(Func<TResult, TKey> key) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> Where(Func<TResult, bool> predicate) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.SelectAgain, error: true)]
    public MappedQuery<TRow, TNext> Select<TNext>(Func<TResult, TNext> selector) => throw new NotSupportedException(Refusals.SelectAgain);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> Distinct() => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> Skip(int count) => throw new NotSupportedException(Refusals.Made);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Made, error: true)]
    public MappedQuery<TRow, TResult> Take(int count) => throw new NotSupportedException(Refusals.Made);
}
