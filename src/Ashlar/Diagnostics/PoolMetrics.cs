using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Ashlar;

/// <summary>The state of the pools under OpenTelemetry's names. States are read when the meter asks, so that a query pays nothing for them.</summary>
internal static class PoolMetrics
{
    // Weak: a client that is forgotten, and not disposed, is not kept alive by its metrics. The value is the pool's own tags.
    private static readonly ConditionalWeakTable<ConnectionPool, KeyValuePair<string, object?>[]> Pools = [];
    private static int lastNumber;

    private static readonly Histogram<double> WaitTime = ClientTelemetry.Meter.CreateHistogram<double>(
        "db.client.connection.wait_time", "s", "Time it took to obtain an open connection from the pool.");

    private static readonly Counter<long> Timeouts = ClientTelemetry.Meter.CreateCounter<long>(
        "db.client.connection.timeouts", "{timeout}", "Waits for a connection that came to nothing.");

    static PoolMetrics()
    {
        ClientTelemetry.Meter.CreateObservableUpDownCounter("db.client.connection.count", CountConnections, "{connection}", "Connections by state.");
        ClientTelemetry.Meter.CreateObservableUpDownCounter("db.client.connection.max", () => Read(p => p.Size), "{connection}", "Connections that are allowed.");
        ClientTelemetry.Meter.CreateObservableUpDownCounter(
            "db.client.connection.pending_requests", () => Read(p => p.WaitingCount), "{request}", "Callers that wait for a connection.");
    }

    public static void Add(ConnectionPool pool) =>
        Pools.Add(pool, [new("db.client.connection.pool.name", $"ashlar-{Interlocked.Increment(ref lastNumber)}"), .. pool.TelemetryTags]);

    public static void Remove(ConnectionPool pool) => Pools.Remove(pool);

    public static void Waited(ConnectionPool pool, TimeSpan time, bool isSuccessful)
    {
        var tags = Pools.TryGetValue(pool, out var known) ? known : [];
        if (isSuccessful)
        {
            WaitTime.Record(time.TotalSeconds, tags);
        }
        else
        {
            Timeouts.Add(1, tags);
        }
    }

    private static IEnumerable<Measurement<int>> Read(Func<ConnectionPool, int> value) =>
        Pools.Select(p => new Measurement<int>(value(p.Key), p.Value));

    private static IEnumerable<Measurement<int>> CountConnections() => Pools.SelectMany(p => new[]
    {
        new Measurement<int>(p.Key.IdleCount, [.. p.Value, new("db.client.connection.state", "idle")]),
        new Measurement<int>(p.Key.UsedCount, [.. p.Value, new("db.client.connection.state", "used")]),
    });
}
