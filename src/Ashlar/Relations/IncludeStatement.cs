using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The statement that reads the related rows of many owners.</summary>
internal static class IncludeStatement
{
    /// <summary>Writes the statement.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="context">Which relation, at which level.</param>
    /// <param name="selection">Which of its rows.</param>
    /// <param name="keys">Whose rows.</param>
    /// <param name="columns">What a subquery gives of the rows; <see langword="null"/> for the whole rows, in their order.</param>
    public static void Write<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IReadOnlyList<ColumnDescriptor>? columns = null)
    {
        var start = writer.Written;
        Enter(writer, context);
        WriteBody(writer, context, selection, keys, columns, owners: []);

        // A filter or an order that looks at the owner, or at an owner of the owner, needs its row: few do, so it is joined only then.
        if (OwnersRead(writer, context) is { Length: > 0 } owners)
        {
            writer.RestartAt(start);
            WriteBody(writer, context, selection, keys, columns, owners);
        }
    }

    /// <summary>Whether a condition or an order, also of what is included in turn, looks at the row of a level, or further out.</summary>
    /// <param name="scratch">A statement that is thrown away.</param>
    /// <param name="context">The relation.</param>
    /// <param name="selection">Which of its rows.</param>
    /// <param name="depth">The level.</param>
    public static bool LooksBeyond<TTarget>(SqlWriter scratch, IncludeContext context, RowSelection<TTarget> selection, int depth)
    {
        scratch.Restart();
        Enter(scratch, context);
        selection.Filter?.WriteTo(scratch);
        Ordering.WriteList(scratch, selection.Orderings);
        for (var level = 0; level <= depth; level++)
        {
            if (scratch.Reads(level))
            {
                return true;
            }
        }

        return Array.Exists(selection.Includes, i => i.LooksBeyond(scratch, context.Inside(i), depth));
    }

    private static void Enter(SqlWriter writer, IncludeContext context)
    {
        writer.Enter(context.Relation.Target, context.Depth);
        for (var owner = context; owner is not null; owner = owner.Outer)
        {
            writer.Enter(owner.Relation.Owner, owner.OwnerDepth);
        }
    }

    // As a rule, a condition looks at its own row alone.
    private static bool Reads(SqlWriter writer, IncludeContext? owner) => owner is not null && (writer.Reads(owner.OwnerDepth) || Reads(writer, owner.Outer));

    // From the owner up to the outermost row that is looked at.
    private static IncludeContext[] OwnersRead(SqlWriter writer, IncludeContext context)
    {
        if (!Reads(writer, context))
        {
            return [];
        }

        List<IncludeContext> owners = [];
        var read = 0;
        for (var owner = context; owner is not null; owner = owner.Outer)
        {
            owners.Add(owner);
            read = writer.Reads(owner.OwnerDepth) ? owners.Count : read;
        }

        owners.RemoveRange(read, owners.Count - read);
        foreach (var owner in owners)
        {
            if (owner.Relation.IsAcrossServices)
            {
                throw new InvalidOperationException($"What is included by \"{context.Relation.Owner.Name}.{context.Relation.Name}\" looks at the row of another service, whose database may be another one; let it look at its own row alone.");
            }
        }

        return [.. owners];
    }

    private static void WriteBody<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IReadOnlyList<ColumnDescriptor>? columns, IncludeContext[] owners)
    {
        if (!selection.IsPage || keys.IsSingle)
        {
            WriteSelect(writer, context, selection, keys, columns, owners);
            if (selection.IsPage || columns is null)
            {
                Ordering.WriteList(writer, selection.Orderings);
            }

            if (selection.IsPage)
            {
                writer.AppendPage(selection.Offset, selection.Limit);
            }

            return;
        }

        WritePageOfEach(writer, context, selection, keys, columns, owners);
    }

    // Numbers the rows of each owner, and keeps the numbers of the page.
    private static void WritePageOfEach<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IReadOnlyList<ColumnDescriptor>? columns, IncludeContext[] owners)
    {
        writer.Append("SELECT ");
        if (columns is not null)
        {
            writer.AppendNames(columns);
        }
        else
        {
            writer.Append(context.Relation.Target.ColumnNames);
            if (context.Relation.JoinTable is { } table)
            {
                writer.Append(", ");
                writer.AppendName(table.OwnerColumn);
            }
        }

        writer.Append(" FROM (");
        WriteSelect(writer, context, selection, keys, columns, owners, isNumbered: true);
        writer.Append(") AS r WHERE ");
        writer.AppendName(NameNode.RowNumber);
        writer.Append(" > ");
        writer.AppendParameter(new Parameter<int>(selection.Offset ?? 0));
        if (selection.Limit is { } limit)
        {
            writer.Append(" AND ");
            writer.AppendName(NameNode.RowNumber);
            writer.Append(" <= ");
            writer.AppendParameter(new Parameter<long>((selection.Offset ?? 0) + (long)limit));
        }

        if (columns is null)
        {
            writer.Append(" ORDER BY ");
            writer.AppendName(NameNode.RowNumber);
        }
    }

    private static void WriteSelect<TTarget>(
        SqlWriter writer,
        IncludeContext context,
        RowSelection<TTarget> selection,
        OwnerKeys keys,
        IReadOnlyList<ColumnDescriptor>? columns,
        IncludeContext[] owners,
        bool isNumbered = false)
    {
        var relation = context.Relation;
        writer.Append("SELECT ");
        if (columns is not null)
        {
            writer.AppendColumns(context.Depth, columns);
        }
        else
        {
            writer.AppendColumns(context.Depth, relation.Target);
            if (relation.JoinTable is { } named)
            {
                writer.Append(", ");
                WriteBetween(writer, context.Depth);
                writer.AppendName(named.OwnerColumn);
            }
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
            writer.AppendName(NameNode.RowNumber);
        }

        writer.Append(" FROM ");
        writer.AppendTable(relation.Target, context.Depth);
        WriteJoins(writer, context, owners);
        writer.Append(" WHERE ");
        keys.WriteCondition(writer, relation, context.Depth);
        writer.AppendVisible(relation.Target, context.Depth, relation, selection.Deleted);
        writer.AppendAnd(selection.Filter);
    }

    private static void WriteJoins(SqlWriter writer, IncludeContext context, IncludeContext[] owners)
    {
        // The table between two models also says whose rows they are.
        if (owners.Length == 0)
        {
            WriteJoinBetween(writer, context);
        }

        foreach (var owner in owners)
        {
            WriteJoinBetween(writer, owner);
            writer.Append(" JOIN ");
            writer.AppendTable(owner.Relation.Owner, owner.OwnerDepth);
            for (var i = 0; i < owner.Relation.OwnerColumns.Count; i++)
            {
                writer.Append(i == 0 ? " ON " : " AND ");
                writer.AppendColumn(owner.OwnerDepth, owner.Relation.OwnerColumns[i]);
                writer.Append(" = ");
                WriteKeyColumn(writer, owner.Relation, owner.Depth, i);
            }

            owner.Alone?.WriteCondition(writer, owner.OwnerDepth);
        }
    }

    private static void WriteJoinBetween(SqlWriter writer, IncludeContext context)
    {
        if (context.Relation.JoinTable is not { } table)
        {
            return;
        }

        writer.Append(" JOIN ");
        writer.AppendTableName(table.SchemaName, table.TableName);
        writer.Append(" AS j");
        writer.Append(context.Depth);
        writer.Append(" ON ");
        WriteBetween(writer, context.Depth);
        writer.AppendName(table.TargetColumn);
        writer.Append(" = ");
        writer.AppendColumn(context.Depth, context.Relation.TargetColumns[0]);
    }

    private static void WriteBetween(SqlWriter writer, int depth)
    {
        writer.Append('j');
        writer.Append(depth);
        writer.Append('.');
    }

    internal static void WriteKeyColumn(SqlWriter writer, RelationDescriptor relation, int depth, int column)
    {
        if (relation.JoinTable is { } table)
        {
            WriteBetween(writer, depth);
            writer.AppendName(table.OwnerColumn);
        }
        else
        {
            writer.AppendColumn(depth, relation.TargetColumns[column]);
        }
    }
}
