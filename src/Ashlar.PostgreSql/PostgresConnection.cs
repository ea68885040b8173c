using System.Runtime.CompilerServices;
using System.Text;
using Ashlar.Drivers;
using Ashlar.Rows;
using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>A connection to a PostgreSQL server, or through a pooler.</summary>
/// <remarks>
/// Every statement is a batch, so that what a transaction begins with travels with its first statement. A connection that stood idle may have been
/// closed by the other side meanwhile: reads are then sent again over a new one, and writes are preceded by a question that changes nothing.
/// </remarks>
internal sealed class PostgresConnection : DatabaseConnection
{
    // Shorter than this, and a write trusts the connection as it is.
    private const long TrustedMilliseconds = 1_000;

    // Until the transaction ends, which for a single statement is its batch: a pooler's next client does not inherit it.
    private const string SetTenant = "SELECT set_config('ashlar.tenant', $1, true)";

    // For the transaction that the batch is. In one that was begun it would be an error, and SET TRANSACTION a warning in one that was not.
    private const string SetOneMoment = "SET transaction_isolation TO 'repeatable read'";

    private readonly PostgresServer server;
    private readonly NpgsqlBatch batch = new();
    private readonly List<PostgresStatement> loaded = [];
    private readonly SqlWriter[] alone = new SqlWriter[1];
    private readonly StatementCache statements;
    private readonly ParameterBinder binder = new();
    private readonly PostgresRowReader reader;
    private readonly SessionState session = new();
    private NpgsqlConnection physical;
    private long openedAt = Environment.TickCount64;
    private long usedAt = Environment.TickCount64;
    private bool isNew = true;
    private bool seesOneMoment;
    private int first;

    public PostgresConnection(PostgresServer server, NpgsqlConnection physical)
    {
        (this.server, this.physical) = (server, physical);
        statements = new StatementCache(server.StatementCacheSize);
        reader = new PostgresRowReader(server, session, FailedStatement);
        batch.Connection = physical;
        batch.Timeout = (int)server.Url.SocketTimeout.TotalSeconds;
    }

    public override bool IsBroken => physical.State != System.Data.ConnectionState.Open;

    public override bool IsServerGone => IsBroken;

    public override bool IsExpired => IsOver(openedAt, server.MaxConnectionLifetime) || IsOver(usedAt, server.MaxIdleConnectionLifetime);

    public override bool HasBatches => true;

    // Behind a pooler the session is another one already, and not ours to reset, unless a transaction keeps it.
    public override bool NeedsReset => session.IsTouched && (!server.IsPooled || session.MayBeInOwnTransaction) && !IsBroken;

    public override ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken) =>
        QueryBatchAsync(Alone(statement), atOneMoment: false, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<RowReader> QueryBatchAsync(ArraySegment<SqlWriter> batched, bool atOneMoment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        seesOneMoment = atOneMoment;
        await PrepareToSendAsync(batched, cancellationToken);
        var isRepeated = false;
        while (true)
        {
            var wasUsedBefore = Start();
            try
            {
                var rows = await batch.ExecuteReaderAsync(cancellationToken);
                if (SetsTenant(batched))
                {
                    await SkipSettingAsync(rows, cancellationToken);
                }

                Sent(batched);
                reader.Start(rows, isOfOneStatement: batched.Count == 1);
                return reader;
            }
            catch (NpgsqlException error) when (!isRepeated && IsSafeToRepeat(error, batched, wasUsedBefore))
            {
                isRepeated = true;
            }
            catch (NpgsqlException error)
            {
                throw Failed(error, batched);
            }
            catch (NotSupportedException error) when (error.Message.StartsWith("COPY", StringComparison.Ordinal))
            {
                session.Stopped(batched);
                throw PostgresErrors.Copy();
            }
            catch (EncoderFallbackException)
            {
                session.Stopped(batched);
                throw ValueFormat.NoCharacter();
            }
            catch
            {
                // Cancelled: the server may have begun, and then a transaction has failed.
                session.Stopped(batched);
                throw;
            }

            await RestartAsync(batched, cancellationToken);
        }
    }

    // What a transaction begins with, and the tenant's setting, stand before.
    public override int CountOf(int statement) => batch.BatchCommands[first + statement].RecordsAffected;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        await using (var row = await QueryBatchAsync(Alone(statement), atOneMoment: false, cancellationToken))
        {
            // Constraints are checked at the statement's end.
            while (await row.NextResultAsync(cancellationToken))
            {
            }
        }

        return Math.Max(CountOf(0), 0);
    }

    public override ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken)
    {
        session.Begin(isolationLevel, isReadOnly);
        return ValueTask.CompletedTask;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        if (session.HasFailed)
        {
            // The server would answer COMMIT with a quiet rollback.
            throw new DriverException(
                DriverErrorKind.Other,
                "A statement of the transaction failed, so nothing can be committed; let its exception end the transaction, or run the statement in a nested transaction.");
        }

        if (session.IsKnown)
        {
            try
            {
                await RunAsync("COMMIT", cancellationToken);
            }
            catch (DriverException)
            {
                // What cannot be committed is undone already.
                session.End();
                throw;
            }
        }

        session.End();
    }

    public override async ValueTask RollbackAsync()
    {
        var isKnown = session.IsKnown;
        session.End();
        if (!isKnown || IsBroken)
        {
            return;
        }

        try
        {
            await RunAsync("ROLLBACK", CancellationToken.None);
        }
        catch (DriverException)
        {
            // The first error is the one to report; without its connection the server rolls back by itself.
            await physical.CloseAsync();
        }
    }

    public override async ValueTask ResetAsync()
    {
        Load([]);
        foreach (var command in session.Reset(isOurs: !server.IsPooled))
        {
            Add(statements.Get(command));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            await physical.CloseAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await batch.DisposeAsync();
        await physical.DisposeAsync();
    }

    private static bool IsOver(long since, TimeSpan limit) => limit > TimeSpan.Zero && Environment.TickCount64 - since > limit.TotalMilliseconds;

    // What set_config gives comes first.
    private static async ValueTask SkipSettingAsync(NpgsqlDataReader rows, CancellationToken cancellationToken)
    {
        try
        {
            await rows.NextResultAsync(cancellationToken);
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    // A connection has one caller at a time, and so one list for all of its calls.
    private ArraySegment<SqlWriter> Alone(SqlWriter statement)
    {
        alone[0] = statement;
        return new(alone);
    }

    private ValueTask PrepareToSendAsync(ArraySegment<SqlWriter> batched, CancellationToken cancellationToken)
    {
        Load(batched);
        var isTrusted = session.IsInTransaction || IsRepeatable(batched) || Environment.TickCount64 - usedAt < TrustedMilliseconds;
        return isTrusted ? ValueTask.CompletedTask : AskAsync(batched, cancellationToken);
    }

    // A question that changes nothing finds out whether the connection is still there, before something is sent that must not be sent twice.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AskAsync(ArraySegment<SqlWriter> batched, CancellationToken cancellationToken)
    {
        try
        {
            await using var question = new NpgsqlCommand("SELECT 1", physical);
            await question.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            await RestartAsync(batched, cancellationToken);
        }
    }

    // Whether the connection was used before, and may have been closed by the other side since.
    private bool Start()
    {
        ThrowIfLost();
        if (session.IsUncertain)
        {
            throw new DriverException(DriverErrorKind.Other, "The first statement of the transaction was stopped; let its exception end the transaction.");
        }

        var wasUsedBefore = !isNew;
        isNew = false;
        return wasUsedBefore;
    }

    private void Sent(ArraySegment<SqlWriter> batched)
    {
        session.Sent(batched);
        usedAt = Environment.TickCount64;
    }

    private DriverException Failed(NpgsqlException error, ArraySegment<SqlWriter> batched)
    {
        session.Failed(batched);
        return PostgresErrors.From(error, server, FailedStatement(error));
    }

    // What a transaction begins with is none of the caller's statements.
    private int? FailedStatement(NpgsqlException error) =>
        error.BatchCommand is { } command && batch.BatchCommands.IndexOf(command) - first is >= 0 and var statement ? statement : null;

    // A transaction ends with its connection; whoever goes on with it is told so again.
    private void ThrowIfLost()
    {
        if (IsBroken)
        {
            throw PostgresErrors.Lost();
        }
    }

    private bool IsSafeToRepeat(NpgsqlException error, ArraySegment<SqlWriter> batched, bool wasUsedBefore) =>

        // A plan that the schema's change made wrong is refused before anything is done.
        !session.IsInTransaction && (PostgresErrors.IsStalePlan(error) || (wasUsedBefore && IsBroken && IsRepeatable(batched)));

    // Also for a stale plan: all plans of the session may be wrong, and Npgsql goes on using those that it has.
    private async ValueTask RestartAsync(ArraySegment<SqlWriter> batched, CancellationToken cancellationToken)
    {
        await ReconnectAsync(cancellationToken);
        Load(batched);
    }

    private async ValueTask ReconnectAsync(CancellationToken cancellationToken)
    {
        await physical.DisposeAsync();
        batch.BatchCommands.Clear();
        loaded.Clear();
        statements.Clear();
        physical = await server.OpenAsync(cancellationToken);
        batch.Connection = physical;
        openedAt = usedAt = Environment.TickCount64;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunAsync(string sql, CancellationToken cancellationToken)
    {
        ThrowIfLost();
        Load([]);
        Add(statements.Get(sql));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
            usedAt = Environment.TickCount64;
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.From(error, server);
        }
    }

    private void Load(ArraySegment<SqlWriter> batched)
    {
        foreach (var statement in loaded)
        {
            statement.IsInUse = false;
        }

        loaded.Clear();
        batch.BatchCommands.Clear();
        if (session.PendingBegin is { } begin)
        {
            Add(statements.Get(begin));
        }

        // Before anything that looks at the database.
        if (seesOneMoment && batched.Count > 0)
        {
            Add(statements.Get(SetOneMoment));
        }

        if (SetsTenant(batched))
        {
            var setting = statements.Get(SetTenant);
            binder.Bind(batched[0].TenantSetting!, setting.Command.Parameters);
            Add(setting);
        }

        first = loaded.Count;
        for (var i = 0; i < batched.Count; i++)
        {
            var statement = statements.Get(batched[i].Text);
            binder.Bind(batched[i], statement.Command.Parameters);
            if ((binder.HasReplaced || statement.HasOtherTypes) && !statement.HasItsTypes())
            {
                statement = statements.Get(statement.TextOfTypes());
                binder.Bind(batched[i], statement.Command.Parameters);
                statement.HasItsTypes();
            }

            Add(statement);
        }
    }

    private void Add(PostgresStatement statement)
    {
        statement.IsInUse = true;
        loaded.Add(statement);
        batch.BatchCommands.Add(statement.Command);
    }

    // The statements of a batch are one tenant's.
    private static bool SetsTenant(ArraySegment<SqlWriter> batched) => batched.Count > 0 && batched[0].TenantSetting is not null;

    private static bool IsRepeatable(ArraySegment<SqlWriter> batched)
    {
        for (var i = 0; i < batched.Count; i++)
        {
            if (!batched[i].IsRepeatable)
            {
                return false;
            }
        }

        return true;
    }
}
