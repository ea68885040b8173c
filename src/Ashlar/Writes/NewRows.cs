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
    /// <param name="onConflict">What to do with a row whose key another row has.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public static Task<List<TEntity>> CreateManyAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, IEnumerable<IRowValues> creates, OnConflict onConflict, CancellationToken cancellationToken)
        where TFields : class =>
        WriteManyAsync(
            session,
            model,
            creates,
            create => CreateAsync(session, model, create, cancellationToken),
            AuditAction.Create,
            key: [],
            onConflict == OnConflict.Fail ? null : static (statement, _) =>
            {
                statement.Append(" ON CONFLICT DO NOTHING");
                return TenantGuard.None;
            },
            async (rows, guarded, _) =>
                guarded.Count > 0 && (onConflict == OnConflict.Fail || await IsRefusedAsync(session, model, rows, guarded, cancellationToken)) ? TenantGuard.Refused(guarded) : null,
            cancellationToken);

    /// <summary>Writes rows with a statement for some hundred rows that assign the same fields.</summary>
    /// <param name="session">A session that runs a transaction.</param>
    /// <param name="model">The model.</param>
    /// <param name="creates">The new rows.</param>
    /// <param name="writeOne">Writes a row by itself, where it is recorded how it was.</param>
    /// <param name="action">What the statements do.</param>
    /// <param name="key">The key by which rows that are there are found; none where rows are only made.</param>
    /// <param name="conflict">Writes what happens to a row whose key is taken, and gives the relations whose targets must be visible for that.</param>
    /// <param name="explain">Says what it means that fewer rows were written than given, of the relations of new rows and of changed ones; nothing, where they are left out.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <param name="isEachAlone">Each row is written by itself.</param>
    public static async Task<List<TEntity>> WriteManyAsync<TEntity, TFields, TCreate>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        IEnumerable<TCreate> creates,
        Func<TCreate, Task<TEntity>> writeOne,
        AuditAction action,
        IReadOnlyList<ColumnDescriptor> key,
        Func<SqlWriter, DateTime, List<RelationDescriptor>>? conflict,
        Func<RowValues[], List<RelationDescriptor>, List<RelationDescriptor>, ValueTask<AshlarException?>> explain,
        CancellationToken cancellationToken,
        bool isEachAlone = false)
        where TFields : class
        where TCreate : IRowValues
    {
        var now = session.Database.Now();
        var written = new List<TEntity>();
        var rows = creates.Select(c => (Create: c, Values: new RowValues(model, c, now)));
        foreach (var batch in RowBatch<(TCreate Create, RowValues Values)>.Of(session, rows, extraParameters: 1, r => r.Values, key))
        {
            using var statement = session.NewStatement();
            if (isEachAlone || (action == AuditAction.Upsert && model.IsAudited) || batch.Columns.Count == 0)
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

            var referred = conflict?.Invoke(statement, now) ?? TenantGuard.None;
            statement.AppendReturning(model);
            var made = await AuditTrail.WriteAsync(session, model, statement, action, where: null, cancellationToken);
            if (made.Count < values.Length && await explain(values, guarded, referred) is { } refusal)
            {
                throw refusal;
            }

            written.AddRange(made);
        }

        return written;
    }

    /// <summary>Whether a row was not written because one that it refers to is not visible; otherwise its key is taken.</summary>
    /// <remarks>It is asked, and not tried: a statement that fails would end a transaction of PostgreSQL.</remarks>
    public static async ValueTask<bool> IsRefusedAsync(
        Session session, ModelDescriptor model, IReadOnlyList<RowValues> rows, List<RelationDescriptor> guarded, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var statement = session.NewStatement();
            statement.ShareParameters();
            statement.Enter(model, 0);
            using (var named = session.NewStatement())
            {
                var columns = row.WriteNames(named, RowForm.Names);
                List<WrittenColumn> written = [.. columns.Select(c => new WrittenColumn(c, new RowValue(row.ValueOf(c))))];
                if (statement.IsLimited(model) && model.Tenant is TenantColumn { Column: var tenant })
                {
                    written.Add(new(tenant, new RowValue(statement.Tenant!)));
                }

                statement.Append("SELECT ");
                for (var i = 0; i < guarded.Count; i++)
                {
                    statement.Append(i == 0 ? "" : " AND ");
                    TenantGuard.Write(statement, guarded[i], written);
                }
            }

            if (!await session.FindAsync(statement, static found => found.GetBoolean(0), cancellationToken))
            {
                return true;
            }
        }

        return false;
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

    private sealed class RowValue(IParameter value) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.AppendParameter(value);
    }
}
