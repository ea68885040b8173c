using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of a table, to read, update and delete.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TUpdate">The generated update type.</typeparam>
/// <typeparam name="TKey">The key's C# type: a tuple where it has several columns.</typeparam>
public class ExistingRows<TEntity, TFields, TUpdate, TKey> : Query<TEntity, TFields>
    where TFields : class, ITableFields
    where TUpdate : IRowValues
{
    private readonly TableDescriptor<TEntity, TFields, TKey> table;

    /// <summary>A table of a client.</summary>
    public ExistingRows(Session session, TableDescriptor<TEntity, TFields, TKey> model)
        : base(session, model) => table = model;

    /// <summary>Reads the row with that key, or nothing.</summary>
    public async Task<TEntity?> FindAsync(TKey key, CancellationToken cancellationToken = default)
    {
        using var statement = Session.NewStatement();
        statement.Enter(Model, 0);
        statement.Append("SELECT ");
        statement.AppendColumns(0, Model.Columns);
        statement.Append(" FROM ");
        statement.AppendTable(Model);
        statement.Append(" AS ");
        statement.AppendAlias(0);
        WriteKey(statement, key);
        return await Session.ReadOneAsync(statement, Model.Read, forWriting: false, cancellationToken) is (true, var row) ? row : default;
    }

    /// <summary>Reads the row with that key.</summary>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    public async Task<TEntity> GetAsync(TKey key, CancellationToken cancellationToken = default) =>
        await FindAsync(key, cancellationToken) ?? throw new NotFoundException(Model.Name);

    /// <summary>Changes the row with that key: what the update does not assign stays as it is.</summary>
    /// <returns>The row as it is now.</returns>
    /// <exception cref="NotFoundException">There is none, or it or a row that it would refer to belongs to another tenant.</exception>
    /// <exception cref="UniqueViolationException">Another row has the same key.</exception>
    /// <exception cref="ForeignKeyViolationException">It would refer to a row that is not there.</exception>
    public Task<TEntity> UpdateAsync(TKey key, TUpdate update, CancellationToken cancellationToken = default)
    {
        var now = Session.Database.Now();
        var values = new RowValues(Model, update, now);
        return UpdateAsync(key, statement => UpdateStatement.WriteValues(statement, Model, values, now), cancellationToken);
    }

    /// <inheritdoc cref="UpdateAsync(TKey, TUpdate, CancellationToken)"/>
    /// <param name="key">The row's key.</param>
    /// <param name="changes">The new values: <c>p => [p.Name.Set(name), p.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public Task<TEntity> UpdateAsync(TKey key, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var assignments = changes(Fields);
        return UpdateAsync(
            key,
            statement => UpdateStatement.WriteAssignments(statement, Model, assignments, Session.Database.Now()),
            cancellationToken);
    }

    /// <summary>Deletes the row with that key.</summary>
    /// <returns>The row as it was.</returns>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to it.</exception>
    public async Task<TEntity> DeleteAsync(TKey key, CancellationToken cancellationToken = default)
    {
        using var statement = Session.NewStatement();
        DeleteStatement.WriteStart(statement, Model);
        WriteKey(statement, key);
        return await ReadWrittenAsync(statement, cancellationToken) is (true, var row) ? row : throw new NotFoundException(Model.Name);
    }

    /// <summary>Runs a statement that writes at most one row, and reads that row.</summary>
    private protected ValueTask<(bool IsFound, TEntity Row)> ReadWrittenAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        statement.Append(" RETURNING ");
        statement.AppendNames(Model.Columns);
        return Session.ReadOneAsync(statement, Model.Read, forWriting: true, cancellationToken);
    }

    private async Task<TEntity> UpdateAsync(TKey key, Func<SqlWriter, List<WrittenColumn>> write, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        UpdateStatement.WriteStart(statement, Model);
        var written = write(statement);
        if (written.Count == 0)
        {
            return await GetAsync(key, cancellationToken);
        }

        WriteKey(statement, key);
        var guarded = UpdateStatement.WriteGuards(statement, Model, written);
        return await ReadWrittenAsync(statement, cancellationToken) is (true, var row)
            ? row
            : throw new NotFoundException(Model.Name, [.. guarded.Select(r => r.Target.Name)]);
    }

    private void WriteKey(SqlWriter statement, TKey key)
    {
        var parts = table.Key.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            statement.Append(i == 0 ? " WHERE " : " AND ");
            statement.AppendColumn(0, parts[i].Column);
            statement.Append(" = ");
            statement.AppendParameter(new KeyValue<TKey>(parts[i], key));
        }

        statement.AppendTenantCondition(Model, 0, reachedBy: null);
    }
}
