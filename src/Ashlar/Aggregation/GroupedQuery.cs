using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Groups of rows: which ones, and in which order.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed class GroupedQuery<TFields, TKey> : ISelectable<RowGroup<TFields, TKey>>
    where TFields : class
{
    private readonly Session session;
    private readonly ModelDescriptor model;
    private readonly Action<SqlWriter> writeFrom;
    private readonly SqlNode[] keys;
    private readonly RowGroup<TFields, TKey> group;
    private readonly RowSelection<TKey> selection;
    private readonly WriteValues write;
    private readonly int depth;

    internal GroupedQuery(
        Session session, ModelDescriptor model, int depth, Action<SqlWriter> writeFrom, TFields fields, TKey key, SqlNode[] keys)
    {
        (this.session, this.model, this.depth, this.writeFrom, this.keys) = (session, model, depth, writeFrom, keys);
        write = Write;
        group = new(session, model, depth, fields, key, write);
        selection = RowSelection<TKey>.All;
    }

    private GroupedQuery(GroupedQuery<TFields, TKey> other, RowSelection<TKey> selection)
    {
        (session, model, depth, writeFrom, keys, group, write) = (other.session, other.model, other.depth, other.writeFrom, other.keys, other.group, Write);
        this.selection = selection;
    }

    RowGroup<TFields, TKey> ISelectable<RowGroup<TFields, TKey>>.Source => group;

    int ISelectable<RowGroup<TFields, TKey>>.Depth => depth;

    /// <summary>Only the groups that match.</summary>
    public GroupedQuery<TFields, TKey> Where(Func<RowGroup<TFields, TKey>, Predicate> predicate)
    {
        return new(this, selection.And(QueryScope.Call(depth, predicate, group)));
    }

    /// <summary>Sorts the groups. Later values decide where earlier ones are equal.</summary>
    public GroupedQuery<TFields, TKey> OrderBy(params ReadOnlySpan<Func<RowGroup<TFields, TKey>, Ordering>> orderings) =>
        new(this, selection.ThenBy(depth, group, orderings));

    /// <summary>Leaves out the first groups.</summary>
    public GroupedQuery<TFields, TKey> Skip(int count) => new(this, selection.Skip(count));

    /// <summary>Reads at most so many groups.</summary>
    public GroupedQuery<TFields, TKey> Take(int count) => new(this, selection.Take(count));

    ValueQuery<TRow> ISelectable<RowGroup<TFields, TKey>>.Project<TRow>(RowShape<TRow> shape) => new(session, model.Name, shape, write);

    private void Write(SqlWriter statement, SqlNode[] values, bool isDistinct, int? limit)
    {
        // What is selected must be the same expression as what is grouped by.
        statement.ShareParameters();
        statement.Append(isDistinct ? "SELECT DISTINCT " : "SELECT ");
        statement.Enter(model, depth);
        statement.AppendList(values);
        writeFrom(statement);
        statement.Append(" GROUP BY ");
        statement.AppendList(keys);
        if (selection.Filter is { } having)
        {
            statement.Append(" HAVING ");
            having.WriteTo(statement);
        }

        Ordering.WriteList(statement, selection.Orderings);
        statement.AppendPage(selection.Offset, selection.AtMost(limit).Limit);
    }
}
