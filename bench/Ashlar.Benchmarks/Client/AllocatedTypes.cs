using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Ashlar.Benchmarks.Client;

/// <summary>Which types are allocated: the run time names one about every 100 KB.</summary>
internal sealed class AllocatedTypes : EventListener
{
    private const EventKeywords GarbageCollection = (EventKeywords)0x1;

    private readonly ConcurrentDictionary<string, long> bytes = [];

    /// <summary>The types of which most bytes are, with their share of all.</summary>
    public IEnumerable<(string Type, double Share)> Largest(int count)
    {
        double sum = Math.Max(1, bytes.Values.Sum());
        return bytes.OrderByDescending(b => b.Value).Take(count).Select(b => (b.Key, b.Value / sum));
    }

    public void Clear() => bytes.Clear();

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, GarbageCollection);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true
            && eventData.PayloadNames is { } names
            && names.IndexOf("TypeName") is var type and >= 0
            && names.IndexOf("AllocationAmount64") is var amount and >= 0)
        {
            bytes.AddOrUpdate((string)eventData.Payload![type]!, _ => Convert.ToInt64(eventData.Payload[amount], null), (_, sum) => sum + Convert.ToInt64(eventData.Payload[amount], null));
        }
    }
}
