namespace Ashlar;

/// <content>What LINQ has under these names and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class GroupedQuery<TFields, TKey>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Descending, error: true)]
    public GroupedQuery<TFields, TKey> OrderByDescending(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.Descending);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public GroupedQuery<TFields, TKey> ThenBy(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public GroupedQuery<TFields, TKey> ThenByDescending(Func<RowGroup<TFields, TKey>, Ordering> key) => throw new NotSupportedException(Refusals.Then);
}
