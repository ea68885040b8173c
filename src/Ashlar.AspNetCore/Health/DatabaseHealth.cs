using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ashlar.AspNetCore;

/// <summary>Healthy: the database answers the question. The reason why not goes to the log, and not to whoever asks for the health.</summary>
internal sealed class DatabaseHealth<TClient>(TClient db, Func<TClient, CancellationToken, Task> question) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await question(db, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (AshlarException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }
}
