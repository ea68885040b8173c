namespace Ashlar;

/// <content>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class GroupedPage<TFields, TKey>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfGroupedPage, error: true)]
    public GroupedPage<TFields, TKey> Where(Func<RowGroup<TFields, TKey>, Predicate> predicate) => throw new NotSupportedException(Refusals.OfGroupedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfGroupedPage, error: true)]
    public GroupedPage<TFields, TKey> OrderBy(params ReadOnlySpan<Func<RowGroup<TFields, TKey>, Ordering>> orderings) => throw new NotSupportedException(Refusals.OfGroupedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfGroupedPage, error: true)]
    public GroupedPage<TFields, TKey> OrderByDescending(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.OfGroupedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfGroupedPage, error: true)]
    public GroupedPage<TFields, TKey> ThenBy(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.OfGroupedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfGroupedPage, error: true)]
    public GroupedPage<TFields, TKey> ThenByDescending(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.OfGroupedPage);
}
