using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// Runs a script so that it takes effect as a whole or not at all, and so that no row is lost on the way. Foreign keys
/// can only be turned off outside a transaction; inside one the pragma does nothing, and dropping a table deletes the
/// rows that refer to it: https://www.sqlite.org/pragma.html#pragma_foreign_keys
/// </summary>
internal sealed class ScriptExecution(Session session, ErrorTranslator errors, MigrationScript script)
{
    private readonly RebuildGuard _guard = new(session, errors, script);

    public async Task<bool> RunAsync(IScriptRecord? record, CancellationToken cancellationToken)
    {
        var enforces = script.ManagesTransactions || !script.TurnsForeignKeysOff;
        await session.ExecuteAsync($"PRAGMA foreign_keys = {(enforces ? "ON" : "OFF")}", cancellationToken);
        try
        {
            return script.ManagesTransactions
                ? await new SteppedExecution(session, errors, _guard, SteppedExecution.PlanOf(script.Script)).RunAsync(record, cancellationToken)
                : await RunInTransactionAsync(record, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
        finally
        {
            await session.ExecuteAsync("PRAGMA foreign_keys = ON", CancellationToken.None);
        }
    }

    private async Task<bool> RunInTransactionAsync(IScriptRecord? record, CancellationToken cancellationToken)
    {
        await using var transaction = session.BeginImmediate();
        var plan = ScriptPlan.AtOnce(script.Script);
        if (record is not null && await record.StartAsync(plan, transaction) is not { Steps: 0 })
        {
            return false;
        }

        await _guard.StartAsync(cancellationToken);
        await RunStatementsAsync(cancellationToken);
        await _guard.RestoreAsync(cancellationToken);
        if (await _guard.FindLossAsync(cancellationToken) is { } loss)
        {
            throw new ScriptException(loss, null, 0, isRolledBack: true);
        }

        await (record?.FinishAsync(transaction) ?? Task.CompletedTask);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task RunStatementsAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in script.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await _guard.RunAsync(statement, cancellationToken);
            }
            catch (DbException error) when (errors.Classify(error) == DatabaseFailure.Statement)
            {
                throw new ScriptException(errors.Describe(error), statement.Span.Start, statement.Span.Length, isRolledBack: true, error);
            }
        }
    }
}
