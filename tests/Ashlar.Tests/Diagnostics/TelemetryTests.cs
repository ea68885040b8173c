using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ashlar.Tests.Diagnostics;

/// <summary>Traces and metrics under OpenTelemetry's conventions.</summary>
public sealed class TelemetryTests : ListeningTests
{
    [Fact]
    public async Task A_statement_is_a_client_span()
    {
        await using var db = await OpenAsync();

        var span = Assert.Single(await TraceAsync(() => db.Tags.CreateAsync(new() { Slug = "green" })));

        Assert.Equal(("INSERT Tag", ActivityKind.Client, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
        Assert.Equal("sqlite", span.GetTagItem("db.system.name"));
        Assert.Equal("INSERT", span.GetTagItem("db.operation.name"));
        Assert.Equal("Tag", span.GetTagItem("db.collection.name"));
        Assert.Equal("INSERT Tag", span.GetTagItem("db.query.summary"));
        Assert.Contains("INSERT INTO \"Tag\"", (string)span.GetTagItem("db.query.text")!, StringComparison.Ordinal);
        Assert.DoesNotContain(span.TagObjects, t => (t.Value as string)?.Contains("green", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_failed_statement_is_a_span_with_its_error()
    {
        await using var db = await OpenAsync();
        await db.Tags.CreateAsync(new() { Slug = "green" });

        var span = Assert.Single(await TraceAsync(() => db.Tags.CreateAsync(new() { Slug = "green" })));

        Assert.Equal((ActivityStatusCode.Error, typeof(UniqueViolationException).FullName), (span.Status, span.GetTagItem("error.type")));
        Assert.Equal("1555", span.GetTagItem("db.response.status_code"));
    }

    [Theory]
    [InlineData("-- why\n /* who */ SELECT 1", "SELECT")]
    [InlineData("\n--why\r\n--who\nwith x AS (SELECT 1) SELECT * FROM x", "WITH")]
    [InlineData("/* nothing */", "sqlite")]
    [InlineData("-- nothing", "sqlite")]
    public async Task A_statement_behind_comments_has_its_name(string sql, string name)
    {
        await using var db = await OpenAsync();

        var span = Assert.Single(await TraceAsync(() => db.ExecuteAsync(Targets.TestDatabase.Raw(sql))));

        Assert.Equal((name, name == "sqlite" ? null : name), (span.OperationName, span.GetTagItem("db.operation.name")));
        Assert.Equal(name, span.GetTagItem("db.query.summary"));
    }

    [Fact]
    public async Task A_cancelled_statement_is_a_span_with_its_error()
    {
        await using var db = await OpenAsync();

        await db.Tags.CreateAsync(new() { Slug = "green" });
        using var stop = new CancellationTokenSource();

        var span = Assert.Single(await TraceAsync(() => Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var tag in db.Tags.AsAsyncEnumerable().WithCancellation(stop.Token))
            {
                await stop.CancelAsync();
            }
        })));

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.EndsWith("CanceledException", (string)span.GetTagItem("error.type")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_span_of_the_caller_is_current_again_while_rows_are_read()
    {
        await using var db = await OpenAsync();
        await db.Tags.CreateAsync(new() { Slug = "green" });
        using var listener = Listen(new ConcurrentQueue<Activity>());
        using var caller = new Activity("caller").Start();

        await foreach (var tag in db.Tags.AsAsyncEnumerable())
        {
            Assert.Same(caller, Activity.Current);
        }

        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task Durations_are_measured()
    {
        await using var db = await OpenAsync();
        var measured = new ConcurrentQueue<Dictionary<string, object?>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: ClientTelemetry.MeterName, Name: "db.client.operation.duration", Unit: "s" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            Assert.True(seconds >= 0);
            measured.Enqueue(tags.ToArray().ToDictionary());
        });
        listener.Start();

        await Assert.ThrowsAsync<SchemaMismatchException>(() => db.VisitNotes.ToListAsync());

        // Other tests run beside this one: none of them reads from a table that is missing.
        var tags = Assert.Single(measured, m => m.GetValueOrDefault("error.type") is string type && type == typeof(SchemaMismatchException).FullName
            && m["db.collection.name"] is "VisitNote");
        Assert.Equal(("sqlite", "SELECT", "1"), (tags["db.system.name"], tags["db.operation.name"], tags["db.response.status_code"]));
    }

    private static async Task<List<Activity>> TraceAsync(Func<Task> work)
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = Listen(stopped);
        using var root = new Activity("test").Start();
        try
        {
            await work();
        }
        catch (AshlarException)
        {
            // The span tells.
        }

        return [.. stopped.Where(a => a.TraceId == root.TraceId)];
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
