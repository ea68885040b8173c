using System.Diagnostics;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Keeps connections, and with them their prepared statements, for the next query.</summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly ConnectionFactory factory;

    private readonly IdleConnections idle = new();
    private readonly Gate places;
    private readonly Gate? writer;
    private readonly Timer? cleaning;
    private volatile bool isDisposed;

    public ConnectionPool(ConnectionFactory factory)
    {
        this.factory = factory;
        places = new(factory.PoolSize);
        writer = factory.HasSingleWriter ? new(1) : null;
        PoolMetrics.Add(this);
        if (factory.MaxIdleTime > TimeSpan.Zero)
        {
            // A client that is forgotten, and not disposed, is not kept alive by its timer.
            var self = new WeakReference<ConnectionPool>(this);
            var period = factory.MaxIdleTime / 2;
            cleaning = new Timer(static pool => CloseExpired((WeakReference<ConnectionPool>)pool!), self, period, period);
        }
    }

    public string? DefaultSchema => factory.DefaultSchema;

    public IReadOnlyList<KeyValuePair<string, object?>> TelemetryTags => factory.TelemetryTags;

    public int Size => factory.PoolSize;

    /// <summary>The copies of this database, if it has some: they are told of writes.</summary>
    public ReplicaSet? Replicas { get; init; }

    /// <summary>Open connections that nobody uses at the moment.</summary>
    public int IdleCount => idle.Count;

    public int UsedCount => factory.PoolSize - places.FreeCount;

    /// <summary>Callers that wait for a connection, or for the writer.</summary>
    public int WaitingCount => places.WaitingCount + (writer?.WaitingCount ?? 0);

    /// <summary>Takes a connection, until the lease is disposed.</summary>
    /// <exception cref="PoolExhaustedException">None became free in time.</exception>
    /// <exception cref="DatabaseBusyException">The only writer did not become free in time.</exception>
    /// <exception cref="CannotConnectException">The database cannot be opened.</exception>
    public ValueTask<ConnectionLease> LeaseAsync(bool forWriting, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);

        // The usual case makes no task: nobody is in the way, and a connection is open.
        var isWriter = !forWriting || writer is null || writer.TryEnter();
        if (!isWriter || !places.TryEnter())
        {
            return WaitAsync(isWriter, forWriting, cancellationToken);
        }

        return TakeIdle() is { } connection ? new(new ConnectionLease(this, connection, forWriting)) : ConnectAsync(forWriting, cancellationToken);
    }

    public ValueTask ReturnAsync(DatabaseConnection connection, bool forWriting)
    {
        if (forWriting)
        {
            Replicas?.Wrote();
        }

        return connection.NeedsReset ? ResetAsync(connection, forWriting) : KeepAsync(connection, forWriting);
    }

    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        PoolMetrics.Remove(this);
        if (cleaning is not null)
        {
            await cleaning.DisposeAsync();
        }

        while (idle.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }

        await factory.DisposeAsync();
    }

    private static void CloseExpired(WeakReference<ConnectionPool> reference)
    {
        if (!reference.TryGetTarget(out var pool))
        {
            return;
        }

        var kept = new List<DatabaseConnection>();
        while (pool.idle.TryPop(out var connection))
        {
            if (connection.IsExpired || pool.isDisposed)
            {
                _ = connection.DisposeAsync().AsTask();
            }
            else
            {
                kept.Add(connection);
            }
        }

        kept.Reverse();
        kept.ForEach(pool.idle.Push);
    }

    private DatabaseConnection? TakeIdle()
    {
        while (idle.TryPop(out var connection))
        {
            if (!connection.IsExpired)
            {
                return connection;
            }

            _ = connection.DisposeAsync().AsTask();
        }

        return null;
    }

    private ValueTask KeepAsync(DatabaseConnection connection, bool forWriting)
    {
        var closing = ValueTask.CompletedTask;
        if (connection.IsBroken || isDisposed)
        {
            closing = connection.DisposeAsync();
            if (connection.IsServerGone)
            {
                CloseIdle();
            }
        }
        else
        {
            idle.Push(connection);
        }

        Release(forWriting);
        return closing;
    }

    // A write that is lost is the program's to repeat: one error tells of a restart, and not one for each connection that was open.
    private void CloseIdle()
    {
        while (idle.TryPop(out var connection))
        {
            _ = connection.DisposeAsync().AsTask();
        }
    }

    private async ValueTask ResetAsync(DatabaseConnection connection, bool forWriting)
    {
        await connection.ResetAsync();
        await KeepAsync(connection, forWriting);
    }

    private void Release(bool forWriting)
    {
        places.Leave();
        if (forWriting)
        {
            writer?.Leave();
        }
    }

    private async ValueTask<ConnectionLease> WaitAsync(bool isWriter, bool forWriting, CancellationToken cancellationToken)
    {
        if (!isWriter && !await EnterAsync(writer!, cancellationToken))
        {
            throw DatabaseBusyException.Writer(factory.PoolTimeout);
        }

        try
        {
            if (!await EnterAsync(places, cancellationToken))
            {
                throw new PoolExhaustedException(factory.PoolSize, factory.PoolTimeout);
            }
        }
        catch when (forWriting)
        {
            writer?.Leave();
            throw;
        }

        return TakeIdle() is { } connection ? new(this, connection, forWriting) : await ConnectAsync(forWriting, cancellationToken);
    }

    private async ValueTask<ConnectionLease> ConnectAsync(bool forWriting, CancellationToken cancellationToken)
    {
        try
        {
            return new(this, await factory.ConnectAsync(cancellationToken), forWriting);
        }
        catch
        {
            Release(forWriting);
            throw;
        }
    }

    private async ValueTask<bool> EnterAsync(Gate gate, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var isIn = await gate.EnterAsync(factory.PoolTimeout, cancellationToken);
        PoolMetrics.Waited(this, Stopwatch.GetElapsedTime(start), isIn);
        return isIn;
    }
}
