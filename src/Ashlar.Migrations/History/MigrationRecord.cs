using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>A row of the history while its migration runs.</summary>
internal sealed class MigrationRecord(MigrationHistory history, MigrationFile migration) : IScriptRecord
{
    private string _id = Guid.NewGuid().ToString();

    /// <summary>What the row says of the steps; <see langword="null"/> while it is in no transaction but the script's own.</summary>
    private Interruption? _interruption;

    /// <summary>Told which step begins, from 1, and of how many.</summary>
    public Action<int, int> Stepped { get; init; } = (_, _) => { };

    public async Task<ScriptProgress?> StartAsync(ScriptPlan plan, DbTransaction? transaction)
    {
        Stepped(1, plan.Steps.Count);
        var attempts = await history.ReadAsync(transaction, CancellationToken.None);
        var open = attempts.FirstOrDefault(a => a.Name == migration.Name && a.RolledBackAt is null);
        if (open?.Interruption is { } interruption)
        {
            return await ResumeAsync(open, interruption, plan, transaction);
        }

        if (open is not null || attempts.Any(a => a is { IsFailed: true, Interruption: null }))
        {
            return null;
        }

        _interruption = plan.IsAtomic ? null : Interrupted(plan, 0);
        await history.StartAsync(transaction, _id, migration, DateTimeOffset.UtcNow, _interruption);
        return ScriptProgress.None;
    }

    public Task<RecordStatements?> AroundAsync(ScriptPlan plan)
    {
        Stepped(1, plan.Steps.Count);
        return history.AroundAsync(_id, migration, DateTimeOffset.UtcNow);
    }

    public Task AdvanceAsync(ScriptPlan plan, int steps)
    {
        Stepped(steps + 1, plan.Steps.Count);
        _interruption = Interrupted(plan, steps);
        return history.AdvanceAsync(_id, migration, _interruption);
    }

    public Task FinishAsync(DbTransaction? transaction) => history.FinishAsync(transaction, _id, DateTimeOffset.UtcNow);

    /// <summary>
    /// Keeps the reason. What was rolled back as a whole gets a row that says so, and may be tried again as if nothing had
    /// been; what stopped half way goes on from there.
    /// </summary>
    public async Task FailAsync(ScriptException error)
    {
        if (_interruption is null)
        {
            await history.StartAsync(null, _id, migration, DateTimeOffset.UtcNow);
        }

        var isGone = error.IsRolledBack && _interruption is not { Steps: > 0 };
        await history.FailAsync(_id, isGone ? error.Message : $"{_interruption}\n{error.Message}", isGone ? DateTimeOffset.UtcNow : null);
    }

    private static Interruption Interrupted(ScriptPlan plan, int steps) => new(steps, plan.Steps.Count, plan.Fingerprint(steps));

    private async Task<ScriptProgress> ResumeAsync(AppliedMigration open, Interruption interruption, ScriptPlan plan, DbTransaction? transaction)
    {
        (_id, _interruption) = (open.Id, interruption);
        if (interruption.Steps > plan.Steps.Count || interruption.Fingerprint != plan.Fingerprint(interruption.Steps))
        {
            throw new ScriptException("the part of the script that is in the database already was edited", 0, 0, isRolledBack: false)
            {
                Help = $"restore the first {interruption.Steps} of the {interruption.Total} steps as they were; what comes behind them may be corrected",
            };
        }

        Stepped(interruption.Steps + 1, plan.Steps.Count);
        await history.AcceptAsync(transaction, _id, migration);
        return new ScriptProgress(interruption.Steps, IsResumed: true);
    }
}
