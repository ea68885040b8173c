namespace Ashlar;

/// <content>What LINQ has under these names and must not compile: without it, the compiler would speak of asynchronous sequences.</content>
public partial class Query<TEntity, TFields>
{
    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Descending, error: true)]
    public Query<TEntity, TFields> OrderByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Descending);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public Query<TEntity, TFields> ThenBy(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.Then, error: true)]
    public Query<TEntity, TFields> ThenByDescending(Func<TFields, Ordering> key) => throw new NotSupportedException(Refusals.Then);

    /// <summary>Does not compile.</summary>
    [Obsolete(Refusals.DistinctRows, error: true)]
    public Query<TEntity, TFields> Distinct() => throw new NotSupportedException(Refusals.DistinctRows);
}
