using Ashlar;
using MachiQuest.Data;
using Microsoft.Extensions.Logging;

namespace MachiQuest.Core.Integrations;

/// <summary>Connects accounts at providers with users, and disconnects them.</summary>
public sealed class IntegrationService(IntegrationRepository integrations, ProviderRegistry providers, TimeProvider clock, ILogger<IntegrationService> log)
{
    /// <summary>A user has this long to agree.</summary>
    public static readonly TimeSpan AttemptLifetime = TimeSpan.FromMinutes(10);

    public Task<List<Integration>> ListAsync(string userId, CancellationToken cancellationToken) => integrations.ListAsync(userId, cancellationToken);

    /// <summary>Begins to connect an account.</summary>
    /// <param name="userId">Whose it will be.</param>
    /// <param name="provider">Where it is.</param>
    /// <param name="redirectUri">Where the provider sends the browser back to.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    /// <returns>Where the user agrees, and a secret for the browser that goes there: only with it the way back counts. <see langword="null"/> where the provider is not set up.</returns>
    public async Task<(Uri Url, string BrowserSecret)?> BeginAsync(string userId, Provider provider, Uri redirectUri, CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not { } found)
        {
            return null;
        }

        var (state, browser, verifier) = (ProofKey.NewSecret(), ProofKey.NewSecret(), ProofKey.NewSecret());
        var attempt = new OAuthAttemptCreate
        {
            Id = ProofKey.HashOf(state),
            Provider = provider,
            BrowserHash = ProofKey.HashOf(browser),
            CodeVerifier = verifier,
            RedirectUri = redirectUri.AbsoluteUri,
            ExpiresAt = clock.Now() + AttemptLifetime,
        };
        await integrations.BeginAttemptAsync(userId, attempt, cancellationToken);
        return (found.OAuth.AuthorizationUrl(state, ProofKey.ChallengeOf(verifier), redirectUri), browser);
    }

    /// <summary>Ends what <see cref="BeginAsync"/> began. Whatever comes of it, the state does not count again.</summary>
    /// <param name="provider">Where the browser comes from.</param>
    /// <param name="state">What the provider gave back.</param>
    /// <param name="browserSecret">What the browser was given.</param>
    /// <param name="code">What the provider gave; <see langword="null"/> where the user did not agree.</param>
    /// <param name="cancellationToken">Stops the statements and the requests.</param>
    /// <exception cref="ConnectionRefusedException">The account was not connected.</exception>
    public async Task<Integration> CompleteAsync(Provider provider, string state, string browserSecret, string? code, CancellationToken cancellationToken)
    {
        var attempt = await integrations.EndAttemptAsync(ProofKey.HashOf(state), provider, ProofKey.HashOf(browserSecret), cancellationToken)
            ?? throw new ConnectionRefusedException("The state counts once, for ten minutes, and in the browser that began. Begin again.");
        if (code is null)
        {
            throw new ConnectionRefusedException("The provider says that you did not agree.");
        }

        using var scope = AuditScope.Begin((AuditScope.Current ?? new AuditScope()) with { Actor = attempt.UserId });
        try
        {
            var found = providers.Get(provider);
            var tokens = await found.OAuth.RedeemAsync(code, attempt.CodeVerifier, new Uri(attempt.RedirectUri), cancellationToken);
            var account = await found.GetAccountAsync(tokens.AccessToken, cancellationToken);
            var integration = await integrations.ConnectAsync(attempt.UserId, provider, account, tokens, cancellationToken);
            await found.SubscribeAsync(integration, tokens.AccessToken, cancellationToken);
            return integration;
        }
        catch (ProviderException error)
        {
            log.LogWarning(error, "An account could not be connected: {Reason}", error.Message);
            throw new ConnectionRefusedException("The provider did not let us in. Begin again.");
        }
        catch (UniqueViolationException)
        {
            throw new ConnectionRefusedException("Somebody else has connected this account.", isTaken: true);
        }
    }

    /// <summary>Forgets an account, and gives up its token; a provider that does not answer is no reason to keep it.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DisconnectAsync(string userId, Provider provider, CancellationToken cancellationToken)
    {
        if (await integrations.FindAsync(userId, provider, cancellationToken) is not { } integration)
        {
            return false;
        }

        try
        {
            await (providers.Find(provider)?.RevokeAsync(integration.AccessToken, cancellationToken) ?? Task.CompletedTask);
        }
        catch (ProviderException error)
        {
            log.LogWarning(error, "A token could not be given up: {Reason}", error.Message);
        }

        return await integrations.DeleteAsync(userId, integration.Id, cancellationToken);
    }
}
