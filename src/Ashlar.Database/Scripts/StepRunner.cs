using Ashlar.Database.Dialects;

namespace Ashlar.Database.Scripts;

/// <summary>
/// Runs a script in its steps. Each is recorded in its own transaction where it has one, so that an attempt which is cut off
/// at any moment can go on later at the right statement.
/// </summary>
public abstract class StepRunner(ScriptPlan plan, IStatementRoles roles)
{
    /// <summary>How many steps are in the database.</summary>
    private int _done;

    /// <summary>Nothing of the script is in the database but what the step in hand has done.</summary>
    protected bool IsFirstStep => _done == 0;

    protected virtual string BeginStatement => "BEGIN";

    public Task<bool> RunAsync(IScriptRecord? record, CancellationToken cancellationToken) =>
        plan.IsAtomic ? RunAtomicAsync(record, cancellationToken) : RunStepsAsync(record, cancellationToken);

    protected abstract Task ExecuteAsync(string sql, CancellationToken cancellationToken);

    /// <exception cref="ScriptException">One of them failed.</exception>
    protected abstract Task RunAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken);

    /// <summary>Runs statements in a transaction that nothing else has a part in.</summary>
    /// <exception cref="ScriptException">One of them failed, and nothing of the others is left.</exception>
    protected abstract Task RunAtOnceAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken);

    /// <summary>As <see cref="RunAtOnceAsync"/>, with the record in the same transaction and the same message.</summary>
    /// <returns><see langword="false"/>, and nothing is done, where that cannot be, or the record's first statements failed.</returns>
    /// <exception cref="ScriptException">One of the script's statements failed, and nothing of the others is left.</exception>
    protected virtual Task<bool> RunRecordedAsync(IReadOnlyList<SqlStatement> statements, RecordStatements record, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <param name="statement">A statement that no transaction takes.</param>
    /// <param name="isResumed">An attempt before this one may have run it, or begun to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected abstract Task RunAloneAsync(SqlStatement statement, bool isResumed, CancellationToken cancellationToken);

    /// <summary>What has to be so again before the history is written.</summary>
    protected virtual Task SettleAsync() => Task.CompletedTask;

    /// <summary>Takes back an open transaction, if the connection still stands.</summary>
    protected abstract Task RollBackAsync();

    private async Task<bool> RunAtomicAsync(IScriptRecord? record, CancellationToken cancellationToken)
    {
        var mustRun = true;
        var step = plan.Steps.Count > 0 ? plan.Steps[0] : new ScriptStep(ScriptStepKind.Transaction, []);
        if (record is null && step.Kind == ScriptStepKind.Transaction)
        {
            await RunAtOnceAsync(step.Statements, cancellationToken);
            return true;
        }

        // A mode of the transaction has to stand before everything, the record too.
        if (record is not null && step.Kind == ScriptStepKind.Transaction && (step.Statements is [] || !roles.IsTransactionMode(step.Statements[0]))
            && await record.AroundAsync(plan) is { } around && await RunRecordedAsync(step.Statements, around, cancellationToken))
        {
            return true;
        }

        await RunTransactionAsync(
            step,
            async () =>
            {
                var progress = record is null ? ScriptProgress.None : await record.StartAsync(plan, null);
                mustRun = progress is not null;
                return progress is { Steps: 0 };
            },
            () => mustRun && record is not null ? record.FinishAsync(null) : Task.CompletedTask,
            cancellationToken);
        return mustRun;
    }

    private async Task<bool> RunStepsAsync(IScriptRecord? record, CancellationToken cancellationToken)
    {
        if ((record is null ? ScriptProgress.None : await record.StartAsync(plan, null)) is not { } progress)
        {
            return false;
        }

        _done = progress.Steps;
        foreach (var setting in plan.Steps.Take(_done).SelectMany(s => s.Statements).Where(roles.IsSetting))
        {
            await RunAsync([setting], cancellationToken);
        }

        for (; _done < plan.Steps.Count; _done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var step = plan.Steps[_done];
            if (step.Kind == ScriptStepKind.Alone)
            {
                await RunAloneAsync(step.Statements[0], progress.IsResumed && _done == progress.Steps, cancellationToken);
                await NoteAsync(record);
            }
            else
            {
                await RunTransactionAsync(step, () => Task.FromResult(true), () => NoteAsync(record), cancellationToken);
            }
        }

        return true;
    }

    private Task NoteAsync(IScriptRecord? record) => record switch
    {
        null => Task.CompletedTask,
        _ when _done + 1 == plan.Steps.Count => record.FinishAsync(null),
        _ => record.AdvanceAsync(plan, _done + 1),
    };

    /// <param name="step">The step.</param>
    /// <param name="before">Whether to run the statements, asked inside the transaction.</param>
    /// <param name="note">Writes the record.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    private async Task RunTransactionAsync(ScriptStep step, Func<Task<bool>> before, Func<Task> note, CancellationToken cancellationToken)
    {
        var isOwn = step.Kind == ScriptStepKind.OwnTransaction;
        var last = step.Statements.Count > 0 ? step.Statements[^1] : null;
        if (isOwn && roles.RoleOf(last!, [], isAlone: false) != StatementRole.End)
        {
            throw new ScriptException("the script begins a transaction and does not end it", step.Statements[0].Span.Start, step.Statements[0].Span.Length, IsFirstStep);
        }

        try
        {
            await ExecuteAsync(isOwn ? step.Statements[0].Text : BeginStatement, cancellationToken);
            IReadOnlyList<SqlStatement> body = isOwn ? [.. step.Statements.Skip(1).SkipLast(1)] : step.Statements;
            IReadOnlyList<SqlStatement> modes = [.. body.TakeWhile(roles.IsTransactionMode)];
            await RunAsync(modes, cancellationToken);
            if (await before())
            {
                await RunAsync([.. body.Skip(modes.Count)], cancellationToken);
            }

            if (!isOwn || IsCommit(last!))
            {
                await SettleAsync();
                await note();
                await CommitAsync(isOwn ? last! : null, cancellationToken);
            }
            else
            {
                // ROLLBACK, or PREPARE TRANSACTION, would take the record along.
                await CommitAsync(last, cancellationToken);
                await note();
            }
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    /// <summary>What is checked only at the end of a transaction fails here.</summary>
    private Task CommitAsync(SqlStatement? end, CancellationToken cancellationToken) =>
        end is null ? ExecuteAsync("COMMIT", cancellationToken) : RunAsync([end], cancellationToken);

    private static bool IsCommit(SqlStatement end) => end.StartsWith("COMMIT") || end.StartsWith("END");
}
