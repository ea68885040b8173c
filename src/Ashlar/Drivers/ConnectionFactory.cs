namespace Ashlar.Drivers;

/// <summary>Opens connections to one database.</summary>
public abstract class ConnectionFactory
{
    /// <summary>How many connections the pool may hold.</summary>
    public abstract int PoolSize { get; }

    /// <summary>How long a query waits for a connection of the pool; zero or less waits without end.</summary>
    public abstract TimeSpan PoolTimeout { get; }

    /// <summary>Only one connection at a time may write: others wait for it in the pool, not in the database.</summary>
    public abstract bool HasSingleWriter { get; }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="CannotConnectException">The database cannot be opened.</exception>
    public abstract ValueTask<DatabaseConnection> ConnectAsync(CancellationToken cancellationToken);
}
