using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <content>Many rows at once.</content>
public sealed partial class Table<TEntity, TFields, TCreate, TUpdate, TKey>
{
    /// <summary>Makes rows, all or none: one statement for some hundred rows that assign the same fields.</summary>
    /// <param name="creates">The new rows.</param>
    /// <param name="onConflict">What to do with a row whose key another row has.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The rows that were made as they are in the database, with every default.</returns>
    /// <inheritdoc cref="CreateAsync(TCreate, CancellationToken)" path="/exception"/>
    public Task<List<TEntity>> CreateManyAndReturnAsync(
        IEnumerable<TCreate> creates, OnConflict onConflict = OnConflict.Fail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(creates);
        return TransactionRunner.AtomicallyAsync(
            Session, creates, session => NewRows.CreateManyAsync(session, Model, creates.Select(c => (IRowValues)c), onConflict, cancellationToken), cancellationToken);
    }

    /// <summary>Makes rows, or changes those that have the same key, all or none: one statement for some hundred rows that assign the same fields.</summary>
    /// <param name="key">The unique key: <c>u => u.Email</c>. Where two of the rows have the same one, the later changes what the earlier made.</param>
    /// <param name="creates">The new rows.</param>
    /// <param name="update">The changes of a row that is there, which may take values of the new one: <c>(u, next) => [u.Name.Set(next.Name), u.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The rows as they are now.</returns>
    /// <remarks>
    /// What the changes compute from other rows of the table is what those were before the statement on PostgreSQL. SQLite writes one row after the other, each of which
    /// sees those before it.
    /// </remarks>
    /// <exception cref="UniqueViolationException">A row that is there belongs to another tenant, or another key of a new row is taken.</exception>
    /// <inheritdoc cref="CreateAsync(TCreate, CancellationToken)" path="/exception"/>
    public Task<List<TEntity>> UpsertManyAsync(
        Func<TFields, IUniqueKey> key, IEnumerable<TCreate> creates, Func<TFields, TFields, Assignment[]> update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(creates);
        ArgumentNullException.ThrowIfNull(update);
        var columns = QueryScope.Call(Depth, key, Fields).Columns;
        var changes = QueryScope.Call(Depth, fields => update(fields, Model.FieldsAt(SqlWriter.NewRow)), Fields);
        return UpsertManyAsync(columns, [.. creates], changes, cancellationToken);
    }

    private async Task<List<TEntity>> UpsertManyAsync(IReadOnlyList<ColumnDescriptor> columns, TCreate[] creates, Assignment[] changes, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(isEachAlone: false);
        }
        catch (DatabaseErrorException error) when (error.InnerException is DriverException { Kind: DriverErrorKind.SameRowTwice })
        {
            // The database takes two keys for one that are not the same text: 1.0 and 1.00, or a UUID in upper case.
            return await WriteAsync(isEachAlone: true);
        }

        Task<List<TEntity>> WriteAsync(bool isEachAlone) => TransactionRunner.AtomicallyAsync(
            Session,
            session => NewRows.WriteManyAsync(
                session,
                Model,
                creates,
                create => TableIn(session).UpsertAsync(columns, create, changes, cancellationToken),
                AuditAction.Upsert,
                columns,
                (statement, now) => WriteConflict(statement, columns, changes, now),
                async (rows, guarded, referred) => await NotUpsertedAsync(session, columns, rows, guarded, referred, cancellationToken),
                cancellationToken,
                isEachAlone),
            cancellationToken);
    }
}
