using System.Data.Common;
using System.Globalization;
using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql.Connections;
using Ashlar.Database.PostgreSql.Scripts;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

internal sealed class Session : IDatabaseSession
{
    /// <summary>A cancellation has not to wait for long.</summary>
    private const int LongestBatch = 200;

    private readonly ErrorTranslator _errors;
    private readonly NpgsqlDataSource _source;

    private WorkObserver? _observer;

    /// <summary>What was put off until the first change.</summary>
    private Func<CancellationToken, Task>? _deferred;

    /// <summary>Runs when the session has closed.</summary>
    private Func<Task>? _closed;

    public Session(DatabaseUrl url, ErrorTranslator errors)
    {
        (Url, _errors, _source) = (url, errors, url.CreateDataSource());
        Npgsql = _source.CreateConnection();
    }

    public DbConnection Connection => Npgsql;

    public NpgsqlConnection Npgsql { get; }

    public DatabaseUrl Url { get; }

    public SessionProof? Proof { get; private set; }

    public async Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        return await AdvisoryLock.TakeAsync(this, timeout, cancellationToken);
    }

    /// <summary>https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT</summary>
    public async Task LimitAsync(StatementLimits limits, CancellationToken cancellationToken)
    {
        await SetAsync("lock_timeout", limits.Lock, cancellationToken);
        await SetAsync("statement_timeout", limits.Statement, cancellationToken);
    }

    public async Task<bool> ApplyAsync(string script, IScriptRecord? record, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        return await new ScriptExecution(this, _errors, ScriptExecution.PlanOf(script)).RunAsync(record, cancellationToken);
    }

    public async Task<(int Done, DatabaseException? Error)> ReplayAsync(IReadOnlyList<string> scripts, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        return await new ScriptReplay(this, _errors).RunAsync(scripts, cancellationToken);
    }

    public async Task<IReadOnlyList<bool>> TryAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        var done = new List<bool>(statements.Count);
        foreach (var part in statements.Chunk(LongestBatch))
        {
            // Behind a barrier the server goes on as if nothing had been.
            await using var batch = new NpgsqlBatch(Npgsql) { EnableErrorBarriers = true };
            var commands = part.Select(s => new NpgsqlBatchCommand(s)).ToList();
            commands.ForEach(batch.BatchCommands.Add);

            try
            {
                await batch.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (NpgsqlException) when (Npgsql.State == System.Data.ConnectionState.Open)
            {
                // Of those that failed. What each did is told by its count of rows.
            }

            done.AddRange(commands.Select(c => c.RecordsAffected > 0));
        }

        return done;
    }

    public async Task<string?> DescribeWorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            _observer ??= new WorkObserver(_source, Npgsql.ProcessID);
            return await _observer.DescribeAsync(cancellationToken);
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseException(_errors.Classify(error), _errors.Describe(error), error);
        }
    }

    public async Task ClearAsync(IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        try
        {
            await new DatabaseCleaning(this).RunAsync(namespaces.Count > 0 ? namespaces : [Url.Schema], cancellationToken);
        }
        catch (PostgresException error)
        {
            throw new DatabaseException(_errors.Classify(error), _errors.Describe(error), error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Npgsql.DisposeAsync();
        await (_observer?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _source.DisposeAsync();
        await (_closed?.Invoke() ?? Task.CompletedTask);
    }

    /// <summary>Puts a check off until the first change, and part of it until the first query that can ask it along.</summary>
    internal void Defer(SessionProof proof, Func<CancellationToken, Task> check)
    {
        _deferred = check;
        Proof = proof with
        {
            Check = value =>
            {
                proof.Check(value);
                Proof = null;
            },
        };
    }

    internal Session WhenClosed(Func<Task> action)
    {
        _closed = action;
        return this;
    }

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs a CREATE … that another process may run at the same moment.</summary>
    internal async Task ExecuteUnlessThereAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(sql, cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.UniqueViolation)
        {
            // The catalogue's own unique index is what the slower of two meets. It is there now, and that was asked for.
        }
    }

    internal async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (_deferred is { } check)
        {
            await check(cancellationToken);
            (_deferred, Proof) = (null, null);
        }
    }

    private Task SetAsync(string setting, TimeSpan? time, CancellationToken cancellationToken) => time is { } limit
        ? ExecuteAsync("SELECT set_config($1, $2, false)", cancellationToken, setting, string.Create(CultureInfo.InvariantCulture, $"{limit.TotalMilliseconds:0}ms"))
        : Task.CompletedTask;

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, Npgsql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
