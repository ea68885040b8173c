using Microsoft.Extensions.Hosting;
using UniversalMfe.Data;

namespace UniversalMfe;

/// <summary>Forgets idempotency keys after a day: nobody repeats a request for so long.</summary>
internal sealed class ExpiredKeys(PaymentRepository payments, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await payments.RemoveKeysAsync(clock.GetUtcNow().UtcDateTime - s_lifetime, stoppingToken);
            }
            catch (Ashlar.AshlarException)
            {
                // The database is away; the next hour will do.
            }
        }
    }
}
