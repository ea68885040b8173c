using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Core.Integrations;

/// <summary>A provider of events: how users connect it, how its webhooks are known, and what they mean.</summary>
public interface IIntegrationProvider
{
    Provider Provider { get; }

    OAuthClient OAuth { get; }

    /// <summary>Asks whose token it is.</summary>
    /// <exception cref="ProviderException">It is not answered.</exception>
    Task<ProviderAccount> GetAccountAsync(string accessToken, CancellationToken cancellationToken);

    /// <summary>Has webhooks of a new account sent to us, where that is not a setting of the application as a whole.</summary>
    /// <exception cref="ProviderException">It is not answered.</exception>
    Task SubscribeAsync(Integration integration, string accessToken, CancellationToken cancellationToken);

    /// <summary>Gives a token up.</summary>
    /// <exception cref="ProviderException">It is not answered.</exception>
    Task RevokeAsync(string accessToken, CancellationToken cancellationToken);

    /// <summary>The header that a signature comes in.</summary>
    string SignatureHeader { get; }

    /// <summary>Whether a body was signed with our secret; compared in constant time.</summary>
    bool IsSigned(ReadOnlySpan<byte> body, string signature);

    /// <summary>What a signed request delivers.</summary>
    /// <param name="header">The value of a header; <see langword="null"/> where it is not there.</param>
    /// <param name="body">The raw body.</param>
    /// <exception cref="UnreadableDeliveryException">The request is not one of this provider's.</exception>
    IReadOnlyList<Delivery> Read(Func<string, string?> header, ReadOnlyMemory<byte> body);

    /// <summary>The account that a delivery is about; <see langword="null"/> where it is about none.</summary>
    /// <exception cref="UnreadableDeliveryException">The payload has another shape than the provider's documentation says.</exception>
    string? AccountOf(EventRaw delivery);

    /// <summary>What was done, according to a delivery.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="accessToken">Gets a token, for providers that tell only that there is something new.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <exception cref="UnreadableDeliveryException">The payload has another shape than the provider's documentation says.</exception>
    /// <exception cref="ProviderException">The provider is not there, or refuses.</exception>
    Task<IReadOnlyList<Activity>> ReadActivitiesAsync(EventRaw delivery, Func<Task<string>> accessToken, CancellationToken cancellationToken);
}
