using MachiQuest.Data;

namespace MachiQuest.Core.Integrations;

/// <summary>Access tokens that are good. One that is about to end is exchanged, by one caller at a time in all processes: a refresh token counts once.</summary>
public sealed class IntegrationTokens(IntegrationRepository integrations, ProviderRegistry providers, TimeProvider clock)
{
    /// <summary>A token that ends sooner is exchanged before it is used.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <exception cref="ProviderException">The account is not connected (any more), or the provider does not answer.</exception>
    public async Task<string> GetAsync(string integrationId, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < s_patience; waited += s_pause)
        {
            var integration = await integrations.FindAsync(integrationId, cancellationToken) ?? throw new ProviderException("the account is not connected any more", isRefused: true);
            if (integration.Status == IntegrationStatus.NeedsConsent)
            {
                throw new ProviderException($"{integration.Provider} takes our tokens no longer; the user has to connect again", isRefused: true);
            }

            if (integration.RefreshToken is not { } refreshToken || integration.TokenExpiresAt is not { } end || end - clock.Now() > Margin)
            {
                return integration.AccessToken;
            }

            if (await integrations.BeginRefreshAsync(integration, cancellationToken) is { } until)
            {
                return await RefreshAsync(integration, refreshToken, until, cancellationToken);
            }

            // Somebody else is at it. The old token may end with the exchange, so it is not used meanwhile.
            await Task.Delay(s_pause, cancellationToken);
        }

        throw new ProviderException("somebody else gets new tokens, and takes too long");
    }

    /// <summary>Exchanges the tokens that end soon, also where nobody uses them: a refresh token that lies too long ends too.</summary>
    /// <returns>How many were exchanged, or tried.</returns>
    public async Task<int> RefreshExpiringAsync(CancellationToken cancellationToken)
    {
        const int AtOnce = 100;
        var ids = await integrations.ListExpiringAsync(clock.Now() + Margin, AtOnce, cancellationToken);
        foreach (var id in ids)
        {
            try
            {
                await GetAsync(id, cancellationToken);
            }
            catch (ProviderException)
            {
                // Noted with the integration where it is for good; otherwise the next round tries again.
            }
        }

        return ids.Count;
    }

    private async Task<string> RefreshAsync(Integration integration, string refreshToken, DateTime until, CancellationToken cancellationToken)
    {
        try
        {
            var tokens = await providers.Get(integration.Provider).OAuth.RefreshAsync(refreshToken, cancellationToken);
            // A provider that gives no new refresh token lets the old one count on (RFC 6749, 6).
            await integrations.EndRefreshAsync(integration.Id, until, tokens with { RefreshToken = tokens.RefreshToken ?? refreshToken }, CancellationToken.None);
            return tokens.AccessToken;
        }
        catch (ProviderException error)
        {
            await integrations.FailRefreshAsync(integration.Id, until, error.IsRefused, CancellationToken.None);
            throw;
        }
    }
}
