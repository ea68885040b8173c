using System.Data.Common;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>Changes to rows of the history that no script goes with. Rows are added and marked, never deleted.</summary>
internal sealed class HistoryEdit(MigrationHistory history, DbTransaction? transaction)
{
    /// <summary>Adds a row for a migration whose effect the database has without having run it; as Prisma does, with no step counted.</summary>
    public async Task AddAppliedAsync(MigrationFile migration)
    {
        await using var command = history.Command(
            transaction,
            $"INSERT INTO {MigrationHistory.TableName} (id, checksum, logs, started_at, finished_at, migration_name, applied_steps_count) VALUES (@id, @checksum, '', @now, @now, @name, 0)",
            ("@id", Guid.NewGuid().ToString()),
            ("@checksum", migration.Checksum),
            ("@now", await NowAsync()),
            ("@name", migration.Name));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The row counts as rolled back from now on.</summary>
    public async Task RollBackAsync(AppliedMigration attempt)
    {
        await using var command = history.Command(
            transaction,
            $"UPDATE {MigrationHistory.TableName} SET rolled_back_at = @now WHERE id = @id",
            ("@now", await NowAsync()),
            ("@id", attempt.Id));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The file as it is now is the one that was applied.</summary>
    public async Task AcceptAsync(AppliedMigration attempt, MigrationFile migration)
    {
        await using var command = history.Command(
            transaction,
            $"UPDATE {MigrationHistory.TableName} SET checksum = @checksum WHERE id = @id",
            ("@checksum", migration.Checksum),
            ("@id", attempt.Id));
        await command.ExecuteNonQueryAsync();
    }

    private Task<object> NowAsync() => history.MomentAsync(transaction, DateTimeOffset.UtcNow);
}
