using Ashlar.Drivers;
using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>Opens connections, and finds out at the first whether a pooler stands before the server.</summary>
internal sealed class PostgresConnectionFactory(PostgresUrl url) : ConnectionFactory
{
    private readonly SemaphoreSlim gate = new(1);
    private CannotConnectException? failure;
    private int failures;
    private PostgresServer? server = url.IsPooled is { } isPooled ? new(url, isPooled) : null;

    public override int PoolSize => url.ConnectionLimit;

    public override TimeSpan PoolTimeout => url.PoolTimeout;

    public override bool HasSingleWriter => false;

    public override TimeSpan MaxIdleTime => url.MaxIdleConnectionLifetime;

    public override string? DefaultSchema => url.Schema;

    public override IReadOnlyList<KeyValuePair<string, object?>> TelemetryTags =>
    [
        new("db.namespace", url.Database),
        new("server.address", url.Hosts[0].Name),
        new("server.port", url.Hosts[0].Port),
    ];

    public override async ValueTask<DatabaseConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (server is { } known)
        {
            return new PostgresConnection(known, await known.OpenAsync(cancellationToken));
        }

        var failuresBefore = Volatile.Read(ref failures);
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (server is not null)
            {
                return new PostgresConnection(server, await server.OpenAsync(cancellationToken));
            }

            // Whoever waited for an attempt shares its end: one after the other, each would wait for connect_timeout again.
            if (failures != failuresBefore)
            {
                throw new CannotConnectException(failure!.Message, failure.InnerException);
            }

            return await FindOutAsync(cancellationToken);
        }
        catch (CannotConnectException error) when (server is null && failures == failuresBefore)
        {
            failure = error;
            Volatile.Write(ref failures, failures + 1);
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        gate.Dispose();
        await base.DisposeAsync();
    }

    private async ValueTask<DatabaseConnection> FindOutAsync(CancellationToken cancellationToken)
    {
        var direct = new PostgresServer(url, isPooled: false);
        try
        {
            var physical = await direct.OpenAsync(cancellationToken);
            if (await IsItselfAsync(physical, cancellationToken))
            {
                server = direct;
                return new PostgresConnection(direct, physical);
            }

            await physical.DisposeAsync();
        }
        catch (CannotConnectException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation })
        {
            // A pooler does not know the parameter that names the schema.
        }
        catch
        {
            await direct.DisposeAsync();
            throw;
        }

        await direct.DisposeAsync();
        server = new PostgresServer(url, isPooled: true);
        return new PostgresConnection(server, await server.OpenAsync(cancellationToken));
    }

    // A pooler tells each client another process than the one that answers (https://www.pgbouncer.org/features.html, cancel requests).
    private async ValueTask<bool> IsItselfAsync(NpgsqlConnection physical, CancellationToken cancellationToken)
    {
        try
        {
            await using var question = new NpgsqlCommand("SELECT pg_backend_pid()", physical);
            await using var answer = await question.ExecuteReaderAsync(cancellationToken);
            return await answer.ReadAsync(cancellationToken) && answer.GetInt32(0) == physical.ProcessID;
        }
        catch (NpgsqlException error)
        {
            await physical.DisposeAsync();
            throw PostgresErrors.CannotConnect(error, url);
        }
        catch
        {
            await physical.DisposeAsync();
            throw;
        }
    }
}
