using System.Diagnostics;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// The lock that Prisma's engine takes, so that the two keep each other out. Asked for again and again instead of waited
/// for: a session that waits inside the server holds a snapshot, and CREATE INDEX CONCURRENTLY of the lock's owner would
/// wait for that in turn. See docs/decisions/0030-locks-of-a-deploy.md.
/// </summary>
internal static class AdvisoryLock
{
    private const int Key = 72707369;
    private const string DisablingVariable = "PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private static bool IsDisabled => Environment.GetEnvironmentVariable(DisablingVariable) is not (null or "" or "0");

    public static async Task<IAsyncDisposable> TakeAsync(Session session, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (IsDisabled)
        {
            return new Held(null);
        }

        var watch = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = Min(pause * 2, LongestPause))
        {
            if ((await session.QueryAsync("SELECT pg_try_advisory_lock($1)", r => r.GetBoolean(0), cancellationToken, (long)Key))[0])
            {
                return new Held(session);
            }

            if (watch.Elapsed + pause > timeout)
            {
                throw await RefusalAsync(session, watch.Elapsed, cancellationToken);
            }

            await Task.Delay(pause, cancellationToken);
        }
    }

    /// <summary>A key of 64 bits is split over two columns: https://www.postgresql.org/docs/current/view-pg-locks.html</summary>
    private static async Task<DatabaseException> RefusalAsync(Session session, TimeSpan waited, CancellationToken cancellationToken)
    {
        var holders = await session.QueryAsync(
            """
            SELECT a.pid, coalesce(nullif(a.application_name, ''), '?'), coalesce(a.usename, '?'), coalesce(a.state, '?'),
                   coalesce(extract(epoch FROM clock_timestamp() - a.backend_start)::bigint, 0), coalesce(host(a.client_addr), 'the server itself')
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = $1 AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            """,
            r => new Holder(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4), r.GetString(5)),
            cancellationToken,
            Key);
        var who = holders.Count > 0 ? $"\"{holders[0].Application}\" {holders[0]}" : "a process that has just ended";
        return new DatabaseException(DatabaseFailure.Locked, $"the lock for migrations was not free within {waited.TotalSeconds:0} s: {who} holds it")
        {
            Help = holders.Count > 0
                ? $"wait until it is done and run the command again; if it hangs, end it with SELECT pg_terminate_backend({holders[0].Process})"
                : "run the command again",
        };
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed record Holder(int Process, string Application, string User, string State, long Seconds, string Address)
    {
        public override string ToString() => $"(pid {Process}, user \"{User}\", from {Address}, connected for {Seconds} s, {State})";
    }

    private sealed class Held(Session? session) : IAsyncDisposable
    {
        /// <summary>A session that has broken has lost its locks with it.</summary>
        public async ValueTask DisposeAsync()
        {
            if (session?.Connection.State == System.Data.ConnectionState.Open)
            {
                await session.ExecuteAsync("SELECT pg_advisory_unlock($1)", CancellationToken.None, (long)Key);
            }
        }
    }
}
