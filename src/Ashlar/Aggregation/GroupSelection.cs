using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Which groups, and in which order.</summary>
internal sealed class GroupSelection<TFields, TKey>(GroupedRows<TFields, TKey> rows, RowSelection<TKey> selection) : SourceRows<RowGroup<TFields, TKey>>
    where TFields : class
{
    public override string ModelName => rows.ModelName;

    /// <summary>The same groups here: what began outside of a lambda and goes on inside it has a level of its own, as a query has.</summary>
    public GroupSelection<TFields, TKey> Here => QueryScope.Depth <= Depth ? this : MovedTo(QueryScope.Depth);

    public override int Depth => rows.Depth;

    public override RowGroup<TFields, TKey> Fields => field ??= new(rows.Depth, rows.Fields, rows.Key);

    public override Ordering[] Orderings => selection.Orderings;

    public override RowRange Range => selection.Range;

    public GroupSelection<TFields, TKey> And(Predicate predicate) => new(rows, selection.And(predicate));

    public GroupSelection<TFields, TKey> ThenBy(ReadOnlySpan<Func<RowGroup<TFields, TKey>, Ordering>> orderings) =>
        new(rows, selection.ThenBy(Depth, Fields, orderings));

    public GroupSelection<TFields, TKey> Skip(int count) => new(rows, selection.Skip(count));

    public GroupSelection<TFields, TKey> Take(int count) => new(rows, selection.Take(count));

    public override void Enter(SqlWriter writer) => rows.Enter(writer);

    public override void WriteFrom(SqlWriter writer)
    {
        if (rows.Depth > 0 && !writer.Dialect.GroupsByOuterRows)
        {
            var keys = rows.WriteFromNamed(writer);
            writer.Append(" GROUP BY ");
            writer.AppendList(keys);
        }
        else
        {
            rows.WriteFrom(writer);
            writer.Append(" GROUP BY ");
            writer.AppendList(rows.Keys);
        }

        if (selection.Filter is { } having)
        {
            writer.Append(" HAVING ");
            having.WriteTo(writer);
        }
    }

    public override GroupSelection<TFields, TKey> MovedTo(int depth) => new(rows.MovedTo(depth), selection.MovedTo(depth));
}
