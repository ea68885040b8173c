using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ashlar.AspNetCore;

/// <summary>Statements and pools in OpenTelemetry.</summary>
public static class TelemetryExtensions
{
    /// <summary>A span for each statement, under OpenTelemetry's conventions for databases.</summary>
    public static TracerProviderBuilder AddAshlar(this TracerProviderBuilder tracing)
    {
        ArgumentNullException.ThrowIfNull(tracing);
        return tracing.AddSource(ClientTelemetry.ActivitySourceName);
    }

    /// <summary>How long statements take, and the state of the pools.</summary>
    public static MeterProviderBuilder AddAshlar(this MeterProviderBuilder metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return metrics.AddMeter(ClientTelemetry.MeterName);
    }
}
