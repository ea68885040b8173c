namespace Ashlar;

/// <summary>Groups of rows: which ones, and in which order.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed partial class GroupedQuery<TFields, TKey> : ISelectable<RowGroup<TFields, TKey>>
    where TFields : class
{
    private readonly Session session;
    private readonly GroupSelection<TFields, TKey> groups;

    internal GroupedQuery(Session session, GroupSelection<TFields, TKey> groups) => (this.session, this.groups) = (session, groups);

    Session ISelectable<RowGroup<TFields, TKey>>.Session => session;

    SourceRows<RowGroup<TFields, TKey>> ISelectable<RowGroup<TFields, TKey>>.Rows => groups.Here;

    /// <summary>Only the groups that match.</summary>
    public GroupedQuery<TFields, TKey> Where(Func<RowGroup<TFields, TKey>, Predicate> predicate)
    {
        var here = groups.Here;
        return With(here.And(QueryScope.Call(here.Depth, predicate, here.Fields)));
    }

    /// <summary>Sorts the groups. Later values decide where earlier ones are equal.</summary>
    public GroupedQuery<TFields, TKey> OrderBy(params ReadOnlySpan<Func<RowGroup<TFields, TKey>, Ordering>> orderings) => With(groups.Here.ThenBy(orderings));

    /// <summary>Leaves out the first groups.</summary>
    public GroupedPage<TFields, TKey> Skip(int count) => new(session, groups.Skip(count));

    /// <summary>Reads at most so many groups.</summary>
    public GroupedPage<TFields, TKey> Take(int count) => new(session, groups.Take(count));

    private GroupedQuery<TFields, TKey> With(GroupSelection<TFields, TKey> groups) => new(session, groups);
}
