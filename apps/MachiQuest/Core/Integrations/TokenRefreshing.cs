using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MachiQuest.Core.Integrations;

/// <summary>Exchanges tokens in the background before they end.</summary>
public sealed class TokenRefreshing(IntegrationTokens tokens, ILogger<TokenRefreshing> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await tokens.RefreshExpiringAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "Tokens cannot be exchanged; it is tried again in a minute.");
            }
        }
    }
}
