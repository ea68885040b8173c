using Ashlar.Database.Dialects;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Connections;

/// <summary>
/// Finds a pooler before the server. A pooler that hands sessions round would give the lock of a deploy to one session, its
/// script to another and the unlocking to a third.
/// </summary>
internal static class PoolerCheck
{
    /// <summary>SQL of what <see cref="IsPooled"/> compares.</summary>
    public const string Backend = "pg_catalog.pg_backend_pid()";

    /// <summary>
    /// The process that the connection was told of when it started. A pooler makes a number up, because it has no session
    /// of the server yet: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP
    /// </summary>
    public static bool IsPooled(NpgsqlConnection connection, int backend) => connection.ProcessID != backend;

    /// <summary>PgBouncer refuses what it cannot keep for each client: https://www.pgbouncer.org/config.html#ignore_startup_parameters</summary>
    public static bool IsRefusal(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.ProtocolViolation && error.MessageText.Contains("startup parameter", StringComparison.Ordinal);

    public static DatabaseException Refuse(DatabaseUrl url) => new(
        DatabaseFailure.Pooled,
        $"the database URL leads to a connection pooler such as PgBouncer (\"{url.Server}\"), and migrations need a session of their own");
}
