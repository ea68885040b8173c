using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ashlar;

/// <summary>
/// Traces and metrics under OpenTelemetry's conventions for databases:
/// <see href="https://opentelemetry.io/docs/specs/semconv/database/"/>. They cost nothing while nobody listens.
/// </summary>
public static class ClientTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>, for <c>AddSource</c>: a span for each statement.</summary>
    public const string ActivitySourceName = "Ashlar";

    /// <summary>The name of the <see cref="Meter"/>, for <c>AddMeter</c>: durations of statements, and the state of the pools.</summary>
    public const string MeterName = "Ashlar";

    internal static ActivitySource Activities { get; } = new(ActivitySourceName, Version);

    internal static Meter Meter { get; } = new(MeterName, Version);

    internal static Histogram<double> OperationDuration { get; } = Meter.CreateHistogram(
        "db.client.operation.duration",
        unit: "s",
        description: "Duration of database client operations.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    private static string? Version => typeof(ClientTelemetry).Assembly.GetName().Version?.ToString(3);
}
