using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Store.Data;

namespace Ashlar.Tests.Diagnostics;

/// <summary>The state of the pools as a meter sees it.</summary>
public sealed class PoolMetricsTests : ListeningTests
{
    // A number that no other test's pool has.
    private const int Limit = 37;

    [Fact]
    public async Task A_pool_tells_its_size_its_connections_and_who_waits()
    {
        await using var db = await OpenAsync(o => o with { Url = $"{o.Url}&connection_limit={Limit}" });
        var pool = Assert.Single(Read("db.client.connection.max"), m => m.Value == Limit).Pool;

        await db.Tags.CountAsync();
        Assert.Equal((1, 0), States(pool));

        var waiting = Task.CompletedTask;
        await db.TransactionAsync(async tx =>
        {
            await tx.Tags.CreateAsync(new() { Slug = "green" });
            var other = db.Tags.CreateAsync(new() { Slug = "red" });
            Assert.Equal((0, 1), States(pool));
            Assert.Equal(1, Assert.Single(Read("db.client.connection.pending_requests"), m => Equals(m.Pool, pool)).Value);
            waiting = other;
        });
        await waiting;

        Assert.Equal(0, Assert.Single(Read("db.client.connection.pending_requests"), m => Equals(m.Pool, pool)).Value);
    }

    [Fact]
    public async Task A_pool_that_is_closed_is_not_counted()
    {
        await using (var db = await OpenAsync(o => o with { Url = $"{o.Url}&connection_limit={Limit + 1}" }))
        {
            Assert.Single(Read("db.client.connection.max"), m => m.Value == Limit + 1);
        }

        Assert.DoesNotContain(Read("db.client.connection.max"), m => m.Value == Limit + 1);
    }

    private static (int Idle, int Used) States(object? pool)
    {
        var counts = Read("db.client.connection.count").Where(m => Equals(m.Pool, pool)).ToDictionary(m => (string)m.State!, m => m.Value);
        return (counts["idle"], counts["used"]);
    }

    private static List<(int Value, object? Pool, object? State)> Read(string instrumentName)
    {
        var measured = new ConcurrentQueue<(int, object?, object?)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ClientTelemetry.MeterName && instrument.Name == instrumentName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary();
            measured.Enqueue((value, named["db.client.connection.pool.name"], named.GetValueOrDefault("db.client.connection.state")));
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return [.. measured];
    }
}
