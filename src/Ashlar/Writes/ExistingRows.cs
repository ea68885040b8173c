using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of a table, to read, update and delete.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TUpdate">The generated update type.</typeparam>
/// <typeparam name="TKey">The key's C# type: a tuple where it has several columns.</typeparam>
public partial class ExistingRows<TEntity, TFields, TUpdate, TKey> : Query<TEntity, TFields>
    where TFields : class, ITableFields
    where TUpdate : IRowValues
{
    private readonly TableDescriptor<TEntity, TFields, TKey> table;

    /// <summary>A table of a client.</summary>
    public ExistingRows(Session session, TableDescriptor<TEntity, TFields, TKey> model)
        : base(session, model) => table = model;

    private protected TableDescriptor<TEntity, TFields, TKey> Descriptor => table;

    /// <summary>Reads the row with that key, or nothing.</summary>
    public Task<TEntity?> FindAsync(TKey key, CancellationToken cancellationToken = default) =>
        Session.FindAsync(WriteFind(key), Model.Read, cancellationToken);

    /// <summary>Whether there is a row with that key.</summary>
    public Task<bool> ExistsAsync(TKey key, CancellationToken cancellationToken = default)
    {
        var statement = Session.NewStatement();
        statement.Enter(Model, 0);
        statement.Append("SELECT EXISTS (SELECT 1 FROM ");
        statement.AppendTable(Model, 0);
        WriteKey(statement, key);
        statement.Append(')');
        return Session.FindAsync(statement, static row => row.GetBoolean(0), cancellationToken);
    }

    /// <summary>Reads the row with that key.</summary>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    public Task<TEntity> GetAsync(TKey key, CancellationToken cancellationToken = default) =>
        Session.FindAsync(WriteFind(key), Model.Read, cancellationToken, required: Model.Name)!;

    /// <summary>Deletes the row with that key. Of a model with <c>@softDelete</c> it is marked as deleted, with what goes with it.</summary>
    /// <returns>The row as it was; with the mark where it has one.</returns>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to it.</exception>
    public Task<TEntity> DeleteAsync(TKey key, CancellationToken cancellationToken = default) => DeleteAsync(key, version: null, cancellationToken);

    /// <param name="key">The row's key.</param>
    /// <param name="version">The version that the row must still have; <see langword="null"/> where none is asked for.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    internal async Task<TEntity> DeleteAsync(TKey key, int? version, CancellationToken cancellationToken)
    {
        if (Model.DeletedAt is null)
        {
            return await HardDeleteAsync(key, version, DeletedRows.Hidden, cancellationToken);
        }

        var deleted = await SoftDeletion.DeleteAsync(Session, Model, statement => WriteKey(statement, key, version), cancellationToken);
        return deleted is [var row] ? row : throw await NotWrittenAsync(key, version, [], cancellationToken);
    }

    internal async Task<TEntity> RestoreAsync(TKey key, CancellationToken cancellationToken)
    {
        var restored = await SoftDeletion.RestoreAsync(
            Session, Model, statement => WriteKey(statement, key, deleted: DeletedRows.Only), cancellationToken);
        return restored is [var row] ? row : throw new NotFoundException(Model.Name);
    }

    internal async Task<TEntity> HardDeleteAsync(TKey key, int? version, DeletedRows deleted, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        DeleteStatement.WriteStart(statement, Model);
        WriteKey(statement, key, version, deleted);
        return await WrittenRow.ReadAsync(Session, Model, statement, AuditAction.Remove, where: null, cancellationToken) is (true, var row)
            ? row
            : throw await NotWrittenAsync(key, version, [], cancellationToken);
    }

    internal Task<TEntity> UpdateAsync(TKey key, int? version, TUpdate update, CancellationToken cancellationToken) =>
        UpdateAsync(key, version, new UpdateOfValues(Model, update, Session.Database.Now()), cancellationToken);

    internal Task<TEntity> UpdateAsync(TKey key, int? version, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken) =>
        UpdateAsync(key, version, QueryScope.Call(Depth, changes, Fields), cancellationToken);

    internal Task<TEntity> UpdateAsync(TKey key, int? version, Assignment[] assignments, CancellationToken cancellationToken) =>
        UpdateAsync(key, version, new UpdateByAssignments(Model, assignments, Session.Database.Now()), cancellationToken);

    /// <summary>The key of a row, and the version that it was read with.</summary>
    internal (TKey Key, int Version) IdentityOf(TEntity row) => (table.KeyOf(row), table.VersionOf!(row));

    private SqlWriter WriteFind(TKey key)
    {
        var statement = Session.NewStatement();
        SelectStatement.WriteStart(statement, Model);
        WriteKey(statement, key);
        return statement;
    }

    private async Task<TEntity> UpdateAsync(
        TKey key, int? version, RowUpdate update, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        UpdateStatement.WriteStart(statement, Model);
        var written = update.Write(statement);
        if (written.Count == 0)
        {
            var unchanged = await GetAsync(key, cancellationToken);
            return version is null || table.VersionOf!(unchanged) == version ? unchanged : throw ConflictException.OfVersion(Model.Name);
        }

        await ReferenceCheck.RunAsync(Session, Model, [update], cancellationToken);
        WriteKey(statement, key, version);
        var guarded = UpdateStatement.WriteGuards(statement, Model, written);
        return await WrittenRow.ReadAsync(Session, Model, statement, AuditAction.Update, Model.IsAudited ? WhereKey(key, version) : null, cancellationToken) is (true, var row)
            ? row
            : throw await NotWrittenAsync(key, version, guarded, cancellationToken);
    }

    // Only what is audited asks for the row before.
    private Action<SqlWriter> WhereKey(TKey key, int? version) => before => WriteKey(before, key, version);

    // Nothing was written: is the row not there, was it changed since, or is something that it would refer to not the tenant's?
    private async ValueTask<AshlarException> NotWrittenAsync(
        TKey key, int? version, List<RelationDescriptor> guarded, CancellationToken cancellationToken) =>
        version is { } expected && await FindAsync(key, cancellationToken) is { } row && table.VersionOf!(row) != expected
            ? ConflictException.OfVersion(Model.Name)
            : new NotFoundException(Model.Name, [.. guarded.Select(r => r.Target.Name)]);

    private void WriteKey(SqlWriter statement, TKey key, int? version = null, DeletedRows deleted = DeletedRows.Hidden)
    {
        var parts = table.Key.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            statement.Append(i == 0 ? " WHERE " : " AND ");
            statement.AppendColumn(0, parts[i].Column);
            statement.Append(" = ");
            statement.AppendParameter(new KeyValue<TKey>(parts[i], key));
        }

        if (version is { } expected)
        {
            statement.Append(" AND ");
            statement.AppendColumn(0, Model.Version!);
            statement.Append(" = ");
            statement.AppendParameter(new Parameter<int>(expected));
        }

        statement.AppendVisible(Model, 0, reachedBy: null, deleted);
    }
}
