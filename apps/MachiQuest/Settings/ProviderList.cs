using MachiQuest.Core.Integrations;
using MachiQuest.Core.Integrations.Fitbit;
using MachiQuest.Core.Integrations.GitHub;
using MachiQuest.Data;
using Microsoft.Extensions.DependencyInjection;

namespace MachiQuest.Settings;

/// <summary>The providers that there are. A new one is a line here, a value of the schema's enum, and a class.</summary>
internal static class ProviderList
{
    /// <param name="services">Has the clock and the client.</param>
    /// <param name="optionsOf">A provider's settings; <see langword="null"/> for one that is not set up.</param>
    public static ProviderRegistry Create(IServiceProvider services, Func<Provider, ProviderOptions?> optionsOf) => new(() => Enum.GetValues<Provider>()
        .Select(p => (Provider: p, Options: optionsOf(p)))
        .Where(p => p.Options is not null)
        .Select(p => Create(p.Provider, ClientOf(services, p.Provider, p.Options!))));

    private static IIntegrationProvider Create(Provider provider, OAuthClient oauth) => provider switch
    {
        Provider.Github => new GitHubProvider(oauth),
        Provider.Fitbit => new FitbitProvider(oauth),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "the provider has no class"),
    };

    private static OAuthClient ClientOf(IServiceProvider services, Provider provider, ProviderOptions options) => new(
        provider.ToString(), options, () => services.GetRequiredService<IHttpClientFactory>().CreateClient(MachiQuestApp.AppKey), services.GetRequiredService<TimeProvider>());
}
