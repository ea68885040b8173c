using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>A row of the history while its migration runs.</summary>
internal sealed class MigrationRecord(MigrationHistory history, MigrationFile migration) : IScriptRecord
{
    private readonly string _id = Guid.NewGuid().ToString();

    public async Task<bool> StartAsync(DbTransaction? transaction)
    {
        var attempts = await history.ReadAsync(transaction, CancellationToken.None);
        if (attempts.Any(a => a.IsFailed || (a.Name == migration.Name && a.RolledBackAt is null)))
        {
            return false;
        }

        await history.StartAsync(transaction, _id, migration, DateTimeOffset.UtcNow);
        return true;
    }

    public Task FinishAsync(DbTransaction? transaction) => history.FinishAsync(transaction, _id, DateTimeOffset.UtcNow);

    /// <summary>
    /// Keeps the reason. What was rolled back as a whole left no row and gets one that says so, and may be tried again;
    /// what stopped half way stays failed until somebody has looked at it.
    /// </summary>
    public async Task FailAsync(ScriptException error)
    {
        if (error.IsRolledBack)
        {
            await history.StartAsync(null, _id, migration, DateTimeOffset.UtcNow);
        }

        await history.FailAsync(_id, error.Message, error.IsRolledBack ? DateTimeOffset.UtcNow : null);
    }
}
