using Ashlar;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.Extensions.Logging;

namespace MachiQuest.Core.Deliveries;

/// <summary>Turns deliveries into events. It may be killed anywhere: what was not finished comes back, and what was finished is finished once.</summary>
public sealed class DeliveryProcessor(
    DeliveryQueue queue, EventLedger ledger, IntegrationRepository integrations, IntegrationTokens tokens, ProviderRegistry providers, ILogger<DeliveryProcessor> log)
{
    // A provider has five seconds to answer; all of them have to be through before the lease ends.
    private const int AtOnce = 5;

    /// <summary>Takes some deliveries that are due and works on them.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var taken = await queue.TakeAsync(AtOnce, cancellationToken);
        foreach (var delivery in taken)
        {
            await ProcessAsync(delivery, cancellationToken);
        }

        return taken.Count;
    }

    private async Task ProcessAsync(EventRaw delivery, CancellationToken cancellationToken)
    {
        try
        {
            await RecordAsync(delivery, cancellationToken);
        }
        catch (LostDeliveryException)
        {
            log.LogInformation("Delivery {Id} took longer than its lease; somebody else has it.", delivery.Id);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            var isParked = await queue.PutOffAsync(delivery, ReasonOf(error), error is UnreadableDeliveryException, Random.Shared.NextDouble(), cancellationToken);
            log.LogWarning(error, "Delivery {Id} failed in attempt {Attempt}: {Fate}.", delivery.Id, delivery.Attempts, isParked ? "parked" : "it will be tried again");
        }
    }

    private async Task RecordAsync(EventRaw delivery, CancellationToken cancellationToken)
    {
        var provider = providers.Get(delivery.Provider);
        if (provider.AccountOf(delivery) is not { } account)
        {
            await ledger.IgnoreAsync(delivery, "deliveries of this type do not count", cancellationToken);
        }
        else if (await integrations.FindByAccountAsync(delivery.Provider, account, cancellationToken) is not { } integration)
        {
            await ledger.IgnoreAsync(delivery, "nobody has connected the account", cancellationToken);
        }
        else
        {
            var activities = await provider.ReadActivitiesAsync(delivery, () => tokens.GetAsync(integration.Id, cancellationToken), cancellationToken);
            await ledger.RecordAsync(delivery, integration, activities, cancellationToken);
        }
    }

    // What an administrator reads: our own words, and of other errors the name only, for they may hold anything.
    private static string ReasonOf(Exception error) =>
        error is UnreadableDeliveryException or ProviderException or AshlarException ? error.Message : error.GetType().Name;
}
