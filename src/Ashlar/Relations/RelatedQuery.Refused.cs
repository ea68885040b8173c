namespace Ashlar;

/// <content>What LINQ has under these names and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public partial class RelatedQuery<TOwner, TTarget, TFields>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Descending, error: true)]
    public RelatedQuery<TOwner, TTarget, TFields> OrderByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Descending);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public RelatedQuery<TOwner, TTarget, TFields> ThenBy(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public RelatedQuery<TOwner, TTarget, TFields> ThenByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);
}
