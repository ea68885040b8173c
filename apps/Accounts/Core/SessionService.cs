using Microsoft.Extensions.Logging;

namespace Accounts.Core;

/// <summary>Sessions: begun by a sign-in, carried on by exchanging refresh tokens, ended by their user, by time, or by the re-use of a token.</summary>
public sealed class SessionService(ISessionStore sessions, IUserStore users, AccountsOptions options, TimeProvider clock, ILogger<SessionService> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal async Task<SignIn> BeginAsync(Account account, Visitor visitor, CancellationToken cancellationToken)
    {
        var sessionId = Guid.NewGuid().ToString();
        var text = RefreshTokenText.Create(sessionId);
        var session = new NewSession(
            sessionId, NewToken(account.Id, text), visitor.DeviceId, Guid.NewGuid().ToString(), visitor.DeviceName, visitor.DeviceType, visitor.Address, visitor.UserAgent);
        var deviceId = await sessions.AddAsync(session, cancellationToken);
        return new SignIn(account, sessionId, deviceId, text);
    }

    /// <summary>Exchanges a refresh token for a new one. Each can be exchanged once; an old one that comes again ends the session.</summary>
    /// <exception cref="AccountException">The token does not count, or it was exchanged a moment ago.</exception>
    public async Task<SignIn> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var token = await sessions.FindTokenByHashAsync(RefreshTokenText.Hash(refreshToken), cancellationToken);
        var session = RefreshTokenText.SessionOf(refreshToken) is { } id ? await sessions.FindAsync(id, cancellationToken) : null;
        if (token is null || session is null || token.UserId != session.UserId || session.ExpiresAt <= Now)
        {
            throw NotSignedIn();
        }

        if (session.CurrentTokenId != token.Id)
        {
            throw await RefuseOldTokenAsync(session, cancellationToken);
        }

        if (token.ExpiresAt <= Now || await users.FindByIdAsync(session.UserId, cancellationToken) is not { } account)
        {
            await sessions.RemoveAsync(session.UserId, session.Id, cancellationToken);
            throw NotSignedIn();
        }

        var text = RefreshTokenText.Create(session.Id);
        var rotation = new SessionRotation(session with { ExpiresAt = EndOf(session) }, token.Id, NewToken(account.Id, text));
        return await sessions.RotateAsync(rotation, cancellationToken) ? new SignIn(account, session.Id, DeviceId: null, text) : throw JustExchanged();
    }

    /// <summary>The session of an access token, while it lasts.</summary>
    internal async Task<bool> IsOpenAsync(string sessionId, string userId, CancellationToken cancellationToken) =>
        await sessions.FindAsync(sessionId, cancellationToken) is { } session && session.UserId == userId && session.ExpiresAt > Now;

    /// <returns><see langword="false"/> where the user has no such session.</returns>
    public Task<bool> EndAsync(string userId, string sessionId, CancellationToken cancellationToken) =>
        sessions.RemoveAsync(userId, sessionId, cancellationToken);

    /// <summary>Ends all sessions of a user, as an app does that deletes a user or changes a role: access tokens stop with them.</summary>
    public Task EndAllAsync(string userId, CancellationToken cancellationToken) => sessions.RemoveAllAsync(userId, except: null, cancellationToken);

    internal Task EndOthersAsync(string userId, string sessionId, CancellationToken cancellationToken) =>
        sessions.RemoveAllAsync(userId, except: sessionId, cancellationToken);

    public Task<IReadOnlyList<AccountSession>> ListAsync(string userId, CancellationToken cancellationToken) => sessions.ListAsync(userId, Now, cancellationToken);

    public Task<IReadOnlyList<AccountDevice>> ListDevicesAsync(string userId, CancellationToken cancellationToken) => sessions.ListDevicesAsync(userId, cancellationToken);

    /// <returns><see langword="false"/> where the user has no such device.</returns>
    public Task<bool> RemoveDeviceAsync(string userId, string deviceId, CancellationToken cancellationToken) =>
        sessions.RemoveDeviceAsync(userId, deviceId, cancellationToken);

    /// <summary>Forgets what has expired.</summary>
    public Task RemoveExpiredAsync(CancellationToken cancellationToken) => sessions.RemoveExpiredAsync(Now, cancellationToken);

    private async Task<AccountException> RefuseOldTokenAsync(AccountSession session, CancellationToken cancellationToken)
    {
        var current = session.CurrentTokenId is { } id ? await sessions.FindTokenByIdAsync(id, cancellationToken) : null;
        if (current?.CreatedAt > Now - options.ExchangeTolerance)
        {
            return JustExchanged();
        }

        await sessions.RemoveAsync(session.UserId, session.Id, cancellationToken);
        log.LogWarning("An old refresh token of session {Session} of user {User} came again; the session was ended", session.Id, session.UserId);
        return NotSignedIn();
    }

    private DateTime EndOf(AccountSession session)
    {
        var (usual, latest) = (Now + options.RefreshTokenLifetime, session.CreatedAt + options.SessionLifetime);
        return usual < latest ? usual : latest;
    }

    private RefreshTokenRow NewToken(string userId, string text) =>
        new(Guid.NewGuid().ToString(), userId, RefreshTokenText.Hash(text), Now, Now + options.RefreshTokenLifetime);

    private static AccountException NotSignedIn() => new(AccountRefusal.NotSignedIn, "The token does not count. Sign in again.");

    private static AccountException JustExchanged() =>
        new(AccountRefusal.JustExchanged, "The token was exchanged a moment ago. Go on with the new one.");
}
