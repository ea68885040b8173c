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
        writer.Enter(context.Relation.Target, context.Depth);
        for (var owner = context; owner is not null; owner = owner.Outer)
        {
            writer.Enter(owner.Relation.Owner, owner.OwnerDepth);
        }

        WriteBody(writer, context, selection, keys, owners: []);

        // A filter or an order that looks at the owner, or at an owner of the owner, needs its row: few do, so it is joined only then.
        if (OwnersRead(writer, context) is { Length: > 0 } owners)
        {
            writer.Restart();
            WriteBody(writer, context, selection, keys, owners);
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

        // A row that several others share is one object: its related rows cannot be others for each of them.
        if (owners.Skip(1).FirstOrDefault(o => o.Relation.HoldsForeignKey || o.Relation.JoinTable is not null) is { Relation: var shared })
        {
            throw new InvalidOperationException($"What is included by \"{context.Relation.Owner.Name}.{context.Relation.Name}\" looks at a row beyond \"{shared.Owner.Name}.{shared.Name}\", whose rows several rows share; let it look at its owner, or select the values with Select.");
        }

        return [.. owners];
    }

    private static void WriteBody<TTarget>(SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IncludeContext[] owners)
    {
        if (!selection.IsPage || keys.IsSingle)
        {
            WriteSelect(writer, context, selection, keys, owners);
            Ordering.WriteList(writer, selection.Orderings);
            if (selection.IsPage)
            {
                writer.AppendPage(selection.Offset, selection.Limit);
            }

            return;
        }

        WritePageOfEach(writer, context, selection, keys, owners);
    }

    // Numbers the rows of each owner, and keeps the numbers of the page.
    private static void WritePageOfEach<TTarget>(
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IncludeContext[] owners)
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
        WriteSelect(writer, context, selection, keys, owners, isNumbered: true);
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
        SqlWriter writer, IncludeContext context, RowSelection<TTarget> selection, OwnerKeys keys, IncludeContext[] owners, bool isNumbered = false)
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
        WriteJoins(writer, context, owners);
        writer.Append(" WHERE ");
        keys.WriteCondition(writer, relation, context.Depth);
        writer.AppendVisible(relation.Target, context.Depth, relation, selection.Deleted);
        writer.AppendAnd(selection.Filter);
    }

    private static void WriteJoins(SqlWriter writer, IncludeContext context, IncludeContext[] owners)
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

        foreach (var owner in owners)
        {
            writer.Append(" JOIN ");
            writer.AppendTable(owner.Relation.Owner);
            writer.Append(" AS ");
            writer.AppendAlias(owner.OwnerDepth);
            for (var i = 0; i < owner.Relation.OwnerColumns.Count; i++)
            {
                writer.Append(i == 0 ? " ON " : " AND ");
                writer.AppendColumn(owner.OwnerDepth, owner.Relation.OwnerColumns[i]);
                writer.Append(" = ");
                WriteKeyColumn(writer, owner.Relation, owner.Depth, i);
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
