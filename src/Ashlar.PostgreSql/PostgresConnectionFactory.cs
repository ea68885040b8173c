using Ashlar.Drivers;
using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>Opens connections, and finds out at the first whether a pooler stands before the server.</summary>
internal sealed class PostgresConnectionFactory(PostgresUrl url) : ConnectionFactory
{
    private readonly SemaphoreSlim gate = new(1);
    private CannotConnectException? failure;
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

    public override async ValueTask<DatabaseConnection> ConnectAsync(CancellationToken cancellationToken) =>
        server is null && await FindOutOnceAsync(cancellationToken) is { } first
            ? first
            : new PostgresConnection(server!, await server!.OpenAsync(cancellationToken));

    public override async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        gate.Dispose();
        await base.DisposeAsync();
    }

    // One finds out for all who came meanwhile, also that nothing answers: they would wait for that one after the other.
    private async ValueTask<DatabaseConnection?> FindOutOnceAsync(CancellationToken cancellationToken)
    {
        var seen = Volatile.Read(ref failure);
        await gate.WaitAsync(cancellationToken);
        try
        {
            return server is not null ? null
                : failure is { } other && other != seen ? throw new CannotConnectException(other.Message, other.InnerException)
                : await FindOutAsync(cancellationToken);
        }
        catch (CannotConnectException error) when (failure == seen)
        {
            failure = error;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    private async ValueTask<DatabaseConnection> FindOutAsync(CancellationToken cancellationToken)
    {
        var direct = new PostgresServer(url, isPooled: false);
        try
        {
            var physical = await direct.OpenAsync(cancellationToken);
            if (await AnswersItselfAsync(physical, cancellationToken))
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

        await direct.DisposeAsync();
        server = new PostgresServer(url, isPooled: true);
        return new PostgresConnection(server, await server.OpenAsync(cancellationToken));
    }

    // A pooler tells each client another process than the one that answers (https://www.pgbouncer.org/features.html, cancel requests).
    private async ValueTask<bool> AnswersItselfAsync(NpgsqlConnection physical, CancellationToken cancellationToken)
    {
        try
        {
            await using var question = new NpgsqlCommand("SELECT pg_backend_pid()", physical);
            return await question.ExecuteScalarAsync(cancellationToken) is int process && process == physical.ProcessID;
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
