using Accounts.Core;
using Ashlar;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Accounts;

/// <summary>Forgets expired sessions and tokens, once an hour.</summary>
internal sealed class ExpiredSessions(SessionService sessions, TimeProvider clock, ILogger<ExpiredSessions> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.RemoveExpiredAsync(stoppingToken);
            }
            catch (AshlarException error)
            {
                // They do no harm; the next hour is as good.
                log.LogWarning(error, "Expired sessions could not be removed: {Reason}", error.Message);
            }
        }
    }
}
