using System.Data.Common;
using System.Net.Sockets;
using Ashlar.Database.Dialects;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

/// <summary>SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
internal sealed class ErrorTranslator : IErrorTranslator
{
    /// <summary>Whole codes, or classes: the first two characters.</summary>
    private static readonly Dictionary<string, DatabaseFailure> Failures = new()
    {
        ["08"] = DatabaseFailure.Unreachable,
        ["28"] = DatabaseFailure.Denied,
        ["3D000"] = DatabaseFailure.Missing,
        ["42501"] = DatabaseFailure.NoAccess,
        ["25006"] = DatabaseFailure.NoAccess, // read_only_sql_transaction
        ["53100"] = DatabaseFailure.Storage,
        ["53200"] = DatabaseFailure.Storage,
        ["53300"] = DatabaseFailure.Unreachable, // too_many_connections
        ["55P03"] = DatabaseFailure.TimedOut, // lock_not_available
        ["57014"] = DatabaseFailure.TimedOut, // query_canceled
        ["57P01"] = DatabaseFailure.Unreachable, // admin_shutdown
        ["57P02"] = DatabaseFailure.Unreachable,
        ["57P03"] = DatabaseFailure.Unreachable,
        ["57P05"] = DatabaseFailure.Unreachable,
        ["58"] = DatabaseFailure.Storage,
    };

    public DatabaseFailure Classify(DbException error) => error switch
    {
        PostgresException { SqlState: var state } => Failures.GetValueOrDefault(state, Failures.GetValueOrDefault(state[..2], DatabaseFailure.Statement)),
        NpgsqlException => DatabaseFailure.Unreachable,
        _ => DatabaseFailure.Statement,
    };

    public string Describe(DbException error) => error switch
    {
        PostgresException postgres => Describe(postgres),
        { InnerException: SocketException socket } => $"the server cannot be reached: {Sentence(socket.Message)}",
        { InnerException: TimeoutException } => "the server did not answer in time",
        { InnerException: IOException } => "the connection to the server was lost",
        // The driver's own words for an answer that the protocol does not have.
        _ when error.Message.StartsWith("Received unknown response", StringComparison.Ordinal) => "what answers there is not PostgreSQL",
        _ => Sentence(error.Message),
    };

    private static string Describe(PostgresException error)
    {
        var detail = HasHarmlessDetail(error) && error.Detail is { Length: > 0 } text ? $" ({Sentence(text).Replace("\n", "; ", StringComparison.Ordinal)})" : "";
        return Sentence(error.MessageText) + detail;
    }

    /// <summary>Details of other errors hold values of rows. These name objects: 2BP01 what depends on one, 42 what a statement means.</summary>
    private static bool HasHarmlessDetail(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.DependentObjectsStillExist || error.SqlState.StartsWith("42", StringComparison.Ordinal);

    private static string Sentence(string message) => message.TrimEnd('.');
}
