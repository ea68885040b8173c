using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>Runs a script that begins transactions itself, or has statements that no transaction takes.</summary>
internal sealed class SteppedExecution(Session session, ErrorTranslator errors, RebuildGuard guard, ScriptPlan plan) : StepRunner(plan, Roles)
{
    private static readonly StatementRoles Roles = new();

    protected override string BeginStatement => "BEGIN IMMEDIATE";

    public static ScriptPlan PlanOf(SqlScript script) => ScriptPlan.Of(script, Roles);

    protected override Task ExecuteAsync(string sql, CancellationToken cancellationToken) => session.ExecuteAsync(sql, cancellationToken);

    protected override async Task RunAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await guard.RunAsync(statement, cancellationToken);
            }
            catch (SqliteException error) when (errors.Classify(error) == DatabaseFailure.Statement)
            {
                throw new ScriptException(errors.Describe(error), statement.Span.Start, statement.Span.Length, IsFirstStep, error);
            }
        }
    }

    /// <summary>A script whose only step is a transaction is none of this kind: <see cref="ScriptExecution"/> runs it.</summary>
    protected override async Task RunAtOnceAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        await ExecuteAsync(BeginStatement, cancellationToken);
        try
        {
            await RunAsync(statements, cancellationToken);
            await SettleAsync();
            await ExecuteAsync("COMMIT", cancellationToken);
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    /// <summary>Each of them may run twice.</summary>
    protected override Task RunAloneAsync(SqlStatement statement, bool isResumed, CancellationToken cancellationToken) => RunAsync([statement], cancellationToken);

    /// <summary>Indexes and triggers that went with a table come back in the transaction that made it anew.</summary>
    protected override Task SettleAsync() => guard.RestoreAsync(CancellationToken.None);

    protected override async Task RollBackAsync()
    {
        // After some errors the database has rolled back by itself: https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
        if (SQLitePCL.raw.sqlite3_get_autocommit(session.Handle) == 0)
        {
            await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
    }
}
