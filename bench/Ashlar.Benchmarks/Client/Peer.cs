using System.Diagnostics;

namespace Ashlar.Benchmarks.Client;

/// <summary>A system under measurement, which takes its turn in every round.</summary>
internal abstract class Peer(string name) : IAsyncDisposable
{
    private static int s_number;

    public string Name => name;

    public abstract bool Has(Workload workload);

    /// <summary>Calls the system for a short time, so many callers at once.</summary>
    public abstract Task<Slice> MeasureAsync(Workload workload, int callers, TimeSpan time);

    public abstract ValueTask DisposeAsync();

    /// <summary>The numbers of a slice's calls begin here: no two slices of a run share one.</summary>
    protected static int NextNumber(int count) => Interlocked.Add(ref s_number, count) - count;
}

/// <summary>A system of this process.</summary>
/// <param name="name">The name in the report.</param>
/// <param name="systems">One for each caller, or one for all.</param>
internal sealed class OwnPeer(string name, ISystem[] systems) : Peer(name)
{
    public override bool Has(Workload workload) => systems[0].Has(workload);

    public override async Task<Slice> MeasureAsync(Workload workload, int callers, TimeSpan time)
    {
        var calls = 0;
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var system = systems[caller % systems.Length];
            do
            {
                await system.RunAsync(workload, NextNumber(1));
                Interlocked.Increment(ref calls);
            }
            while (Stopwatch.GetElapsedTime(start) < time);
        })));
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        process.Refresh();
        return new(calls / elapsed.TotalSeconds, bytes / (double)calls, (process.TotalProcessorTime - processor).TotalMicroseconds / calls);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var system in systems)
        {
            await system.DisposeAsync();
        }
    }
}
