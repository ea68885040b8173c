using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ashlar.AspNetCore.Tests;

public sealed class TelemetryTests(ShopServer server) : IClassFixture<ShopServer>
{
    [Fact]
    public async Task A_statement_is_a_span()
    {
        var spans = new SpanList();
        using var tracing = Sdk.CreateTracerProviderBuilder().AddAshlar().AddProcessor(spans).Build();

        await server.Db.Shops.CountAsync(TestContext.Current.CancellationToken);

        Assert.Contains(spans.Names, n => n.StartsWith("SELECT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_is_measured()
    {
        var found = new MetricList();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddAshlar().AddReader(new BaseExportingMetricReader(found)).Build();

        await server.Db.Shops.CountAsync(TestContext.Current.CancellationToken);
        metrics.ForceFlush();

        Assert.Contains("db.client.operation.duration", found.Names);
    }

    private sealed class MetricList : BaseExporter<Metric>
    {
        public List<string> Names { get; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                Names.Add(metric.Name);
            }

            return ExportResult.Success;
        }
    }

    private sealed class SpanList : BaseProcessor<Activity>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _names = new();

        public IReadOnlyCollection<string> Names => _names;

        public override void OnEnd(Activity data) => _names.Enqueue(data.DisplayName);
    }
}
