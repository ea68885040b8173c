namespace Ashlar;

/// <summary>Some of the groups of rows.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed partial class GroupedPage<TFields, TKey> : ISelectable<RowGroup<TFields, TKey>>
    where TFields : class
{
    private readonly Session session;
    private readonly GroupSelection<TFields, TKey> groups;

    internal GroupedPage(Session session, GroupSelection<TFields, TKey> groups) => (this.session, this.groups) = (session, groups);

    Session ISelectable<RowGroup<TFields, TKey>>.Session => session;

    SourceRows<RowGroup<TFields, TKey>> ISelectable<RowGroup<TFields, TKey>>.Rows => groups.Here;

    /// <summary>Leaves out the first groups.</summary>
    public GroupedPage<TFields, TKey> Skip(int count) => new(session, groups.Skip(count));

    /// <summary>Reads at most so many groups.</summary>
    public GroupedPage<TFields, TKey> Take(int count) => new(session, groups.Take(count));
}
