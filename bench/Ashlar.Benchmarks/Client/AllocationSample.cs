using System.Diagnostics.Tracing;

namespace Ashlar.Benchmarks.Client;

/// <summary>Which types the bytes of a call are: the run time names the type of about every hundred thousandth byte.</summary>
internal sealed class AllocationSample : EventListener
{
    private const EventKeywords GarbageCollection = (EventKeywords)1;

    private readonly Lock guard = new();
    private readonly Dictionary<string, long> bytesByType = [];

    public void Clear()
    {
        lock (guard)
        {
            bytesByType.Clear();
        }
    }

    /// <summary>The types with the most bytes, and their share.</summary>
    public IReadOnlyList<(string Type, double Share)> Top(int count)
    {
        lock (guard)
        {
            double all = bytesByType.Values.Sum();
            return [.. bytesByType.OrderByDescending(p => p.Value).Take(count).Select(p => (p.Key, p.Value / all))];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, GarbageCollection);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("AllocationTick", StringComparison.Ordinal) != true || eventData.PayloadNames is not { } names)
        {
            return;
        }

        var type = (string)eventData.Payload![names.IndexOf("TypeName")]!;
        var bytes = Convert.ToInt64(eventData.Payload[names.IndexOf("AllocationAmount64")], System.Globalization.CultureInfo.InvariantCulture);
        lock (guard)
        {
            bytesByType[type] = bytesByType.GetValueOrDefault(type) + bytes;
        }
    }
}
