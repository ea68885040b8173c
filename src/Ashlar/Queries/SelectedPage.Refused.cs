namespace Ashlar;

/// <content>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class SelectedPage<TSource, TRow>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPage, error: true)]
    public SelectedPage<TSource, TRow> OrderBy(params ReadOnlySpan<Func<TSource, Ordering>> orderings) => throw new NotSupportedException(Refusals.OfPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPage, error: true)]
    public SelectedPage<TSource, TRow> OrderByDescending(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.OfPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPage, error: true)]
    public SelectedPage<TSource, TRow> ThenBy(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.OfPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPage, error: true)]
    public SelectedPage<TSource, TRow> ThenByDescending(Func<TSource, Ordering> key) => throw new NotSupportedException(Refusals.OfPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Filter, error: true)]
    public SelectedPage<TSource, TRow> Where(Func<TSource, Predicate> predicate) => throw new NotSupportedException(Refusals.Filter);
}
