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
        var (writer, relation) = (session.NewStatement(), others.Relation);
        WriteInsertOfAll(writer, relation);
        if (UpdateStatement.WriteWhere(writer, rows.Model, rows.Selection) is not Conjunction.And)
        {
            // SQLite takes ON behind the tables of a SELECT for a condition of their join.
            writer.Append(" WHERE TRUE");
        }

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
        var (writer, relation, table) = (session.NewStatement(), others.Relation, others.Relation.JoinTable!);
        writer.Enter(rows.Model, 0);
        writer.Enter(relation.Target, 1);
        writer.Append("DELETE FROM ");
        writer.AppendTableName(table.SchemaName, table.TableName);
        writer.Append(" WHERE ");
        WriteSide(writer, table.OwnerColumn, relation.OwnerColumns[0], 0);
        UpdateStatement.WriteWhere(writer, rows.Model, rows.Selection);
        writer.Append(") AND ");
        WriteSide(writer, table.TargetColumn, relation.TargetColumns[0], 1);
        writer.AppendWhere(relation.Target, 1, others.Selection.Filter, others.Selection.Deleted);
        writer.Append(')');
        return writer;
    }

    /// <summary>Whether a statement that disconnects names more tables than that of the pairs and both sides' own.</summary>
    public static bool LooksAtOtherRows(SqlWriter disconnect) => disconnect.TableCount > 3;

    /// <summary>Finds rows now by a column, and gives the condition that finds no others.</summary>
    public static async ValueTask<Predicate> FindAsync<TEntity>(
        Session session, RowSelection<TEntity> rows, ColumnDescriptor column, CancellationToken cancellationToken)
    {
        using var query = session.NewStatement();
        SelectStatement.WriteColumns(query, column.Model, rows, [column]);
        return await column.ReadMembersAsync(session, query, rows.Depth, cancellationToken);
    }

    /// <summary>Connects one row with those that a condition finds.</summary>
    public static SqlWriter WriteConnect<TOwner, TTarget, TFields>(
        Session session, RelationDescriptor<TOwner, TTarget, TFields> relation, TOwner owner, RowSelection<TTarget> others)
        where TFields : class
    {
        var writer = session.NewStatement();
        WriteInsertOfAll(writer, relation);
        WriteWhere(writer, relation, owner, others);
        writer.Append(" ON CONFLICT DO NOTHING");
        return writer;
    }

    /// <summary>Connects one row with rows that were made just now.</summary>
    public static SqlWriter WritePairs<TOwner, TTarget, TFields>(
        Session session, RelationDescriptor<TOwner, TTarget, TFields> relation, TOwner owner, IReadOnlyList<TTarget> made)
        where TFields : class
    {
        var writer = session.NewStatement();
        WriteInsert(writer, relation.JoinTable!);
        writer.Enter(relation.Owner, 0);
        for (var i = 0; i < made.Count; i++)
        {
            writer.Append(i == 0 ? " VALUES (" : ", (");
            writer.AppendParameter(relation.OwnerValueOf(owner, 0));
            writer.Append(", ");
            writer.AppendParameter(relation.Target.KeyValueOf(made[i], 0));
            writer.Append(')');
        }

        return writer;
    }

    /// <summary>Appends <c> WHERE</c> the row is one that a condition finds, which may look at the owner's row as well.</summary>
    public static void WriteOthers<TOwner, TTarget, TFields>(
        SqlWriter writer, RelationDescriptor<TOwner, TTarget, TFields> relation, TOwner owner, RowSelection<TTarget> others)
        where TFields : class
    {
        var key = relation.Target.KeyColumns;
        writer.Append(" WHERE (");
        writer.AppendColumns(0, key);
        writer.Append(") IN (SELECT ");

        // Inside of the brackets t0 is the owner.
        writer.Enter(relation.Owner, 0);
        writer.Enter(relation.Target, 1);
        writer.AppendColumns(1, key);
        WriteFrom(writer, relation);
        WriteWhere(writer, relation, owner, others);
        writer.Append(')');
        writer.Enter(relation.Target, 0);
        writer.Leave(1);
    }

    private static void WriteInsert(SqlWriter writer, JoinTable table)
    {
        writer.Append("INSERT INTO ");
        writer.AppendTableName(table.SchemaName, table.TableName);
        writer.Append(" (");
        writer.AppendName(table.OwnerColumn);
        writer.Append(", ");
        writer.AppendName(table.TargetColumn);
        writer.Append(')');
    }

    // Every owner beside every target: a condition follows.
    private static void WriteInsertOfAll(SqlWriter writer, RelationDescriptor relation)
    {
        WriteInsert(writer, relation.JoinTable!);
        writer.Append(" SELECT ");
        writer.Enter(relation.Owner, 0);
        writer.Enter(relation.Target, 1);
        writer.AppendColumn(0, relation.OwnerColumns[0]);
        writer.Append(", ");
        writer.AppendColumn(1, relation.TargetColumns[0]);
        WriteFrom(writer, relation);
    }

    private static void WriteFrom(SqlWriter writer, RelationDescriptor relation)
    {
        writer.Append(" FROM ");
        writer.AppendTable(relation.Owner, 0);
        writer.Append(" CROSS JOIN ");
        writer.AppendTable(relation.Target, 1);
    }

    private static void WriteWhere<TOwner, TTarget, TFields>(
        SqlWriter writer, RelationDescriptor<TOwner, TTarget, TFields> relation, TOwner owner, RowSelection<TTarget> others)
        where TFields : class
    {
        for (var i = 0; i < relation.OwnerColumns.Count; i++)
        {
            writer.Append(i == 0 ? " WHERE " : " AND ");
            writer.AppendColumn(0, relation.OwnerColumns[i]);
            writer.Append(" = ");
            writer.AppendParameter(relation.OwnerValueOf(owner, i));
        }

        writer.AppendVisible(relation.Target, 1, reachedBy: null, others.Deleted);
        writer.AppendAnd(others.Filter);
    }

    private static void WriteSide(SqlWriter writer, string pairColumn, ColumnDescriptor column, int depth)
    {
        writer.Enter(column.Model, depth);
        writer.AppendName(pairColumn);
        writer.Append(" IN (SELECT ");
        writer.AppendColumn(depth, column);
        writer.Append(" FROM ");
        writer.AppendTable(column.Model, depth);
    }
}
