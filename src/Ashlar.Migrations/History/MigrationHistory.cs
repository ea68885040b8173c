using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>
/// The table <c>_prisma_migrations</c>, read and written as Prisma does, so that both can go on where the other stopped.
/// </summary>
public sealed class MigrationHistory(IDatabaseSession session, IHistoryTable table)
{
    public const string TableName = "_prisma_migrations";

    private const string Columns = "id, migration_name, checksum, started_at, finished_at, rolled_back_at, logs";

    /// <summary>A moment as the table has them; <see langword="null"/> while it has none.</summary>
    private object? _sample;

    public Task<bool> ExistsAsync(CancellationToken cancellationToken) => ExistsAsync(null, cancellationToken);

    internal async Task<bool> ExistsAsync(DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, table.ExistsQuery);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken)) > 0;
    }

    /// <summary>Every attempt in the order in which they started; none where there is no table.</summary>
    public async Task<IReadOnlyList<AppliedMigration>> ReadAsync(CancellationToken cancellationToken) => await FindAsync(null, cancellationToken) ?? [];

    /// <summary>Every attempt in the order in which they started. One query, whether there is a table or not.</summary>
    /// <param name="wait">How long another process's lock is waited for; <see langword="null"/> for as long as the connection does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/> where there is no table.</returns>
    public async Task<IReadOnlyList<AppliedMigration>?> FindAsync(TimeSpan? wait, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(null, wait, cancellationToken);
        }
        catch (DbException error) when (table.IsMissing(error))
        {
            return null;
        }
    }

    /// <summary>Makes the table where there is none.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        session.ApplyAsync(table.CreateStatement, new TableCreation(this), cancellationToken);

    /// <summary>Changes rows of the table in one transaction.</summary>
    internal async Task EditAsync(Func<HistoryEdit, Task> edit, CancellationToken cancellationToken)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(cancellationToken);
        await edit(new HistoryEdit(this, transaction));
        await transaction.CommitAsync(cancellationToken);
    }

    internal Task<IReadOnlyList<AppliedMigration>> ReadAsync(DbTransaction? transaction, CancellationToken cancellationToken) =>
        ReadAsync(transaction, null, cancellationToken);

    private async Task<IReadOnlyList<AppliedMigration>> ReadAsync(DbTransaction? transaction, TimeSpan? wait, CancellationToken cancellationToken)
    {
        var proof = session.Proof;
        await using var command = Command(transaction, proof is null ? $"SELECT {Columns} FROM {TableName}" : $"SELECT {Columns}, {proof.Expression} FROM (SELECT 1 AS one) o LEFT JOIN {TableName} ON true");
        command.CommandTimeout = wait is { } time ? Math.Max(1, (int)time.TotalSeconds) : command.CommandTimeout;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancellationToken))
        {
            proof?.Check(reader.GetValue(reader.FieldCount - 1));
            if (reader.IsDBNull(0))
            {
                continue;
            }

            rows.Add(new AppliedMigration(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                table.FromValue(reader.GetValue(3)),
                reader.IsDBNull(4) ? null : table.FromValue(reader.GetValue(4)),
                reader.IsDBNull(5) ? null : table.FromValue(reader.GetValue(5)),
                reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return [.. rows.OrderBy(r => r.StartedAt).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    /// <summary>Notes that an attempt begins; in the same statement, how far it is, since it may be killed before the next.</summary>
    internal async Task StartAsync(DbTransaction? transaction, string id, MigrationFile migration, DateTimeOffset now, Interruption? interruption = null)
    {
        await using var command = Command(
            transaction,
            $"INSERT INTO {TableName} (id, checksum, started_at, migration_name, logs) VALUES (@id, @checksum, @now, @name, @logs)",
            ("@id", id),
            ("@checksum", migration.Checksum),
            ("@now", await MomentAsync(transaction, now)),
            ("@name", migration.Name),
            ("@logs", (object?)interruption?.ToString() ?? DBNull.Value));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// <see cref="StartAsync"/> and <see cref="FinishAsync"/> as statements. The start fails where a row says that the migration has begun, or
    /// that another one has failed: then there is more to look at.
    /// </summary>
    /// <returns><see langword="null"/> where the database cannot say by itself when the script has ended.</returns>
    internal async Task<RecordStatements?> AroundAsync(string id, MigrationFile migration, DateTimeOffset now)
    {
        if (table.MomentSince is not { } end)
        {
            return null;
        }

        var moment = await MomentAsync(null, now);
        const string start =
            $"INSERT INTO {TableName} (id, checksum, started_at, migration_name) SELECT $1, $2, $3, $4 WHERE NOT EXISTS "
            + $"(SELECT 1 FROM {TableName} WHERE rolled_back_at IS NULL AND (migration_name = $4 OR finished_at IS NULL))";
        return new RecordStatements(
            [new(start, [id, migration.Checksum, moment, migration.Name]), new($"SELECT 1 / COUNT(*) FROM {TableName} WHERE id = $1", [id])],
            [new($"UPDATE {TableName} SET finished_at = {end}, applied_steps_count = applied_steps_count + 1 WHERE id = $2", [moment, id])]);
    }

    internal async Task FinishAsync(DbTransaction? transaction, string id, DateTimeOffset now)
    {
        await using var command = Command(
            transaction,
            $"UPDATE {TableName} SET finished_at = @now, logs = NULL, applied_steps_count = applied_steps_count + 1 WHERE id = @id",
            ("@now", await MomentAsync(transaction, now)),
            ("@id", id));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Notes how far the script came.</summary>
    internal async Task AdvanceAsync(string id, MigrationFile migration, Interruption interruption)
    {
        await using var command = Command(
            null,
            $"UPDATE {TableName} SET logs = @logs, applied_steps_count = @steps, checksum = @checksum WHERE id = @id",
            ("@logs", interruption.ToString()),
            ("@steps", interruption.Steps),
            ("@checksum", migration.Checksum),
            ("@id", id));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The script as it is now is the one that goes on.</summary>
    internal async Task AcceptAsync(DbTransaction? transaction, string id, MigrationFile migration)
    {
        await using var command = Command(
            transaction, $"UPDATE {TableName} SET checksum = @checksum WHERE id = @id", ("@checksum", migration.Checksum), ("@id", id));
        await command.ExecuteNonQueryAsync();
    }

    internal async Task FailAsync(string id, string logs, DateTimeOffset? rolledBackAt)
    {
        await using var command = Command(
            null,
            $"UPDATE {TableName} SET logs = @logs, rolled_back_at = @rolledBack WHERE id = @id",
            ("@logs", logs),
            ("@rolledBack", rolledBackAt is { } moment ? await MomentAsync(null, moment) : DBNull.Value),
            ("@id", id));
        await command.ExecuteNonQueryAsync();
    }

    internal async Task<object> MomentAsync(DbTransaction? transaction, DateTimeOffset moment)
    {
        if (_sample is null)
        {
            await using var command = Command(transaction, $"SELECT started_at FROM {TableName} LIMIT 1");
            _sample = await command.ExecuteScalarAsync();
        }

        return table.ToValue(moment, _sample);
    }

    internal DbCommand Command(DbTransaction? transaction, string sql, params (string Name, object Value)[] parameters)
    {
        var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
