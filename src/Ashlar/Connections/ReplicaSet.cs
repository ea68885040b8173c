using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Copies of the database that answer reads, in turn. What none of them can answer, the primary does.</summary>
internal sealed class ReplicaSet(IReadOnlyList<ConnectionPool> pools, TimeSpan readYourWrites, TimeProvider clock) : IAsyncDisposable
{
    private long lastWrite;
    private int turn;

    public int Count => pools.Count;

    /// <summary>Something is being written, or was: for a while, copies may not have it.</summary>
    public void Wrote() => Volatile.Write(ref lastWrite, clock.GetTimestamp());

    /// <summary>Takes a connection to one of them; nothing where reads belong on the primary.</summary>
    public async ValueTask<ConnectionLease?> TryLeaseAsync(CancellationToken cancellationToken)
    {
        var written = Volatile.Read(ref lastWrite);
        if (pools.Count == 0 || (written != 0 && clock.GetElapsedTime(written) < readYourWrites))
        {
            return null;
        }

        for (var i = 0; i < pools.Count; i++)
        {
            var next = (uint)Interlocked.Increment(ref turn) % (uint)pools.Count;
            try
            {
                return await pools[(int)next].LeaseAsync(forWriting: false, cancellationToken);
            }
            catch (CannotConnectException)
            {
                // The next one may be there.
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in pools)
        {
            await pool.DisposeAsync();
        }
    }
}
