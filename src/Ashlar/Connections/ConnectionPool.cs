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

    /// <summary>Takes a connection. Give it back with <see cref="ReturnAsync"/>.</summary>
    /// <exception cref="PoolExhaustedException">None became free in time.</exception>
    /// <exception cref="CannotConnectException">The database cannot be opened.</exception>
    public async ValueTask<DatabaseConnection> TakeAsync(bool forWriting, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (forWriting && writer is not null)
        {
            await WaitAsync(writer, cancellationToken);
        }

        try
        {
            await WaitAsync(places, cancellationToken);
            try
            {
                return idle.TryPop(out var connection) ? connection : await factory.ConnectAsync(cancellationToken);
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

    private async ValueTask WaitAsync(SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        // The usual case makes no task.
        if (gate.Wait(0, CancellationToken.None))
        {
            return;
        }

        var timeout = factory.PoolTimeout;
        if (!await gate.WaitAsync(timeout > TimeSpan.Zero ? timeout : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            throw new PoolExhaustedException(factory.PoolSize, timeout);
        }
    }
}
