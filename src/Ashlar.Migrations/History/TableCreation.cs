using System.Data.Common;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.History;

/// <summary>Two deploys may find the history's table missing at once; the one that comes second leaves it alone.</summary>
internal sealed class TableCreation(MigrationHistory history) : IScriptRecord
{
    public async Task<bool> StartAsync(DbTransaction? transaction) => !await history.ExistsAsync(transaction, CancellationToken.None);

    public Task FinishAsync(DbTransaction? transaction) => Task.CompletedTask;
}
