using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The statement that reads the related rows of many owners.</summary>
internal static class IncludeStatement
{
    // No column of a schema can have this name: it holds a character that PSL does not allow.
    private const string RowNumber = "row number";

    public static void Write<TTarget>(SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys)
    {
        writer.Enter(context.Relation.Owner, context.OwnerDepth);
        writer.Enter(context.Relation.Target, context.Depth);
        WriteBody(writer, context, selection, keys);

        // A filter or an order that looks at the owner needs the owner's row: few do, so it is joined only then.
        if (writer.Reads(context.OwnerDepth))
        {
            if (context.Relation.IsAcrossServices)
            {
                throw new InvalidOperationException($"What is included by \"{context.Relation.Owner.Name}.{context.Relation.Name}\" looks at the row of another service, whose database may be another one; let it look at its own row alone.");
            }

            writer.Restart();
            WriteBody(writer, context, selection, keys, joinOwner: true);
        }
    }

    private static void WriteBody<TTarget>(SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, bool joinOwner = false)
    {
        if (!selection.IsPage || keys.IsSingle)
        {
            WriteSelect(writer, context, selection, keys, joinOwner);
            Ordering.WriteList(writer, selection.Orderings);
            if (selection.IsPage)
            {
                writer.AppendPage(selection.Offset, selection.Limit);
            }

            return;
        }

        WritePageOfEach(writer, context, selection, keys, joinOwner);
    }

    // Numbers the rows of each owner, and keeps the numbers of the page.
    private static void WritePageOfEach<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, bool joinOwner)
    {
        var target = context.Relation.Target;
        writer.Append("SELECT ");
        writer.Append(target.ColumnNames);
        if (context.Relation.JoinTable is { } table)
        {
            writer.Append(", ");
            writer.AppendName(table.OwnerColumn);
        }

        writer.Append(" FROM (");
        WriteSelect(writer, context, selection, keys, joinOwner, isNumbered: true);
        writer.Append(") AS r WHERE ");
        writer.AppendName(RowNumber);
        writer.Append(" > ");
        writer.AppendParameter(new Parameter<int>(selection.Offset ?? 0));
        if (selection.Limit is { } limit)
        {
            writer.Append(" AND ");
            writer.AppendName(RowNumber);
            writer.Append(" <= ");
            writer.AppendParameter(new Parameter<long>((selection.Offset ?? 0) + (long)limit));
        }

        writer.Append(" ORDER BY ");
        writer.AppendName(RowNumber);
    }

    private static void WriteSelect<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, bool joinOwner, bool isNumbered = false)
    {
        var relation = context.Relation;
        writer.Append("SELECT ");
        writer.AppendColumns(context.Depth, relation.Target);
        if (relation.JoinTable is { } named)
        {
            writer.Append(", j.");
            writer.AppendName(named.OwnerColumn);
        }

        if (isNumbered)
        {
            writer.Append(", ROW_NUMBER() OVER (PARTITION BY ");
            for (var i = 0; i < relation.TargetColumns.Count; i++)
            {
                writer.Append(i == 0 ? "" : ", ");
                WriteKeyColumn(writer, relation, context.Depth, i);
            }

            Ordering.WriteList(writer, selection.Orderings);
            writer.Append(") AS ");
            writer.AppendName(RowNumber);
        }

        writer.Append(" FROM ");
        writer.AppendTable(relation.Target);
        writer.Append(" AS ");
        writer.AppendAlias(context.Depth);
        WriteJoins(writer, context, joinOwner);
        writer.Append(" WHERE ");
        keys.WriteCondition(writer, relation, context.Depth);
        writer.AppendVisible(relation.Target, context.Depth, relation, selection.Deleted);
        writer.AppendAnd(selection.Filter);
    }

    private static void WriteJoins(SqlWriter writer, IncludeContext context, bool joinOwner)
    {
        var relation = context.Relation;
        if (relation.JoinTable is { } table)
        {
            writer.Append(" JOIN ");
            writer.AppendTableName(table.SchemaName, table.TableName);
            writer.Append(" AS j ON j.");
            writer.AppendName(table.TargetColumn);
            writer.Append(" = ");
            writer.AppendColumn(context.Depth, relation.TargetColumns[0]);
        }

        if (joinOwner)
        {
            writer.Append(" JOIN ");
            writer.AppendTable(relation.Owner);
            writer.Append(" AS ");
            writer.AppendAlias(context.OwnerDepth);
            for (var i = 0; i < relation.OwnerColumns.Count; i++)
            {
                writer.Append(i == 0 ? " ON " : " AND ");
                writer.AppendColumn(context.OwnerDepth, relation.OwnerColumns[i]);
                writer.Append(" = ");
                WriteKeyColumn(writer, relation, context.Depth, i);
            }
        }
    }

    internal static void WriteKeyColumn(SqlWriter writer, RelationDescriptor relation, int depth, int column)
    {
        if (relation.JoinTable is { } table)
        {
            writer.Append("j.");
            writer.AppendName(table.OwnerColumn);
        }
        else
        {
            writer.AppendColumn(depth, relation.TargetColumns[column]);
        }
    }
}
