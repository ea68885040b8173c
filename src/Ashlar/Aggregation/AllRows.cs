namespace Ashlar;

/// <summary>All rows of a query as one group, of which is selected what they add up to.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
public sealed class AllRows<TFields> : ISelectable<RowGroup<TFields>>
{
    private readonly Session session;
    private readonly SourceRows<RowGroup<TFields>> rows;

    internal AllRows(Session session, SourceRows<RowGroup<TFields>> rows) => (this.session, this.rows) = (session, rows);

    Session ISelectable<RowGroup<TFields>>.Session => session;

    // The group may have been made outside of the lambda in which something is selected of it.
    SourceRows<RowGroup<TFields>> ISelectable<RowGroup<TFields>>.Rows => QueryScope.Depth <= rows.Depth ? rows : rows.MovedTo(QueryScope.Depth);
}
