using System.Collections.Concurrent;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Keeps connections, and with them their prepared statements, for the next query.</summary>
internal sealed class ConnectionPool(ConnectionFactory factory) : IAsyncDisposable
{
    // The last connection used is the next one given out: its caches are warm.
    private readonly ConcurrentStack<DatabaseConnection> idle = new();
    private readonly SemaphoreSlim places = new(factory.PoolSize);
    private readonly SemaphoreSlim? writer = factory.HasSingleWriter ? new(1) : null;
    private volatile bool isDisposed;

    /// <summary>Takes a connection, until the lease is disposed.</summary>
    /// <exception cref="PoolExhaustedException">None became free in time.</exception>
    /// <exception cref="DatabaseBusyException">The only writer did not become free in time.</exception>
    /// <exception cref="CannotConnectException">The database cannot be opened.</exception>
    public async ValueTask<ConnectionLease> LeaseAsync(bool forWriting, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (forWriting && writer is not null && !await EnterAsync(writer, cancellationToken))
        {
            throw DatabaseBusyException.Writer(factory.PoolTimeout);
        }

        try
        {
            if (!await EnterAsync(places, cancellationToken))
            {
                throw new PoolExhaustedException(factory.PoolSize, factory.PoolTimeout);
            }

            try
            {
                return new(this, idle.TryPop(out var connection) ? connection : await factory.ConnectAsync(cancellationToken), forWriting);
            }
            catch
            {
                places.Release();
                throw;
            }
        }
        catch when (forWriting)
        {
            writer?.Release();
            throw;
        }
    }

    public ValueTask ReturnAsync(DatabaseConnection connection, bool forWriting)
    {
        var closing = ValueTask.CompletedTask;
        if (connection.IsBroken || isDisposed)
        {
            closing = connection.DisposeAsync();
        }
        else
        {
            idle.Push(connection);
        }

        places.Release();
        if (forWriting)
        {
            writer?.Release();
        }

        return closing;
    }

    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        while (idle.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }
    }

    // The usual case makes no task.
    private ValueTask<bool> EnterAsync(SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        if (gate.Wait(0, CancellationToken.None))
        {
            return new(true);
        }

        var timeout = factory.PoolTimeout;
        return new(gate.WaitAsync(timeout > TimeSpan.Zero ? timeout : Timeout.InfiniteTimeSpan, cancellationToken));
    }
}
