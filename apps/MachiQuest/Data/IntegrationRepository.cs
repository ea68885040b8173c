using Ashlar;
using MachiQuest.Core;
using MachiQuest.Core.Integrations;

namespace MachiQuest.Data;

/// <summary>Accounts at providers, and users on their way there.</summary>
public sealed class IntegrationRepository(MachiQuestDb db, TimeProvider clock)
{
    /// <summary>Who gets new tokens has this long; then somebody else may.</summary>
    private static readonly TimeSpan s_refreshLease = TimeSpan.FromSeconds(30);

    public Task<List<Integration>> ListAsync(string userId, CancellationToken cancellationToken) =>
        db.ForTenant(userId).Integrations.OrderBy(i => i.Provider).ToListAsync(cancellationToken);

    public Task<Integration?> FindAsync(string userId, Provider provider, CancellationToken cancellationToken) =>
        db.ForTenant(userId).Integrations.Where(i => i.Provider == provider).FirstOrDefaultAsync(cancellationToken);

    public Task<Integration?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.AcrossTenants().Integrations.FindAsync(id, cancellationToken);

    /// <summary>Whose account it is: webhooks name nothing else.</summary>
    public Task<Integration?> FindByAccountAsync(Provider provider, string accountId, CancellationToken cancellationToken) =>
        db.AcrossTenants().Integrations.Where(i => i.Provider == provider && i.AccountId == accountId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Connects an account, or gives the tokens of one that is connected anew.</summary>
    /// <exception cref="UniqueViolationException">Another user has connected the account.</exception>
    public Task<Integration> ConnectAsync(string userId, Provider provider, ProviderAccount account, ProviderTokens tokens, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var integrations = tx.ForTenant(userId).Integrations;
            return await integrations.Where(i => i.Provider == provider).FirstOrDefaultAsync(cancellationToken) is { } known
                ? await integrations.UpdateAsync(
                    known.Id,
                    i =>
                    [
                        i.Status.Set(IntegrationStatus.Active), i.AccountId.Set(account.Id), i.AccountName.Set(account.Name), i.Scopes.Set(tokens.Scopes),
                        i.AccessToken.Set(tokens.AccessToken), i.RefreshToken.Set(tokens.RefreshToken), i.TokenExpiresAt.Set(tokens.ExpiresAt), i.RefreshingUntil.Set(null),
                    ],
                    cancellationToken)
                : await integrations.CreateAsync(
                    new IntegrationCreate
                    {
                        Provider = provider,
                        AccountId = account.Id,
                        AccountName = account.Name,
                        Scopes = tokens.Scopes,
                        AccessToken = tokens.AccessToken,
                        RefreshToken = tokens.RefreshToken,
                        TokenExpiresAt = tokens.ExpiresAt,
                    },
                    cancellationToken);
        },
        cancellationToken: cancellationToken);

    public async Task<bool> DeleteAsync(string userId, string id, CancellationToken cancellationToken) =>
        await db.ForTenant(userId).Integrations.Where(i => i.Id == id).DeleteAsync(cancellationToken) > 0;

    // --- Refreshing -----------------------------------------------------------------------------------------------------

    /// <summary>The integrations whose tokens end before a time.</summary>
    public Task<List<string>> ListExpiringAsync(DateTime before, int take, CancellationToken cancellationToken) => db.AcrossTenants().Integrations
        .Where(i => i.Status == IntegrationStatus.Active && i.TokenExpiresAt < before && i.RefreshToken.IsNotNull)
        .OrderBy(i => i.TokenExpiresAt, i => i.Id)
        .Take(take)
        .Select(i => i.Id)
        .ToListAsync(cancellationToken);

    /// <summary>Takes the right to get new tokens, which one caller at a time has, in all processes.</summary>
    /// <returns>Until when one has it; <see langword="null"/> where somebody else does, or has got new tokens meanwhile.</returns>
    public async Task<DateTime?> BeginRefreshAsync(Integration integration, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var until = now + s_refreshLease;
        var taken = await db.AcrossTenants().Integrations
            .Where(i => i.Id == integration.Id && i.TokenExpiresAt == integration.TokenExpiresAt && (i.RefreshingUntil.IsNull || i.RefreshingUntil < now))
            .UpdateAsync(i => [i.RefreshingUntil.Set(until)], cancellationToken);
        return taken > 0 ? until : null;
    }

    public Task EndRefreshAsync(string id, DateTime until, ProviderTokens tokens, CancellationToken cancellationToken) => Refreshing(id, until).UpdateAsync(
        i =>
        [
            i.AccessToken.Set(tokens.AccessToken), i.RefreshToken.Set(tokens.RefreshToken), i.TokenExpiresAt.Set(tokens.ExpiresAt),
            i.Status.Set(IntegrationStatus.Active), i.RefreshingUntil.Set(null),
        ],
        cancellationToken);

    /// <summary>Gives the right back. A refusal means that the user has to connect again.</summary>
    public Task FailRefreshAsync(string id, DateTime until, bool isRefused, CancellationToken cancellationToken) => Refreshing(id, until).UpdateAsync(
        i => isRefused ? [i.RefreshingUntil.Set(null), i.Status.Set(IntegrationStatus.NeedsConsent)] : [i.RefreshingUntil.Set(null)], cancellationToken);

    // --- On the way -----------------------------------------------------------------------------------------------------

    public async Task BeginAttemptAsync(string userId, OAuthAttemptCreate attempt, CancellationToken cancellationToken)
    {
        await db.AcrossTenants().OAuthAttempts.Where(a => a.ExpiresAt < clock.Now()).DeleteAsync(cancellationToken);
        await db.ForTenant(userId).OAuthAttempts.CreateAsync(attempt, cancellationToken);
    }

    /// <summary>Takes an attempt out of the table, so that its state counts once.</summary>
    /// <returns><see langword="null"/> where there is none (any more), or the browser is another one.</returns>
    public async Task<OAuthAttempt?> EndAttemptAsync(string id, Provider provider, string browserHash, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var ended = await db.AcrossTenants().OAuthAttempts
            .Where(a => a.Id == id && a.Provider == provider && a.BrowserHash == browserHash && a.ExpiresAt >= now)
            .DeleteAndReturnAsync(cancellationToken);
        return ended.FirstOrDefault();
    }

    private Query<Integration, IntegrationFields> Refreshing(string id, DateTime until) =>
        db.AcrossTenants().Integrations.Where(i => i.Id == id && i.RefreshingUntil == until);
}
