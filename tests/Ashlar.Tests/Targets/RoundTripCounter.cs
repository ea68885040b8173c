namespace Ashlar.Tests.Targets;

/// <summary>Stands between a client and a server, and counts how often the client speaks after it was answered.</summary>
internal sealed class RoundTripCounter(Uri server) : Relay(server)
{
    private int count;

    public async Task<int> CountAsync(Func<Task> work)
    {
        Volatile.Write(ref count, 0);
        await work();
        return Volatile.Read(ref count);
    }

    protected override Wire Hear()
    {
        Interlocked.Increment(ref count);
        return Wire.Holds;
    }
}
