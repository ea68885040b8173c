using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Marks rows as deleted or takes the mark off, with the rows that go with them.</summary>
internal static class SoftDeletion
{
    /// <summary>Deletes rows that are not deleted.</summary>
    /// <param name="session">Where the statements run.</param>
    /// <param name="model">The model.</param>
    /// <param name="where">Writes which rows.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    /// <returns>The rows as they are now.</returns>
    public static Task<List<TEntity>> DeleteAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class =>
        AtomicallyAsync(
            session,
            model,
            inner => MarkAsync(inner, model, new DeletionMark(From: null, To: session.Database.Now()), where, cancellationToken),
            cancellationToken);

    /// <summary>Deletes rows that are not deleted. Where nothing goes with them, they are not read back.</summary>
    /// <returns>The number of rows.</returns>
    /// <inheritdoc cref="DeleteAsync"/>
    public static async Task<int> DeleteManyAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class
    {
        if (model.DeletesOthers || model.IsAudited)
        {
            return (await DeleteAsync(session, model, where, cancellationToken)).Count;
        }

        using var statement = session.NewStatement();
        WriteMark(statement, model, session.Database.Now());
        where(statement);
        return await session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Restores rows that are deleted, and those that were deleted with them.</summary>
    /// <inheritdoc cref="DeleteAsync"/>
    public static Task<List<TEntity>> RestoreAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class =>
        AtomicallyAsync(
            session,
            model,
            async inner =>
            {
                if (!model.DeletesOthers)
                {
                    return await SetAsync(inner, model, time: null, where, cancellationToken);
                }

                // What goes with a row was deleted at the same time: that has to be known before it is gone.
                var deleted = await ReadAsync(inner, model, where, cancellationToken);
                var restored = await SetAsync(inner, model, time: null, where, cancellationToken);
                foreach (var group in deleted.GroupBy(model.DeletedAtOf!))
                {
                    await CascadeAsync(inner, model, new DeletionMark(From: group.Key, To: null), [.. group], cancellationToken);
                }

                return restored;
            },
            cancellationToken);

    /// <summary>Marks rows, and what goes with them.</summary>
    public static async Task<List<TEntity>> MarkAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, DeletionMark mark, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class
    {
        var rows = await SetAsync(session, model, mark.To, where, cancellationToken);
        await CascadeAsync(session, model, mark, rows, cancellationToken);
        return rows;
    }

    /// <summary>Appends <c> WHERE</c> the rows are related to these owners and were deleted when the mark says.</summary>
    public static void WriteRelated(SqlWriter statement, RelationDescriptor relation, DeletionMark mark, OwnerKeys keys)
    {
        statement.Append(" WHERE ");
        keys.WriteCondition(statement, relation, depth: 0);
        statement.AppendVisible(relation.Target, 0, relation, mark.From is null ? DeletedRows.Hidden : DeletedRows.Only);
        if (mark.From is { } time)
        {
            statement.Append(" AND ");
            statement.AppendColumn(0, relation.Target.DeletedAt!);
            statement.Append(" = ");
            statement.AppendParameter(new Parameter<DateTime?>(time, relation.Target.DeletedAt!.Type));
        }
    }

    private static async Task CascadeAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, DeletionMark mark, List<TEntity> owners, CancellationToken cancellationToken)
        where TFields : class
    {
        if (owners.Count == 0)
        {
            return;
        }

        foreach (var relation in model.Relations)
        {
            if (relation.DeletesTargets)
            {
                await ((IDeletionCascade<TEntity>)relation).MarkAsync(session, mark, owners, cancellationToken);
            }
        }
    }

    private static async Task<List<TEntity>> SetAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, DateTime? time, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class
    {
        using var statement = session.NewStatement();
        WriteMark(statement, model, time, time ?? session.Database.Now());
        where(statement);
        statement.AppendReturning(model);
        var action = time is null ? AuditAction.Restore : AuditAction.Delete;
        return await AuditTrail.WriteAsync(session, model, statement, action, where, cancellationToken);
    }

    /// <summary>Appends <c>UPDATE … SET</c> that the rows are deleted now.</summary>
    internal static void WriteMark(SqlWriter statement, ModelDescriptor model, DateTime now) => WriteMark(statement, model, now, now);

    private static void WriteMark(SqlWriter statement, ModelDescriptor model, DateTime? time, DateTime now)
    {
        UpdateStatement.WriteStart(statement, model);
        UpdateStatement.WriteAssignments(statement, model, [new Assignment<DateTime?>(model.DeletedAt!, time)], now);
    }

    private static async Task<List<TEntity>> ReadAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class
    {
        using var statement = session.NewStatement();
        SelectStatement.WriteStart(statement, model);
        where(statement);
        return await session.ReadAllAsync(statement, model.Read, forWriting: false, cancellationToken);
    }

    private static Task<List<TEntity>> AtomicallyAsync<TEntity>(
        Session session, ModelDescriptor model, Func<Session, Task<List<TEntity>>> work, CancellationToken cancellationToken) =>
        model.DeletesOthers ? TransactionRunner.AtomicallyAsync(session, work, cancellationToken) : work(session);
}
