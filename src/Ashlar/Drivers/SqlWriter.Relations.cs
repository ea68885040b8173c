using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>Subqueries over related rows.</content>
public sealed partial class SqlWriter
{
    /// <summary>Appends <c>value FROM target WHERE it is related AND it matches</c>, for a row of the owner in scope.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="ownerDepth">The owner's level.</param>
    /// <param name="filter">What the related row must match.</param>
    /// <param name="value">What to select of it.</param>
    /// <param name="deleted">What becomes of soft-deleted related rows.</param>
    internal void AppendRelated(
        RelationDescriptor relation, int ownerDepth, Predicate? filter, SqlNode? value = null, DeletedRows deleted = DeletedRows.Hidden)
    {
        var target = relation.Target;
        var depth = ownerDepth + 1;
        Enter(target, depth);
        value?.WriteTo(this);
        AppendRelatedFrom(relation, ownerDepth);
        AppendVisible(target, depth, relation, deleted);
        AppendAnd(filter);
        Leave(depth);
    }

    /// <summary>Appends <c> FROM target WHERE it is related</c>, for a row of the owner in scope.</summary>
    internal void AppendRelatedFrom(RelationDescriptor relation, int ownerDepth)
    {
        Append(" FROM ");
        AppendTable(relation.Target, ownerDepth + 1);
        Append(" WHERE ");
        AppendJoin(relation, ownerDepth, ownerDepth + 1);
    }

    /// <summary>Appends the condition under which a row of the target is related to a row of the owner.</summary>
    internal void AppendJoin(RelationDescriptor relation, int ownerDepth, int targetDepth)
    {
        if (relation.JoinTable is { } table)
        {
            AppendJoinTable(relation, table, ownerDepth, targetDepth);
            return;
        }

        for (var i = 0; i < relation.OwnerColumns.Count; i++)
        {
            Append(i == 0 ? "" : " AND ");
            AppendColumn(targetDepth, relation.TargetColumns[i]);
            Append(" = ");
            AppendColumn(ownerDepth, relation.OwnerColumns[i]);
        }
    }

    internal void AppendList(ReadOnlySpan<SqlNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Append(i == 0 ? "" : ", ");
            nodes[i].WriteTo(this);
        }
    }

    /// <summary>Appends values of which only the order and the equality count.</summary>
    internal void AppendKeys(ReadOnlySpan<SqlNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Append(i == 0 ? "" : ", ");
            nodes[i].WriteKey(this);
        }
    }

    internal void AppendAnd(Predicate? filter)
    {
        if (filter is not null)
        {
            Append(" AND (");
            filter.WriteTo(this);
            Append(')');
        }
    }

    private void AppendJoinTable(RelationDescriptor relation, JoinTable table, int ownerDepth, int targetDepth)
    {
        AppendColumn(targetDepth, relation.TargetColumns[0]);
        Append(" IN (SELECT ");
        AppendName(table.TargetColumn);
        Append(" FROM ");
        AppendTableName(table.SchemaName, table.TableName);
        Append(" WHERE ");
        AppendName(table.OwnerColumn);
        Append(" = ");
        AppendColumn(ownerDepth, relation.OwnerColumns[0]);
        Append(')');
    }
}
