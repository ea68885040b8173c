using System.Net.Sockets;
using System.Security.Authentication;
using Ashlar.Drivers;
using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>Turns what Npgsql throws into errors without SQL and without data.</summary>
/// <remarks>The server's own exception is left behind where it holds values: logs print inner exceptions.</remarks>
internal static class PostgresErrors
{
    private static readonly Dictionary<string, DriverErrorKind> s_kinds = new()
    {
        [PostgresErrorCodes.UniqueViolation] = DriverErrorKind.UniqueViolation,
        [PostgresErrorCodes.ExclusionViolation] = DriverErrorKind.UniqueViolation,
        [PostgresErrorCodes.ForeignKeyViolation] = DriverErrorKind.ForeignKeyViolation,
        [PostgresErrorCodes.RestrictViolation] = DriverErrorKind.ForeignKeyViolation,
        [PostgresErrorCodes.NotNullViolation] = DriverErrorKind.NotNullViolation,
        [PostgresErrorCodes.CheckViolation] = DriverErrorKind.CheckViolation,
        [PostgresErrorCodes.CardinalityViolation] = DriverErrorKind.SameRowTwice,
        [PostgresErrorCodes.SerializationFailure] = DriverErrorKind.Conflict,
        [PostgresErrorCodes.DeadlockDetected] = DriverErrorKind.Conflict,
        [PostgresErrorCodes.LockNotAvailable] = DriverErrorKind.Busy,
        [PostgresErrorCodes.QueryCanceled] = DriverErrorKind.Timeout,
        [PostgresErrorCodes.ReadOnlySqlTransaction] = DriverErrorKind.ReadOnly,
        [PostgresErrorCodes.UndefinedTable] = DriverErrorKind.SchemaMismatch,
        [PostgresErrorCodes.UndefinedColumn] = DriverErrorKind.SchemaMismatch,
        [PostgresErrorCodes.InvalidSchemaName] = DriverErrorKind.SchemaMismatch,
        [PostgresErrorCodes.AdminShutdown] = DriverErrorKind.ConnectionLost,
        [PostgresErrorCodes.CrashShutdown] = DriverErrorKind.ConnectionLost,
        [PostgresErrorCodes.NumericValueOutOfRange] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.StringDataRightTruncation] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.DatetimeFieldOverflow] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.InvalidTextRepresentation] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.UntranslatableCharacter] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.CharacterNotInRepertoire] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.InvalidDatetimeFormat] = DriverErrorKind.ValueOutOfRange,
        [PostgresErrorCodes.ProgramLimitExceeded] = DriverErrorKind.ValueOutOfRange,
    };

    private static readonly Dictionary<DriverErrorKind, string> s_sentences = new()
    {
        [DriverErrorKind.Busy] = "Another session held the lock for longer than lock_timeout allows; end its transaction, or raise the setting.",
        [DriverErrorKind.ConnectionLost] = "The server ended the connection; run the call again, after a look at whether its changes were made.",
        [DriverErrorKind.ValueOutOfRange] = "A value is too long or too large for its column, or is not of its type; correct it, or change the field's type.",
    };

    /// <summary>The text that a batch has turned into a truth value where a row is missing, which fails (<see cref="BatchForm"/>).</summary>
    public const string NoRow = "ashlar: no row ";

    /// <summary>The plan was made before the schema changed, or the session has lost the statement: it is made anew the next time.</summary>
    public static bool IsStalePlan(NpgsqlException error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.FeatureNotSupported,
        Routine: "RevalidateCachedQuery" or "FetchPreparedStatement" or "exec_bind_message",
    };

    /// <summary>The connection ended with an earlier call.</summary>
    public static DriverException Lost() => new(DriverErrorKind.ConnectionLost, s_sentences[DriverErrorKind.ConnectionLost]);

    /// <summary>COPY speaks a protocol of its own, and Npgsql closes the connection.</summary>
    public static DriverException Copy() => new(
        DriverErrorKind.Other, "COPY between the client and the server is not among what raw SQL can run; use CreateManyAsync, a SELECT, or psql.");

    /// <param name="error">What Npgsql throws.</param>
    /// <param name="server">Where it happened.</param>
    /// <param name="statement">Which statement of a batch failed, if that is known.</param>
    public static DriverException From(NpgsqlException error, PostgresServer server, int? statement = null) => error switch
    {
        PostgresException postgres => From(postgres, server, statement),
        { InnerException: TimeoutException } => new(DriverErrorKind.Timeout, Timeout(server)),
        _ => new(DriverErrorKind.ConnectionLost, s_sentences[DriverErrorKind.ConnectionLost], error),
    };

    public static CannotConnectException CannotConnect(Exception error, PostgresUrl url)
    {
        var where = $"the database \"{url.Database}\" at {string.Join(", ", url.Hosts.Select(h => $"{h.Name}:{h.Port}"))}";
        return new($"Cannot connect to {where}: {WhyNot(error, url)}.", error);
    }

    private static string WhyNot(Exception error, PostgresUrl url) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"the server refuses the user \"{url.User}\" or the password; correct them in the database URL",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "there is no such database; run the migrations first, which make it",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            $"the server has no connection left; lower connection_limit ({url.ConnectionLimit}) in the database URL, or raise the server's max_connections",
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } => "the server is starting or stopping; try again",
        PostgresException postgres => $"the server says: {postgres.MessageText}",
        { InnerException: AuthenticationException } or AuthenticationException =>
            $"the encryption that sslmode={url.SslMode} asks for failed; check the server's certificate and sslrootcert",
        { InnerException: TimeoutException } or TimeoutException =>
            $"it did not answer within {url.ConnectTimeout.TotalSeconds:0.#} s (connect_timeout={url.ConnectTimeout.TotalSeconds:0.#})",
        { InnerException: SocketException socket } => Of(socket),
        SocketException socket => Of(socket),

        // Several hosts, each with its reason.
        { InnerException: AggregateException { InnerExceptions.Count: > 0 } all } => string.Join("; ", all.InnerExceptions.Select(e => WhyNot(e, url)).Distinct()),
        NpgsqlException { InnerException: IOException } or IOException => "the server ended the connection before it was ready; try again",
        NpgsqlException when url.TargetSessionAttributes is { } attributes and not "any" =>
            $"no server that answers is what target_session_attrs={attributes} asks for; correct the hosts of the database URL, or the parameter",
        _ => error.Message.TrimEnd('.'),
    };

    private static string Of(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nobody listens there; start the server, or correct the host and port of the database URL",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host is not known; correct it in the database URL",
        _ => error.Message,
    };

    private static DriverException From(PostgresException error, PostgresServer server, int? statement)
    {
        var kind = s_kinds.GetValueOrDefault(error.SqlState, DriverErrorKind.Other);
        var isEnd = kind == DriverErrorKind.Other && error.InvariantSeverity is "FATAL" or "PANIC";
        if (isEnd || (error.SqlState.StartsWith("08", StringComparison.Ordinal) && !HasOtherParameters(error)))
        {
            kind = DriverErrorKind.ConnectionLost;
        }

        if (error is { SqlState: PostgresErrorCodes.InvalidTextRepresentation } && error.MessageText.Contains(NoRow, StringComparison.Ordinal))
        {
            return new(DriverErrorKind.NoRow, "A statement of the batch found no row.");
        }

        var message = kind switch
        {
            DriverErrorKind.Timeout => Timeout(server),
            DriverErrorKind.SchemaMismatch => $"The database says: {error.MessageText}; run the migrations, then generate the client from the same schema.",
            DriverErrorKind.Other => Other(error),
            DriverErrorKind.ValueOutOfRange when error.SqlState is PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire =>
                "A text or JSON has a character that the database cannot keep, such as NUL; take it out.",

            // Such as a transaction in which nothing happened for too long.
            DriverErrorKind.ConnectionLost when isEnd => $"The server ended the connection: {error.MessageText}; run the call again, after a look at whether its changes were made.",
            _ => s_sentences.GetValueOrDefault(kind, error.MessageText),
        };
        return new(kind, message)
        {
            StatusCode = error.SqlState,
            SchemaName = error.SchemaName,
            TableName = error.TableName,
            ColumnNames = error.ColumnName is { } column ? [column] : KeyDetail.ColumnsOf(error.Detail),
            ConstraintName = error.ConstraintName,
            Statement = statement,
        };
    }

    private static string Other(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InFailedSqlTransaction =>
            "An earlier statement of the transaction failed, so the database runs no more of it; let its exception end the transaction, or run the statement in a nested transaction.",

        PostgresErrorCodes.IndeterminateDatatype =>
            "The database cannot tell the type of one of the values; write a cast around its hole, such as CAST({name} AS text).",
        PostgresErrorCodes.SyntaxError when error.Routine == "exec_parse_message" => "The SQL holds more than one statement; run them one by one.",
        _ when HasOtherParameters(error) => "The SQL has other parameters than the values that it is given; write a hole for each, and none in quotes or comments.",

        // The texts of these repeat values.
        _ when error.SqlState.StartsWith("22", StringComparison.Ordinal) => $"The database cannot compute with one of the values (SQLSTATE {error.SqlState}).",
        _ => $"The database says: {error.MessageText} (SQLSTATE {error.SqlState}).",
    };

    // Of SQL written by hand. Poolers have the same code for a server that is gone.
    private static bool HasOtherParameters(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.ProtocolViolation && error.MessageText.StartsWith("bind message supplies", StringComparison.Ordinal);

    private static string Timeout(PostgresServer server)
    {
        var time = server.Url.SocketTimeout;
        return time > TimeSpan.Zero
            ? $"The statement did not end within {time.TotalSeconds:0.#} s (socket_timeout={time.TotalSeconds:0.#}); make it quicker, or raise the parameter in the database URL."
            : "The server stopped the statement because its time was up; make it quicker, or raise statement_timeout.";
    }
}
