using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>INSERT and DELETE of the pairs in the table between two models. Both sides are found by conditions, so one statement does for any number of rows.</summary>
internal static class ConnectionStatement
{
    public static SqlWriter WriteConnect<TEntity, TFields, TTarget, TTargetFields>(
        Session session, Query<TEntity, TFields> rows, ToMany<TEntity, TTarget, TTargetFields> others)
        where TFields : class
        where TTargetFields : class
    {
        var (writer, relation, table) = Start(session, rows, others, "INSERT INTO ");
        writer.Append(" (");
        writer.AppendName(table.OwnerColumn);
        writer.Append(", ");
        writer.AppendName(table.TargetColumn);
        writer.Append(") SELECT ");
        writer.AppendColumn(0, relation.OwnerColumns[0]);
        writer.Append(", ");
        writer.AppendColumn(1, relation.TargetColumns[0]);
        writer.Append(" FROM ");
        writer.AppendTable(rows.Model);
        writer.Append(" AS ");
        writer.AppendAlias(0);
        writer.Append(" CROSS JOIN ");
        writer.AppendTable(relation.Target);
        writer.Append(" AS ");
        writer.AppendAlias(1);
        UpdateStatement.WriteWhere(writer, rows.Model, rows.Selection);

        // The rows' own condition may have used the level for others.
        writer.Enter(relation.Target, 1);
        writer.AppendVisible(relation.Target, 1, reachedBy: null, others.Selection.Deleted);
        writer.AppendAnd(others.Selection.Filter);
        writer.Append(" ON CONFLICT DO NOTHING");
        return writer;
    }

    public static SqlWriter WriteDisconnect<TEntity, TFields, TTarget, TTargetFields>(
        Session session, Query<TEntity, TFields> rows, ToMany<TEntity, TTarget, TTargetFields> others)
        where TFields : class
        where TTargetFields : class
    {
        var (writer, relation, table) = Start(session, rows, others, "DELETE FROM ");
        writer.Append(" WHERE ");
        WriteSide(writer, table.OwnerColumn, relation.OwnerColumns[0], 0);
        UpdateStatement.WriteWhere(writer, rows.Model, rows.Selection);
        writer.Append(") AND ");
        WriteSide(writer, table.TargetColumn, relation.TargetColumns[0], 1);
        writer.AppendWhere(relation.Target, 1, others.Selection.Filter, others.Selection.Deleted);
        writer.Append(')');
        return writer;
    }

    private static (SqlWriter Writer, RelationDescriptor Relation, JoinTable Table) Start<TEntity, TFields, TTarget, TTargetFields>(
        Session session, Query<TEntity, TFields> rows, ToMany<TEntity, TTarget, TTargetFields> others, string verb)
        where TFields : class
        where TTargetFields : class
    {
        var (writer, table) = (session.NewStatement(), others.Relation.JoinTable!);
        writer.Enter(rows.Model, 0);
        writer.Enter(others.Relation.Target, 1);
        writer.Append(verb);
        writer.AppendTableName(table.SchemaName, table.TableName);
        return (writer, others.Relation, table);
    }

    private static void WriteSide(SqlWriter writer, string pairColumn, ColumnDescriptor column, int depth)
    {
        writer.Enter(column.Model, depth);
        writer.AppendName(pairColumn);
        writer.Append(" IN (SELECT ");
        writer.AppendColumn(depth, column);
        writer.Append(" FROM ");
        writer.AppendTable(column.Model);
        writer.Append(" AS ");
        writer.AppendAlias(depth);
    }
}
