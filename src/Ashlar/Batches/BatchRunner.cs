using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Runs the steps of a batch: as statements that are sent together, or one by one in a transaction.</summary>
internal static class BatchRunner
{
    public static ValueTask RunAsync(Session session, StepRun[] steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (step.Session.Database != session.Database)
            {
                throw new InvalidOperationException("A step belongs to the client of another database; make it with the client whose batch it is for.");
            }
        }

        // Inside of a transaction an error must undo the batch, and leave the rest: that takes a savepoint.
        return steps.Length == 0 ? ValueTask.CompletedTask
            : session.Transaction is null && session.Database.Dialect.BatchForm is { } form ? SendOrCallAsync(session, steps, form, cancellationToken)
            : new(CallAsync(session, steps, cancellationToken));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SendOrCallAsync(Session session, StepRun[] steps, BatchForm form, CancellationToken cancellationToken)
    {
        var statements = new SqlWriter[steps.Length];
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if (!TryWrite(steps, statements, form))
                {
                    break;
                }

                await SendAsync(session, steps, statements, cancellationToken);
                return;
            }
            catch (ConflictException error) when (TransactionRunner.MayRetry(error, attempt, TransactionOptions.DefaultRetries))
            {
                await TransactionRunner.WaitAsync(attempt, cancellationToken);
            }
            finally
            {
                foreach (ref var statement in statements.AsSpan())
                {
                    statement?.Dispose();
                    statement = null!;
                }
            }
        }

        await CallAsync(session, steps, cancellationToken);
    }

    private static bool TryWrite(StepRun[] steps, SqlWriter[] statements, BatchForm form)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].TryWrite(form) is not { } statement)
            {
                return false;
            }

            statement.IsRepeatable = !steps[i].Writes;
            statements[i] = statement;

            // The tenant's setting is one for the whole batch.
            if (statement.TenantSetting != statements[0].TenantSetting)
            {
                return false;
            }
        }

        return true;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SendAsync(Session session, StepRun[] steps, SqlWriter[] statements, CancellationToken cancellationToken)
    {
        var current = Math.Max(0, Array.FindIndex(steps, static s => s.GivesRows));
        try
        {
            await using var lease = await session.LeaseAsync(forWriting: Array.Exists(steps, static s => s.Writes), cancellationToken);
            await using var results = await session.QueryBatchAsync(lease.Connection, new(statements), atOneMoment: false, cancellationToken);
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
            throw current < steps.Length && await steps[current].ExplainAsync(cancellationToken) is { } explained ? explained : error;
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
