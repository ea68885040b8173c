using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Values of related rows as one list: <c>(SELECT json array of rows FROM (SELECT values FROM target WHERE it is related …))</c>.</summary>
internal sealed class RelatedList<TTarget, TRow>(RelationDescriptor relation, int ownerDepth, RowSelection<TTarget> selection, RowShape<TRow> shape)
    : SelectedValue<IReadOnlyList<TRow>>
{
    internal override ColumnType<IReadOnlyList<TRow>> KnownType { get; } = new JsonListType<TRow>(shape.Read);

    internal override SqlFunction? JsonForm => SqlFunction.JsonInJson;

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("(SELECT ");
        writer.AppendCall(SqlFunction.JsonGroup, new Row(shape.Values));
        writer.Append(" FROM (SELECT ");
        var depth = ownerDepth + 1;
        writer.Enter(relation.Target, depth);
        for (var i = 0; i < shape.Values.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            shape.Values[i].WriteTo(writer);
            writer.Append(" AS ");
            writer.AppendName($"{NameNode.Value}{i}");
        }

        var keys = NamedNodes.Append(writer, selection.Orderings);
        writer.AppendRelatedFrom(relation, ownerDepth);
        writer.AppendVisible(relation.Target, depth, relation, selection.Deleted);
        writer.AppendAnd(selection.Filter);
        Ordering.WriteList(writer, selection.Orderings, keys);
        writer.AppendPage(selection.Offset, selection.Limit);
        writer.Leave(depth);
        writer.Append(") AS r)");
    }

    /// <summary>The values of a row as a JSON array.</summary>
    private sealed class Row(SqlNode[] values) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.AppendCall(SqlFunction.JsonArray, new Values(values));
    }

    private sealed class Values(SqlNode[] values) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer)
        {
            for (var i = 0; i < values.Length; i++)
            {
                writer.Append(i == 0 ? "" : ", ");
                var name = new ValueName(i);
                if (values[i].JsonForm is { } form)
                {
                    writer.AppendCall(form, name);
                }
                else
                {
                    name.WriteTo(writer);
                }
            }
        }
    }

    private sealed class ValueName(int index) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer)
        {
            writer.Append("r.");
            writer.AppendName($"{NameNode.Value}{index}");
        }
    }
}
