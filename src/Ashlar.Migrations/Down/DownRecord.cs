using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Down;

/// <summary>
/// Marks rows of the history as rolled back in the transaction that takes back their migrations. Their file is pending then, for
/// Prisma's tools too.
/// </summary>
internal sealed class DownRecord(MigrationHistory history, IReadOnlyList<AppliedMigration> attempts) : IScriptRecord
{
    public async Task<ScriptProgress?> StartAsync(ScriptPlan plan, DbTransaction? transaction)
    {
        var open = (await history.ReadAsync(transaction, CancellationToken.None)).Where(a => a.RolledBackAt is null).Select(a => a.Id).ToHashSet();
        return attempts.All(a => open.Contains(a.Id)) ? ScriptProgress.None : null;
    }

    /// <summary>A way back that is cut off between two steps is worked out anew from what is left (<c>--compute</c>).</summary>
    public Task AdvanceAsync(ScriptPlan plan, int steps) => Task.CompletedTask;

    public async Task FinishAsync(DbTransaction? transaction)
    {
        var edit = new HistoryEdit(history, transaction);
        foreach (var attempt in attempts)
        {
            await edit.RollBackAsync(attempt);
        }
    }
}
