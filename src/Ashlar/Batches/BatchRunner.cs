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

        // Inside of a transaction an error must undo the batch, and leave the rest: that takes a savepoint. What is included is read at one moment, and what is
        // written must not be kept from seeing the changes of others.
        return steps.Length == 0 ? ValueTask.CompletedTask
            : session.Transaction is null && session.Database.Dialect.BatchForm is { } form && !(Writes(steps) && Array.Exists(steps, static s => s.HasIncludes))
                ? SendOrCallAsync(session, steps, form, cancellationToken)
                : new(CallAsync(session, steps, cancellationToken));
    }

    private static bool Writes(StepRun[] steps) => Array.Exists(steps, static s => s.Writes);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SendOrCallAsync(Session session, StepRun[] steps, BatchForm form, CancellationToken cancellationToken)
    {
        var batch = new IncludeBatch(session);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if (!TryWrite(steps, batch, form))
                {
                    break;
                }

                await SendAsync(session, steps, batch, cancellationToken);
                return;
            }
            catch (AshlarException error) when (error.InnerException is DriverException { Kind: DriverErrorKind.NoRow })
            {
                // All of it is undone. What a step found depends on those before it, so that only the calls themselves can tell why there was no row.
                break;
            }
            catch (ConflictException error) when (TransactionRunner.MayRetry(error, attempt, TransactionOptions.DefaultRetries))
            {
                await TransactionRunner.WaitAsync(attempt, cancellationToken);
            }
            finally
            {
                batch.Dispose();
            }
        }

        await CallAsync(session, steps, cancellationToken);
    }

    private static bool TryWrite(StepRun[] steps, IncludeBatch batch, BatchForm form)
    {
        foreach (var step in steps)
        {
            if (!step.TryWrite(form, batch))
            {
                return false;
            }
        }

        return batch.IsOfOneTenant();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SendAsync(Session session, StepRun[] steps, IncludeBatch batch, CancellationToken cancellationToken)
    {
        await using (var lease = await session.LeaseAsync(forWriting: Writes(steps), cancellationToken))
        {
            await using (var results = await batch.SendAsync(lease.Connection, cancellationToken))
            {
                foreach (var step in steps)
                {
                    if (step.GivesRows)
                    {
                        await step.ReadAsync(batch, lease.Connection, cancellationToken);
                    }
                }

                // What is behind the last rows may still fail.
                await results.EndAsync(cancellationToken);
                foreach (var step in steps)
                {
                    if (!step.GivesRows)
                    {
                        step.Count(lease.Connection);
                    }
                }
            }

            foreach (var step in steps)
            {
                await step.ReadPutOffAsync();
            }
        }

        foreach (var step in steps)
        {
            await step.ReadElsewhereAsync();
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
