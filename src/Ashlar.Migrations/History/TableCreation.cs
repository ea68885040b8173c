using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.History;

/// <summary>Two deploys may find the history's table missing at once; the one that comes second leaves it alone.</summary>
internal sealed class TableCreation(MigrationHistory history) : IScriptRecord
{
    public async Task<ScriptProgress?> StartAsync(ScriptPlan plan, DbTransaction? transaction) =>
        await history.ExistsAsync(transaction, CancellationToken.None) ? null : ScriptProgress.None;

    public Task AdvanceAsync(ScriptPlan plan, int steps) => Task.CompletedTask;

    public Task FinishAsync(DbTransaction? transaction) => Task.CompletedTask;
}
