using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <content>Many rows at once.</content>
public sealed partial class Table<TEntity, TFields, TCreate, TUpdate, TKey>
{
    /// <summary>Makes rows, all or none: one statement for some hundred rows that assign the same fields.</summary>
    /// <param name="creates">The new rows.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The rows as they are in the database, with every default.</returns>
    /// <inheritdoc cref="CreateAsync" path="/exception"/>
    public Task<List<TEntity>> CreateManyAndReturnAsync(IEnumerable<TCreate> creates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(creates);
        return WriteManyAsync(
            creates,
            (table, create) => table.CreateAsync(create, cancellationToken),
            AuditAction.Create,
            conflict: null,
            cancellationToken);
    }

    /// <summary>Makes rows, or changes those that have the same key, all or none: one statement for some hundred rows that assign the same fields.</summary>
    /// <param name="key">The unique key: <c>u => u.Email</c>. No two of the rows may have the same one.</param>
    /// <param name="creates">The new rows.</param>
    /// <param name="update">The changes of a row that is there, which may take values of the new one: <c>(u, next) => [u.Name.Set(next.Name), u.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The rows as they are now.</returns>
    /// <exception cref="UniqueViolationException">A row that is there belongs to another tenant, or another key of a new row is taken.</exception>
    /// <inheritdoc cref="CreateAsync" path="/exception"/>
    public Task<List<TEntity>> UpsertManyAsync(
        Func<TFields, IUniqueKey> key, IEnumerable<TCreate> creates, Func<TFields, TFields, Assignment[]> update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(creates);
        ArgumentNullException.ThrowIfNull(update);
        var columns = QueryScope.Call(Depth, key, Fields).Columns;
        var changes = QueryScope.Call(Depth, fields => update(fields, Model.FieldsAt(SqlWriter.NewRow)), Fields);
        return WriteManyAsync(
            creates,
            (table, create) => table.UpsertAsync(columns, create, changes, cancellationToken),
            AuditAction.Upsert,
            (statement, now) =>
            {
                WriteConflict(statement, columns, changes, now);
                return new UniqueViolationException(Model.Name, [.. columns.Select(c => c.Name)]);
            },
            cancellationToken);
    }

    /// <param name="creates">The new rows.</param>
    /// <param name="writeOne">Writes a row by itself, where it is recorded or refers to rows of a tenant.</param>
    /// <param name="action">What the statements do.</param>
    /// <param name="conflict">Writes what happens to a row whose key is taken, and says what it means where a row is not written then.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    private Task<List<TEntity>> WriteManyAsync(
        IEnumerable<TCreate> creates,
        Func<Table<TEntity, TFields, TCreate, TUpdate, TKey>, TCreate, Task<TEntity>> writeOne,
        AuditAction action,
        Func<SqlWriter, DateTime, AshlarException>? conflict,
        CancellationToken cancellationToken) =>
        TransactionRunner.AtomicallyAsync(
            Session,
            async session =>
            {
                var table = new Table<TEntity, TFields, TCreate, TUpdate, TKey>(session, Descriptor);
                var now = session.Database.Now();
                var written = new List<TEntity>();
                var rows = creates.Select(c => (Create: c, Values: new RowValues(Model, c, now)));
                foreach (var batch in RowBatch<(TCreate Create, RowValues Values)>.Of(session, rows, extraParameters: 1, r => r.Values))
                {
                    using var statement = session.NewStatement();
                    if (action == AuditAction.Upsert && Model.IsAudited || batch.Columns.Count == 0 || IsGuarded(statement, batch.Columns))
                    {
                        foreach (var (create, _) in batch.Rows)
                        {
                            written.Add(await writeOne(table, create));
                        }

                        continue;
                    }

                    await ReferenceCheck.RunAsync(session, Model, batch.Rows.Select(r => (Func<ColumnDescriptor, IParameter?>)r.Values.ValueOf), cancellationToken);
                    InsertStatement.WriteRows(statement, Model, [.. batch.Rows.Select(r => r.Values)]);
                    var refusal = conflict?.Invoke(statement, now);
                    statement.AppendReturning(Model);
                    var made = await AuditTrail.WriteAsync(session, Model, statement, action, where: null, cancellationToken);
                    if (refusal is not null && made.Count < batch.Rows.Count)
                    {
                        throw refusal;
                    }

                    written.AddRange(made);
                }

                return written;
            },
            cancellationToken);

    private bool IsGuarded(SqlWriter statement, List<ColumnDescriptor> columns) =>
        TenantGuard.Of(statement, Model, [.. columns.Select(c => new WrittenColumn(c, new Placeholder(1)))]).Count > 0;
}
