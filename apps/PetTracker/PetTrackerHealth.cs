using Microsoft.Extensions.Diagnostics.HealthChecks;
using PetTracker.Data;

namespace PetTracker;

/// <summary>Healthy: the database answers, and its tables are there.</summary>
internal sealed class PetTrackerHealth(PetTrackerDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await new PetRepository(db.ForTenant("")).ListPetsAsync(0, 1, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
