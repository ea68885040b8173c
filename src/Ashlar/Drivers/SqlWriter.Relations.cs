using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>Subqueries over related rows.</content>
public sealed partial class SqlWriter
{
    /// <summary>Appends <c>value FROM target WHERE it is related AND it matches</c>, for a row of the owner in scope.</summary>
    internal void AppendRelated(RelationDescriptor relation, int ownerDepth, Predicate? filter, SqlNode? value = null)
    {
        var target = relation.Target;
        var depth = ownerDepth + 1;
        Enter(target, depth);
        value?.WriteTo(this);
        Append(" FROM ");
        AppendTable(target);
        Append(" AS ");
        AppendAlias(depth);
        Append(" WHERE ");
        AppendJoin(relation, ownerDepth, depth);
        AppendTenantCondition(target, depth, relation);
        AppendAnd(filter);
        Leave(depth);
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
