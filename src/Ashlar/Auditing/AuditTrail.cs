using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Writes rows of an audited model, and in the same transaction the rows of the log that say so.</summary>
internal static class AuditTrail
{
    // A statement has a limited number of placeholders.
    private const int RecordsAtOnce = 500;

    /// <summary>Runs a statement that writes rows and gives them back; where the model is audited, with its records.</summary>
    /// <param name="session">Where the statements run.</param>
    /// <param name="model">The model.</param>
    /// <param name="statement">The whole statement, with its <c>RETURNING</c>.</param>
    /// <param name="action">What it does.</param>
    /// <param name="where">Writes which rows it changes, to read how they were before; <see langword="null"/> where there are none before.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    public static async ValueTask<List<TEntity>> WriteAsync<TEntity, TFields>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        SqlWriter statement,
        AuditAction action,
        Action<SqlWriter>? where,
        CancellationToken cancellationToken)
        where TFields : class
    {
        if (!(model.IsAudited || (action == AuditAction.Remove && Outbox.Concerns(session, model))))
        {
            return await session.ReadAllAsync(statement, model.Read, forWriting: true, cancellationToken);
        }

        var mayBeNew = AskWhetherNew(statement, model, action, meetsRows: where is not null);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await TransactionRunner.AtomicallyAsync(
                    session, inner => WriteRecordedAsync(inner, model, statement, action, where, mayBeNew, cancellationToken), cancellationToken);
            }
            catch (UnreadRowException error)
            {
                // Somebody came between: what the row was before can only be read anew.
                if (attempt >= TransactionOptions.DefaultRetries)
                {
                    throw ConflictException.OfTransactions(error);
                }
            }
        }
    }

    /// <summary>Reads rows and runs the statement that removes them, for a database whose deletion does not tell of all of them; where the model is audited, with their records.</summary>
    /// <param name="session">Where the statements run.</param>
    /// <param name="model">The model.</param>
    /// <param name="deletion">The deletion.</param>
    /// <param name="where">Writes which rows it removes.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    public static Task<List<TEntity>> RemoveAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, SqlWriter deletion, Action<SqlWriter> where, CancellationToken cancellationToken)
        where TFields : class =>
        TransactionRunner.AtomicallyAsync(
            session,
            async inner =>
            {
                using var query = inner.NewStatement();
                SelectStatement.WriteStart(query, model);
                where(query);
                var removed = await inner.ReadAllAsync(query, row => (Row: model.Read(row), State: StateOf(row, model)), forWriting: true, cancellationToken);
                await inner.ExecuteAsync(deletion, cancellationToken);
                return await TellAsync(inner, model, AuditAction.Remove, [.. removed.Select(r => (r.Row, r.State, (JsonElement?)null))], cancellationToken);
            },
            cancellationToken);

    /// <summary>Runs a statement that makes rows, inside a transaction, and keeps what is to be recorded.</summary>
    public static async ValueTask<int> InsertAsync<TEntity, TFields>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        SqlWriter statement,
        List<JsonElement> made,
        CancellationToken cancellationToken)
        where TFields : class
    {
        statement.AppendReturning(model);
        var rows = await session.ReadAllAsync(statement, row => SnapshotWriter.Read(row, model.Columns), forWriting: true, cancellationToken);
        made.AddRange(rows);
        return rows.Count;
    }

    /// <summary>Records new rows.</summary>
    public static Task RecordAsync(Session session, ModelDescriptor model, List<JsonElement> made, CancellationToken cancellationToken) =>
        RecordAsync(session, model, AuditAction.Create, [.. made.Select(m => ((JsonElement?)null, (JsonElement?)m))], cancellationToken);

    /// <summary>Asks of each row that an upsert gives back whether it was made, where rows may have been met and the database tells.</summary>
    /// <returns>Whether the statement may have made the current row.</returns>
    private static Func<RowReader, bool> AskWhetherNew(SqlWriter statement, ModelDescriptor model, AuditAction action, bool meetsRows)
    {
        var mark = statement.Dialect.MadeRowMark;
        if (action != AuditAction.Upsert || !meetsRows || mark.Length == 0)
        {
            return _ => action == AuditAction.Upsert;
        }

        statement.Append(mark);
        return row => row.GetBoolean(model.Columns.Count);
    }

    private static async Task<List<TEntity>> WriteRecordedAsync<TEntity, TFields>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        SqlWriter statement,
        AuditAction action,
        Action<SqlWriter>? where,
        Func<RowReader, bool> mayBeNew,
        CancellationToken cancellationToken)
        where TFields : class
    {
        var before = where is null ? [] : await ReadBeforeAsync(session, model, where, cancellationToken);
        var written = await session.ReadAllAsync(
            statement,
            row => (
                Row: model.Read(row),
                Key: where is null ? "" : SnapshotWriter.ReadKey(row, model),
                State: StateOf(row, model),
                MayBeNew: mayBeNew(row)),
            forWriting: true,
            cancellationToken);
        if (where is not null && written.Exists(w => !w.MayBeNew && !before.ContainsKey(w.Key)))
        {
            throw new UnreadRowException();
        }

        var changes = written.Select(w => action == AuditAction.Remove
            ? (w.Row, w.State, null)
            : (w.Row, before.TryGetValue(w.Key, out var state) ? state : (JsonElement?)null, w.State));
        return await TellAsync(session, model, action, [.. changes], cancellationToken);
    }

    private static JsonElement? StateOf(RowReader row, ModelDescriptor model) => model.IsAudited ? SnapshotWriter.Read(row, model.Columns) : null;

    /// <summary>Tells the log of changed rows, and other services of removed ones, as far as they are to know.</summary>
    /// <returns>The rows.</returns>
    private static async Task<List<TEntity>> TellAsync<TEntity, TFields>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        AuditAction action,
        List<(TEntity Row, JsonElement? Before, JsonElement? After)> changes,
        CancellationToken cancellationToken)
        where TFields : class
    {
        if (model.IsAudited)
        {
            await RecordAsync(session, model, action, [.. changes.Select(c => (c.Before, c.After))], cancellationToken);
        }

        List<TEntity> rows = [.. changes.Select(c => c.Row)];
        if (action == AuditAction.Remove && Outbox.Concerns(session, model))
        {
            await Outbox.DeletedAsync(session, model, rows, cancellationToken);
        }

        return rows;
    }

    private static async Task<Dictionary<string, JsonElement>> ReadBeforeAsync(
        Session session, ModelDescriptor model, Action<SqlWriter> where, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        SelectStatement.WriteStart(statement, model);
        where(statement);
        statement.Append(statement.Dialect.RowLock);
        var states = await session.ReadAllAsync(
            statement, row => (Key: SnapshotWriter.ReadKey(row, model), State: SnapshotWriter.Read(row, model.Columns)), forWriting: true, cancellationToken);
        return states.ToDictionary(s => s.Key, s => s.State);
    }

    private static async Task RecordAsync(
        Session session, ModelDescriptor model, AuditAction action, List<(JsonElement? Before, JsonElement? After)> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var log = session.Database.AuditLog;
        var now = session.Database.Now();
        var records = changes.Select(c => new RowValues(log, new AuditRecord(log, model, action, c.Before, c.After, now), now));

        // The log of another service is written by way of the outbox, which is in the same transaction as the change.
        if (session.Database.Layout?.Of(log.Service, session.Database) is { } other && !session.SharesConnections(other))
        {
            await Outbox.WriteAsync(session, [.. records.Select(r => OutboxMessage.OfAudit(session, log, r))], cancellationToken);
            return;
        }

        foreach (var part in records.Chunk(RecordsAtOnce))
        {
            using var statement = session.NewStatement();
            InsertStatement.WriteRows(statement, log, part);
            await session.ExecuteAsync(statement, cancellationToken);
        }
    }

    /// <summary>A row was changed that was not there, or did not match, when it was read how the rows were before.</summary>
    private sealed class UnreadRowException : Exception;
}
