using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MachiQuest.Core.Deliveries;

/// <summary>Works on deliveries in the background, several at once.</summary>
/// <param name="count">How many at once in this process; none with 0, where others do the work.</param>
/// <param name="processor">Does the work.</param>
/// <param name="signal">Says that there is some.</param>
/// <param name="log">Errors go there, and the work goes on.</param>
public sealed class DeliveryWorkers(int count, DeliveryProcessor processor, DeliverySignal signal, ILogger<DeliveryWorkers> log) : BackgroundService
{
    /// <summary>What is put off, or was left by others, is found this soon.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        // The start of the program does not wait for the first deliveries.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await processor.RunOnceAsync(stoppingToken) > 0)
                {
                    // There may be more, and for the others too.
                    signal.Raise();
                }

                await signal.WaitAsync(s_pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The queue of deliveries cannot be read; it is tried again in a second.");
                await signal.WaitAsync(s_pause, CancellationToken.None);
            }
        }
    }
}
