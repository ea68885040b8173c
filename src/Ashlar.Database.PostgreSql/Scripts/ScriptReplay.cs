using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// Runs the scripts of a whole history. Those that are one transaction and leave the session as it was go to the server in bundles: each
/// round trip to a server that is far away costs more than a script. See docs/decisions/0032-replayed-states-are-remembered.md.
/// </summary>
internal sealed class ScriptReplay(Session session, ErrorTranslator errors)
{
    /// <summary>A long history is not out of reach of a cancellation.</summary>
    private const int LongestBundle = 50;

    /// <returns>How many ran, and why the next one did not.</returns>
    public async Task<(int Done, DatabaseException? Error)> RunAsync(IReadOnlyList<string> scripts, CancellationToken cancellationToken)
    {
        var plans = scripts.Select(ScriptExecution.PlanOf).ToList();
        var done = 0;
        while (done < plans.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bundle = plans.Skip(done).TakeWhile(ScriptExecution.IsPlain).Take(LongestBundle).ToList();
            done += bundle.Count > 1 ? await RunBundleAsync(bundle, cancellationToken) : 0;
            if (done == plans.Count)
            {
                break;
            }

            try
            {
                // One that cannot be bundled, or the one at which the bundle stopped: alone it tells where it is wrong.
                await new ScriptExecution(session, errors, plans[done]).RunAsync(null, cancellationToken);
                done++;
            }
            catch (DatabaseException error)
            {
                return (done, error);
            }
        }

        return (done, null);
    }

    /// <summary>Each script is a transaction of its own.</summary>
    /// <returns>How many ran.</returns>
    private async Task<int> RunBundleAsync(List<ScriptPlan> plans, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(session.Npgsql);
        var ends = new List<int>();
        foreach (var plan in plans)
        {
            ScriptExecution.AddTo(batch, plan);
            ends.Add(batch.BatchCommands.Count);
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return plans.Count;
        }
        catch (PostgresException error) when (session.Npgsql.State == System.Data.ConnectionState.Open)
        {
            await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
            var failing = error.BatchCommand is NpgsqlBatchCommand command ? batch.BatchCommands.IndexOf(command) : 0;
            return ends.Count(e => e <= failing);
        }
    }
}
