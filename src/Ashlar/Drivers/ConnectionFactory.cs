namespace Ashlar.Drivers;

/// <summary>Opens connections to one database.</summary>
public abstract class ConnectionFactory : IAsyncDisposable
{
    /// <summary>How many connections the pool may hold.</summary>
    public abstract int PoolSize { get; }

    /// <summary>How long a query waits for a connection of the pool; zero or less waits without end.</summary>
    public abstract TimeSpan PoolTimeout { get; }

    /// <summary>Only one connection at a time may write: others wait for it in the pool, not in the database.</summary>
    public abstract bool HasSingleWriter { get; }

    /// <summary>How long a connection may wait in the pool before it is closed; zero is without end.</summary>
    public virtual TimeSpan MaxIdleTime => TimeSpan.Zero;

    /// <summary>The schema of tables that name none, where the URL says it; statements then name it too.</summary>
    public virtual string? DefaultSchema => null;

    /// <summary>Where the database is, for traces and metrics, by OpenTelemetry's names: <c>db.namespace</c>, <c>server.address</c>, <c>server.port</c>.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, object?>> TelemetryTags => [];

    /// <summary>Opens a connection.</summary>
    /// <exception cref="CannotConnectException">The database cannot be opened.</exception>
    public abstract ValueTask<DatabaseConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Frees what connections share. They are closed already.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
