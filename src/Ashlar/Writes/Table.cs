using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A table: its rows, and the making of new ones.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TCreate">The generated create type.</typeparam>
/// <typeparam name="TUpdate">The generated update type.</typeparam>
/// <typeparam name="TKey">The key's C# type: a tuple where it has several columns.</typeparam>
/// <param name="session">Where the statements run.</param>
/// <param name="model">The table's model.</param>
public sealed partial class Table<TEntity, TFields, TCreate, TUpdate, TKey>(Session session, TableDescriptor<TEntity, TFields, TKey> model)
    : ExistingRows<TEntity, TFields, TUpdate, TKey>(session, model)
    where TFields : class, ITableFields
    where TCreate : IRowValues
    where TUpdate : IRowValues
{
    /// <summary>Makes a row.</summary>
    /// <returns>The row as it is in the database, with every default.</returns>
    /// <exception cref="NotFoundException">A row that it would refer to belongs to another tenant, or is not there.</exception>
    /// <exception cref="UniqueViolationException">Another row has the same key.</exception>
    /// <exception cref="ForeignKeyViolationException">It would refer to a row that is not there.</exception>
    public Task<TEntity> CreateAsync(TCreate create, CancellationToken cancellationToken = default) =>
        NewRows.CreateAsync(Session, Model, create, cancellationToken);

    /// <summary>Makes a row together with rows that are related to it: all or none, in one transaction.</summary>
    /// <param name="create">The row.</param>
    /// <param name="related">What is made or connected with it: <c>u => [u.Payments.Create(new() { Amount = 1 }), u.Tags.Connect(t => t.Slug == "a")]</c>.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The row as it is in the database, with the related rows that were made, as if they had been included.</returns>
    /// <remarks>
    /// A statement for the row, and one for each relation; rows with related rows of their own take one each. Connecting rows where a table lies
    /// between the models does not read them, so such a relation is read as any other.
    /// </remarks>
    /// <inheritdoc cref="CreateAsync(TCreate, CancellationToken)" path="/exception"/>
    public Task<TEntity> CreateAsync(TCreate create, Func<TFields, RelatedChange<TEntity>[]> related, CancellationToken cancellationToken = default)
    {
        var changes = QueryScope.Call(Depth, related, Fields);
        return TransactionRunner.AtomicallyAsync(
            Session,
            async session =>
            {
                var row = await NewRows.CreateAsync(session, Model, create, cancellationToken);
                await RelatedChange<TEntity>.RunAllAsync(changes, session, row, isNew: true, cancellationToken);
                return row;
            },
            cancellationToken);
    }

    /// <summary>Makes rows, all or none. They are not read back.</summary>
    /// <remarks>
    /// Where it and another write cannot both succeed, it is tried again, but for rows of a sequence that may be gone through only once, such as one with <c>yield</c>:
    /// then a <see cref="ConflictException"/> comes out.
    /// </remarks>
    /// <param name="creates">The new rows.</param>
    /// <param name="onConflict">What to do with rows whose key another row has.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The number of rows that were made.</returns>
    /// <inheritdoc cref="CreateAsync(TCreate, CancellationToken)" path="/exception"/>
    public Task<int> CreateManyAsync(IEnumerable<TCreate> creates, OnConflict onConflict = OnConflict.Fail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(creates);
        return TransactionRunner.AtomicallyAsync(
            Session,
            creates,
            async session =>
            {
                var now = session.Database.Now();
                if (ReferenceCheck.Of(session, Model).Count > 0)
                {
                    creates = [.. creates];
                    await ReferenceCheck.RunAsync(session, Model, creates.Select(c => new RowValues(Model, c, now)), cancellationToken);
                }

                if (Model is { IsAudited: false, HasEncryption: false } && session.Database.Dialect.ListInsert is { } lists)
                {
                    await using var lease = await session.LeaseAsync(forWriting: true, cancellationToken);
                    return await new ListInsertion(session, lease.Connection, Model, lists, onConflict)
                        .RunAsync(creates.Select(c => (IRowValues)c), now, cancellationToken);
                }

                var count = 0;
                var made = new List<JsonElement>();
                foreach (var create in creates)
                {
                    count += await InsertAsync(session, new RowValues(Model, create, now), onConflict, made, cancellationToken);
                }

                await AuditTrail.RecordAsync(session, Model, made, cancellationToken);
                return count;
            },
            cancellationToken);
    }

    /// <summary>Makes a row, or changes the one that has the same key; one statement, so that no other writer can come between.</summary>
    /// <param name="key">The unique key: <c>u => u.Email</c>.</param>
    /// <param name="create">The new row.</param>
    /// <param name="update">The changes of a row that is there: <c>u => [u.Name.Set(name)]</c>. Of no changes: the row stays as it is.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it is now.</returns>
    /// <exception cref="UniqueViolationException">The row that is there belongs to another tenant, or another key of the new row is taken.</exception>
    /// <inheritdoc cref="CreateAsync(TCreate, CancellationToken)" path="/exception"/>
    public Task<TEntity> UpsertAsync(
        Func<TFields, IUniqueKey> key, TCreate create, Func<TFields, Assignment[]> update, CancellationToken cancellationToken = default) =>
        UpsertAsync(QueryScope.Call(Depth, key, Fields).Columns, create, QueryScope.Call(Depth, update, Fields), cancellationToken);

    /// <summary>Changes a row, and makes or connects rows that are related to it.</summary>
    internal Task<TEntity> UpdateAsync(
        TKey key, int? version, Func<TFields, Assignment[]> changes, Func<TFields, RelatedChange<TEntity>[]> related, CancellationToken cancellationToken)
    {
        var assignments = QueryScope.Call(Depth, changes, Fields);
        var relatedChanges = QueryScope.Call(Depth, related, Fields);
        return TransactionRunner.AtomicallyAsync(
            Session,
            async session =>
            {
                var row = await TableIn(session).UpdateAsync(key, version, assignments, cancellationToken);
                await RelatedChange<TEntity>.RunAllAsync(relatedChanges, session, row, isNew: false, cancellationToken);
                return row;
            },
            cancellationToken);
    }

    private async Task<TEntity> UpsertAsync(
        IReadOnlyList<ColumnDescriptor> columns, TCreate create, Assignment[] update, CancellationToken cancellationToken)
    {
        var now = Session.Database.Now();
        using var statement = Session.NewStatement();
        var values = new RowValues(Model, create, now);
        var guarded = InsertStatement.Write(statement, Model, values);
        var referred = WriteConflict(statement, columns, update, now);
        await ReferenceCheck.RunAsync(Session, Model, [values, new AssignedValues(update)], cancellationToken);
        return await WrittenRow.ReadAsync(Session, Model, statement, AuditAction.Upsert, before => WriteTarget(before, columns, values), cancellationToken) is (true, var row)
            ? row
            : throw await NotUpsertedAsync(Session, columns, [values], guarded, referred, cancellationToken);
    }

    // A row was not written: it, or the row as it would have become, refers to what is not visible, or its key is that of a row that is not.
    private async ValueTask<AshlarException> NotUpsertedAsync(
        Session session,
        IReadOnlyList<ColumnDescriptor> columns,
        IReadOnlyList<RowValues> rows,
        List<RelationDescriptor> guarded,
        List<RelationDescriptor> referred,
        CancellationToken cancellationToken)
    {
        if (guarded.Count > 0 && await NewRows.IsRefusedAsync(session, Model, rows, guarded, cancellationToken))
        {
            return TenantGuard.Refused(guarded);
        }

        return referred.Count > 0 && await AreVisibleAsync(session, columns, rows, cancellationToken)
            ? TenantGuard.Refused(referred)
            : new UniqueViolationException(Model.Name, [.. columns.Select(c => c.Name)]);
    }

    private async ValueTask<bool> AreVisibleAsync(
        Session session, IReadOnlyList<ColumnDescriptor> columns, IReadOnlyList<RowValues> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var statement = session.NewStatement();
            statement.Enter(Model, 0);
            statement.Append("SELECT EXISTS (SELECT 1 FROM ");
            statement.AppendTable(Model, 0);
            WriteTarget(statement, columns, row);
            statement.Append(')');
            if (!await session.FindAsync(statement, static found => found.GetBoolean(0), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    // Gives the relations whose targets the changes must be able to see.
    private List<RelationDescriptor> WriteConflict(SqlWriter statement, IReadOnlyList<ColumnDescriptor> columns, Assignment[] update, DateTime now)
    {
        statement.Append(" ON CONFLICT (");
        statement.AppendNames(columns);
        statement.Append(')');
        WriteTargetCondition(statement, columns);
        statement.Append(" DO UPDATE SET ");
        statement.Enter(Model, SqlWriter.NewRow);
        var written = UpdateStatement.WriteAssignments(statement, Model, update, now);
        if (written.Count == 0)
        {
            // DO NOTHING would return no row.
            statement.AppendName(columns[0].ColumnName);
            statement.Append(" = excluded.");
            statement.AppendName(columns[0].ColumnName);
        }

        var keyword = statement.AppendWhereVisible(Model, 0, DeletedRows.Hidden);
        return UpdateStatement.WriteGuards(statement, Model, written, keyword);
    }

    // A deleted row gives up its unique keys, so their indexes leave it out. A database takes an index without a condition as well.
    private void WriteTargetCondition(SqlWriter statement, IReadOnlyList<ColumnDescriptor> columns)
    {
        if (Model.DeletedAt is { } deletedAt && !columns.SequenceEqual(Model.KeyColumns))
        {
            statement.Append(" WHERE ");
            statement.AppendName(deletedAt.ColumnName);
            statement.Append(" IS NULL");
        }
    }

    // The row that an upsert meets, if it is visible. A key that the database makes meets none.
    private void WriteTarget(SqlWriter statement, IReadOnlyList<ColumnDescriptor> columns, RowValues values)
    {
        var keyword = statement.AppendWhereVisible(Model, 0, DeletedRows.Hidden);
        if (!columns.All(c => values.Has(c) || IsTenant(c)))
        {
            statement.Append(keyword);
            statement.Append("FALSE");
            return;
        }

        // The tenant's column is in the condition already, and is not a value of the row.
        foreach (var column in columns.Where(c => !IsTenant(c)))
        {
            statement.Append(keyword);
            keyword = Conjunction.And;
            statement.AppendColumn(0, column);
            statement.Append(" = ");
            statement.AppendParameter(values.ValueOf(column));
        }
    }

    private bool IsTenant(ColumnDescriptor column) => Model.Tenant is TenantColumn { Column: var tenant } && tenant == column;

    private async ValueTask<int> InsertAsync(
        Session session, RowValues values, OnConflict onConflict, List<JsonElement> made, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        var guarded = InsertStatement.Write(statement, Model, values);
        if (onConflict == OnConflict.Skip)
        {
            statement.Append(" ON CONFLICT DO NOTHING");
        }

        var count = Model.IsAudited
            ? await AuditTrail.InsertAsync(session, Model, statement, made, cancellationToken)
            : await session.ExecuteAsync(statement, cancellationToken);
        if (count > 0 || guarded.Count == 0)
        {
            return count;
        }

        return onConflict == OnConflict.Fail || await NewRows.IsRefusedAsync(session, Model, [values], guarded, cancellationToken)
            ? throw TenantGuard.Refused(guarded)
            : 0;
    }
}
