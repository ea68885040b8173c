using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Down;

/// <summary>
/// Marks rows of the history as rolled back in the transaction that takes back their migrations. Their file is pending then, for
/// Prisma's tools too.
/// </summary>
internal sealed class DownRecord(MigrationHistory history, IReadOnlyList<AppliedMigration> attempts) : IScriptRecord
{
    public async Task<bool> StartAsync(DbTransaction? transaction)
    {
        var open = (await history.ReadAsync(transaction, CancellationToken.None)).Where(a => a.RolledBackAt is null).Select(a => a.Id).ToHashSet();
        return attempts.All(a => open.Contains(a.Id));
    }

    public async Task FinishAsync(DbTransaction? transaction)
    {
        var edit = new HistoryEdit(history, transaction);
        foreach (var attempt in attempts)
        {
            await edit.RollBackAsync(attempt);
        }
    }
}
