namespace Ashlar;

/// <content>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class SelectedQuery<TSource, TRow>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Descending, error: true)]
    public SelectedQuery<TSource, TRow> OrderByDescending(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.Descending);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public SelectedQuery<TSource, TRow> ThenBy(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public SelectedQuery<TSource, TRow> ThenByDescending(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Filter, error: true)]
    public SelectedQuery<TSource, TRow> Where(Func<TSource, Predicate> predicate) => throw new NotSupportedException(Refusals.Filter);
}
