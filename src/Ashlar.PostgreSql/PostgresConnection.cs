using System.Diagnostics;
using System.Runtime.CompilerServices;
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
    private static readonly TimeSpan s_trusted = TimeSpan.FromSeconds(1);

    // Until the transaction ends, which for a single statement is its batch: a pooler's next client does not inherit it.
    private const string SetTenant = "SELECT set_config('ashlar.tenant', $1, true)";

    private static readonly Func<NpgsqlBatch, CancellationToken, Task<NpgsqlDataReader>> s_read = static (batch, token) => batch.ExecuteReaderAsync(token);

    // What set_config gives comes first.
    private static readonly Func<NpgsqlBatch, CancellationToken, Task<NpgsqlDataReader>> s_readBehindTenant = static async (batch, token) =>
    {
        var rows = await batch.ExecuteReaderAsync(token);
        try
        {
            await rows.NextResultAsync(token);
            return rows;
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    };

    private readonly PostgresServer server;
    private readonly NpgsqlBatch batch = new();
    private readonly List<PostgresStatement> loaded = [];
    private readonly SqlWriter[] alone = new SqlWriter[1];
    private readonly StatementCache statements;
    private readonly ParameterBinder binder = new();
    private readonly PostgresRowReader reader;
    private readonly SessionState session = new();
    private NpgsqlConnection physical;
    private long openedAt = Stopwatch.GetTimestamp();
    private long usedAt = Stopwatch.GetTimestamp();
    private bool isNew = true;
    private int first;

    public PostgresConnection(PostgresServer server, NpgsqlConnection physical)
    {
        (this.server, this.physical) = (server, physical);
        statements = new StatementCache(server.StatementCacheSize);
        reader = new PostgresRowReader(server, session);
        batch.Connection = physical;
        batch.Timeout = (int)server.Url.SocketTimeout.TotalSeconds;
    }

    public override bool IsBroken => physical.State != System.Data.ConnectionState.Open;

    public override bool IsExpired =>
        (server.Url.MaxConnectionLifetime is { Ticks: > 0 } life && Stopwatch.GetElapsedTime(openedAt) > life)
        || (server.Url.MaxIdleConnectionLifetime is { Ticks: > 0 } idle && Stopwatch.GetElapsedTime(usedAt) > idle);

    public override bool HasBatches => true;

    // Behind a pooler the session is another one already, and not ours to reset.
    public override bool NeedsReset => session.IsTouched && !server.IsPooled;

    public override ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken) => QueryAsync(Alone(statement), cancellationToken);

    public override ValueTask<RowReader> QueryBatchAsync(IReadOnlyList<SqlWriter> batched, CancellationToken cancellationToken) =>
        QueryAsync(batched, cancellationToken);

    // What a transaction begins with, and the tenant's setting, stand before.
    public override int CountOf(int statement) => batch.BatchCommands[first + statement].RecordsAffected;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        var batched = Alone(statement);
        await PrepareToSendAsync(batched, cancellationToken);
        var count = await SendAsync(batched, static (batch, token) => batch.ExecuteNonQueryAsync(token), cancellationToken);
        return Math.Max(count, 0);
    }

    public override ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken)
    {
        session.Begin(isolationLevel, isReadOnly);
        return ValueTask.CompletedTask;
    }

    public override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        if (session.HasFailed)
        {
            // The server would answer COMMIT with a quiet rollback.
            throw new DriverException(
                DriverErrorKind.Other,
                "A statement of the transaction failed, so nothing can be committed; let its exception end the transaction, or run the statement in a nested transaction.");
        }

        if (session.End() is { } commit)
        {
            await RunAsync(commit, cancellationToken);
        }
    }

    public override async ValueTask RollbackAsync()
    {
        if (session.End() is null || IsBroken)
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
        foreach (var command in session.Reset())
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RowReader> QueryAsync(IReadOnlyList<SqlWriter> batched, CancellationToken cancellationToken)
    {
        await PrepareToSendAsync(batched, cancellationToken);
        var rows = await SendAsync(batched, SetsTenant(batched) ? s_readBehindTenant : s_read, cancellationToken);
        reader.Start(rows);
        return reader;
    }

    // A connection has one caller at a time, and so one list for all of its calls.
    private SqlWriter[] Alone(SqlWriter statement)
    {
        alone[0] = statement;
        return alone;
    }

    private ValueTask PrepareToSendAsync(IReadOnlyList<SqlWriter> batched, CancellationToken cancellationToken)
    {
        Load(batched);
        var isTrusted = session.IsInTransaction || IsRepeatable(batched) || Stopwatch.GetElapsedTime(usedAt) < s_trusted;
        return isTrusted ? ValueTask.CompletedTask : AskAsync(batched, cancellationToken);
    }

    // A question that changes nothing finds out whether the connection is still there, before something is sent that must not be sent twice.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AskAsync(IReadOnlyList<SqlWriter> batched, CancellationToken cancellationToken)
    {
        try
        {
            await using var question = new NpgsqlCommand("SELECT 1", physical);
            await question.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            await ReconnectAsync(cancellationToken);
            Load(batched);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> SendAsync<T>(IReadOnlyList<SqlWriter> batched, Func<NpgsqlBatch, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        ThrowIfLost();
        var wasUsedBefore = !isNew;
        isNew = false;
        try
        {
            var result = await send(batch, cancellationToken);
            session.Sent(batched);
            usedAt = Stopwatch.GetTimestamp();
            return result;
        }
        catch (NpgsqlException error)
        {
            if (!session.IsInTransaction && IsSafeToRepeat(error, batched, wasUsedBefore))
            {
                return await RepeatAsync(batched, send, cancellationToken);
            }

            session.Failed(batched);
            throw PostgresErrors.From(error, server);
        }
    }

    // A transaction ends with its connection; whoever goes on with it is told so again.
    private void ThrowIfLost()
    {
        if (IsBroken)
        {
            throw PostgresErrors.Lost();
        }
    }

    private bool IsSafeToRepeat(NpgsqlException error, IReadOnlyList<SqlWriter> batched, bool wasUsedBefore) =>

        // A plan that the schema's change made wrong is refused before anything is done.
        PostgresErrors.IsStalePlan(error) || (wasUsedBefore && IsBroken && IsRepeatable(batched));

    private async ValueTask<T> RepeatAsync<T>(IReadOnlyList<SqlWriter> batched, Func<NpgsqlBatch, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        // Also for a stale plan: all plans of the session may be wrong, and Npgsql goes on using those that it has.
        await ReconnectAsync(cancellationToken);
        Load(batched);
        try
        {
            var result = await send(batch, cancellationToken);
            session.Sent(batched);
            return result;
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.From(error, server);
        }
    }

    private async ValueTask ReconnectAsync(CancellationToken cancellationToken)
    {
        await physical.DisposeAsync();
        batch.BatchCommands.Clear();
        loaded.Clear();
        statements.Clear();
        physical = await server.OpenAsync(cancellationToken);
        batch.Connection = physical;
        openedAt = usedAt = Stopwatch.GetTimestamp();
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
            usedAt = Stopwatch.GetTimestamp();
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.From(error, server);
        }
    }

    private void Load(IReadOnlyList<SqlWriter> batched)
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
            if (binder.HasReplaced && !statement.HasItsTypes())
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
    private static bool SetsTenant(IReadOnlyList<SqlWriter> batched) => batched.Count > 0 && batched[0].TenantSetting is not null;

    private static bool IsRepeatable(IReadOnlyList<SqlWriter> batched)
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
