using MachiQuest.Data;

namespace MachiQuest.Core.Integrations;

/// <summary>The providers that the settings name.</summary>
/// <param name="providers">Gives them when they are needed first: a stand-in has an address only when it runs.</param>
public sealed class ProviderRegistry(Func<IEnumerable<IIntegrationProvider>> providers)
{
    private readonly Lazy<Dictionary<Provider, IIntegrationProvider>> _providers = new(() => providers().ToDictionary(p => p.Provider));

    public IIntegrationProvider? Find(Provider provider) => _providers.Value.GetValueOrDefault(provider);

    /// <exception cref="ProviderException">The settings do not name it (any more).</exception>
    public IIntegrationProvider Get(Provider provider) => Find(provider) ?? throw new ProviderException($"{provider} is not set up here");
}
