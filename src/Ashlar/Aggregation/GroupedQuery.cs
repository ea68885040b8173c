using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Groups of rows: which ones, and in which order.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed class GroupedQuery<TFields, TKey> : ISelectable<RowGroup<TFields, TKey>>
    where TFields : class
{
    private readonly Session session;
    private readonly GroupedRows<TFields, TKey> rows;
    private readonly RowSelection<TKey> selection;

    internal GroupedQuery(Session session, GroupedRows<TFields, TKey> rows)
        : this(session, rows, RowSelection<TKey>.All with { Depth = rows.Depth })
    {
    }

    private GroupedQuery(Session session, GroupedRows<TFields, TKey> rows, RowSelection<TKey> selection) =>
        (this.session, this.rows, this.selection) = (session, rows, selection);

    RowGroup<TFields, TKey> ISelectable<RowGroup<TFields, TKey>>.Source => Here.Group;

    int ISelectable<RowGroup<TFields, TKey>>.Depth => Here.selection.Depth;

    // What began outside of a lambda and goes on inside it has a level of its own, as a query has.
    private GroupedQuery<TFields, TKey> Here =>
        QueryScope.Depth <= selection.Depth ? this : new(session, rows.MovedTo(QueryScope.Depth), selection.MovedTo(QueryScope.Depth));

    private RowGroup<TFields, TKey> Group => field ??= new(session, rows.ModelName, rows.Depth, rows.Fields, rows.Key, Writing);

    private WriteValues Writing => field ??= Write;

    /// <summary>Only the groups that match.</summary>
    public GroupedQuery<TFields, TKey> Where(Func<RowGroup<TFields, TKey>, Predicate> predicate)
    {
        var here = Here;
        return here.With(here.selection.And(QueryScope.Call(here.rows.Depth, predicate, here.Group)));
    }

    /// <summary>Sorts the groups. Later values decide where earlier ones are equal.</summary>
    public GroupedQuery<TFields, TKey> OrderBy(params ReadOnlySpan<Func<RowGroup<TFields, TKey>, Ordering>> orderings)
    {
        var here = Here;
        return here.With(here.selection.ThenBy(here.rows.Depth, here.Group, orderings));
    }

    /// <summary>Leaves out the first groups.</summary>
    public GroupedQuery<TFields, TKey> Skip(int count) => With(selection.Skip(count));

    /// <summary>Reads at most so many groups.</summary>
    public GroupedQuery<TFields, TKey> Take(int count) => With(selection.Take(count));

    ValueQuery<TRow> ISelectable<RowGroup<TFields, TKey>>.Project<TRow>(RowShape<TRow> shape) => new(session, rows.ModelName, shape, Here.Writing);

    private GroupedQuery<TFields, TKey> With(RowSelection<TKey> selection) => new(session, rows, selection);

    private void Write(SqlWriter statement, SqlNode[] values, bool isDistinct, int? limit)
    {
        // What is selected must be the same expression as what is grouped by.
        statement.ShareParameters();
        statement.Append(isDistinct ? "SELECT DISTINCT " : "SELECT ");
        rows.Enter(statement);
        statement.AppendList(values);
        rows.WriteFrom(statement);
        statement.Append(" GROUP BY ");
        statement.AppendList(rows.Keys);
        if (selection.Filter is { } having)
        {
            statement.Append(" HAVING ");
            having.WriteTo(statement);
        }

        Ordering.WriteList(statement, selection.Orderings);
        statement.AppendPage(selection.Offset, selection.AtMost(limit).Limit);
    }
}
