using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Runs the steps of a batch: as statements that are sent together, or one by one in a transaction.</summary>
internal static class BatchRunner
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask RunAsync(Session session, StepRun[] steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (step.Session.Database != session.Database)
            {
                throw new InvalidOperationException("A step belongs to the client of another database; make it with the client whose batch it is for.");
            }
        }

        // Inside of a transaction an error must undo the batch, and leave the rest: that takes a savepoint.
        var isSent = session.Transaction is null
            && session.Database.Dialect.BatchForm is { } form
            && await TransactionRunner.RetryAsync(() => TrySendAsync(session, steps, form, cancellationToken), TransactionOptions.DefaultRetries, cancellationToken);
        if (!isSent && steps.Length > 0)
        {
            await CallAsync(session, steps, cancellationToken);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<bool> TrySendAsync(Session session, StepRun[] steps, BatchForm form, CancellationToken cancellationToken)
    {
        var statements = new List<SqlWriter>(steps.Length);
        try
        {
            foreach (var step in steps)
            {
                if (step.TryWrite(form) is not { } statement)
                {
                    return false;
                }

                statement.IsRepeatable = !step.Writes;
                statements.Add(statement);
            }

            // The tenant's setting is one for the whole batch.
            foreach (var statement in statements)
            {
                if (statement.TenantSetting != statements[0].TenantSetting)
                {
                    return false;
                }
            }

            if (statements.Count == 0)
            {
                return false;
            }

            await SendAsync(session, steps, statements, cancellationToken);
            return true;
        }
        finally
        {
            foreach (var statement in statements)
            {
                statement.Dispose();
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SendAsync(Session session, StepRun[] steps, List<SqlWriter> statements, CancellationToken cancellationToken)
    {
        var current = Math.Max(0, Array.FindIndex(steps, static s => s.GivesRows));
        try
        {
            await using var lease = await session.LeaseAsync(forWriting: Array.Exists(steps, static s => s.Writes), cancellationToken);
            await using var results = await session.QueryBatchAsync(lease.Connection, statements, cancellationToken);
            for (; current < steps.Length; current++)
            {
                if (steps[current].GivesRows)
                {
                    await steps[current].ReadAsync(await results.RowsOfAsync(current, cancellationToken), cancellationToken);
                }
            }

            // What is behind the last rows may still fail.
            await results.EndAsync(cancellationToken);
            for (var i = 0; i < steps.Length; i++)
            {
                if (!steps[i].GivesRows)
                {
                    steps[i].Count(lease.Connection.CountOf(i));
                }
            }
        }
        catch (AshlarException error) when (error.InnerException is DriverException { Kind: DriverErrorKind.NoRow })
        {
            throw current < steps.Length && steps[current].ExplainAsync(cancellationToken) is { } explaining ? await explaining : error;
        }
    }

    private static Task<bool> CallAsync(Session session, StepRun[] steps, CancellationToken cancellationToken) => TransactionRunner.RunAsync(
        session,
        new TransactionOptions { IsReadOnly = !Array.Exists(steps, static s => s.Writes), TimeLimit = TimeSpan.Zero },
        async inner =>
        {
            foreach (var step in steps)
            {
                await step.CallAsync(inner.Transaction!, cancellationToken);
            }

            return true;
        },
        cancellationToken);
}
