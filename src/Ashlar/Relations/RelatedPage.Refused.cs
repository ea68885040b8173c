namespace Ashlar;

/// <content>What LINQ has under the same name and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public sealed partial class RelatedPage<TOwner, TTarget, TFields>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RelatedPage<TOwner, TTarget, TFields> Where(Func<TFields, Predicate> predicate) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RelatedPage<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RelatedPage<TOwner, TTarget, TFields> OrderByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RelatedPage<TOwner, TTarget, TFields> ThenBy(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfRelatedPage, error: true)]
    public RelatedPage<TOwner, TTarget, TFields> ThenByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.OfRelatedPage);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPageAsked, error: true)]
    public Predicate Any() => throw new NotSupportedException(Refusals.OfPageAsked);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPageAsked, error: true)]
    public Predicate Any(Func<TFields, Predicate> predicate) => throw new NotSupportedException(Refusals.OfPageAsked);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPageAsked, error: true)]
    public Predicate All(Func<TFields, Predicate> predicate) => throw new NotSupportedException(Refusals.OfPageAsked);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPageAsked, error: true)]
    public Expr<int> Count() => throw new NotSupportedException(Refusals.OfPageAsked);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.OfPageAsked, error: true)]
    public Expr<int> Count(Func<TFields, Predicate> predicate) => throw new NotSupportedException(Refusals.OfPageAsked);
}
