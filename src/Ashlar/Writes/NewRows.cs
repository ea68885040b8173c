using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Makes rows of a model and reads them back.</summary>
internal static class NewRows
{
    /// <summary>Makes a row.</summary>
    /// <exception cref="NotFoundException">A row that it would refer to belongs to another tenant, or is not there.</exception>
    public static async Task<TEntity> CreateAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, IRowValues create, CancellationToken cancellationToken)
        where TFields : class
    {
        using var statement = session.NewStatement();
        var values = new RowValues(model, create, session.Database.Now());
        var guarded = InsertStatement.Write(statement, model, values);
        await ReferenceCheck.RunAsync(session, model, [values], cancellationToken);
        return await WrittenRow.ReadAsync(session, model, statement, AuditAction.Create, where: null, cancellationToken) is (true, var row)
            ? row
            : throw TenantGuard.Refused(guarded);
    }

    /// <summary>Makes rows with a statement for some hundred rows that assign the same fields.</summary>
    /// <param name="session">A session that runs a transaction.</param>
    /// <param name="model">The model.</param>
    /// <param name="creates">The new rows.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public static Task<List<TEntity>> CreateManyAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, IEnumerable<IRowValues> creates, CancellationToken cancellationToken)
        where TFields : class =>
        WriteManyAsync(
            session, model, creates, create => CreateAsync(session, model, create, cancellationToken), AuditAction.Create, key: [], conflict: null, cancellationToken);

    /// <summary>Writes rows with a statement for some hundred rows that assign the same fields.</summary>
    /// <param name="session">A session that runs a transaction.</param>
    /// <param name="model">The model.</param>
    /// <param name="creates">The new rows.</param>
    /// <param name="writeOne">Writes a row by itself, where it is recorded how it was.</param>
    /// <param name="action">What the statements do.</param>
    /// <param name="key">The key by which rows that are there are found; none where rows are only made.</param>
    /// <param name="conflict">Writes what happens to a row whose key is taken, and says what it means where a row is not written then.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public static async Task<List<TEntity>> WriteManyAsync<TEntity, TFields, TCreate>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        IEnumerable<TCreate> creates,
        Func<TCreate, Task<TEntity>> writeOne,
        AuditAction action,
        IReadOnlyList<ColumnDescriptor> key,
        Func<SqlWriter, DateTime, AshlarException>? conflict,
        CancellationToken cancellationToken)
        where TFields : class
        where TCreate : IRowValues
    {
        var now = session.Database.Now();
        var written = new List<TEntity>();
        var rows = creates.Select(c => (Create: c, Values: new RowValues(model, c, now)));
        foreach (var batch in RowBatch<(TCreate Create, RowValues Values)>.Of(session, rows, extraParameters: 1, r => r.Values, key))
        {
            using var statement = session.NewStatement();
            if ((action == AuditAction.Upsert && model.IsAudited) || batch.Columns.Count == 0)
            {
                foreach (var (create, _) in batch.Rows)
                {
                    written.Add(await writeOne(create));
                }

                continue;
            }

            await ReferenceCheck.RunAsync(session, model, batch.Rows.Select(r => r.Values), cancellationToken);
            RowValues[] values = [.. batch.Rows.Select(r => r.Values)];
            var guarded = TenantGuard.None;
            if (IsGuarded(statement, model, batch.Columns))
            {
                guarded = InsertStatement.WriteGuardedRows(statement, model, values, await TypesAsync(session, model, cancellationToken));
            }
            else
            {
                InsertStatement.WriteRows(statement, model, values);
            }

            var refusal = conflict?.Invoke(statement, now);
            refusal = guarded.Count > 0 ? TenantGuard.Refused(guarded) : refusal;
            statement.AppendReturning(model);
            var made = await AuditTrail.WriteAsync(session, model, statement, action, where: null, cancellationToken);
            if (refusal is not null && made.Count < batch.Rows.Count)
            {
                throw refusal;
            }

            written.AddRange(made);
        }

        return written;
    }

    private static async ValueTask<IReadOnlyDictionary<string, string>?> TypesAsync(Session session, ModelDescriptor model, CancellationToken cancellationToken)
    {
        if (session.Database.Dialect.ListInsert is not { } lists)
        {
            return null;
        }

        await using var lease = await session.LeaseAsync(forWriting: true, cancellationToken);
        return await ListInsertion.TypesAsync(session, lease.Connection, model, lists, cancellationToken);
    }

    /// <summary>Rows that assign the columns refer to rows that must be visible.</summary>
    public static bool IsGuarded(SqlWriter statement, ModelDescriptor model, List<ColumnDescriptor> columns) =>
        TenantGuard.Of(statement, model, [.. columns.Select(c => new WrittenColumn(c, new Placeholder(1)))]).Count > 0;
}
