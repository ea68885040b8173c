using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StandInProvider;

/// <summary>Codes and tokens that were given out. A code counts once; so does a refresh token.</summary>
internal sealed class TokenDesk(StandInOptions options)
{
    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, string> _refreshTokens = new();
    private readonly ConcurrentDictionary<string, (string Account, DateTimeOffset End)> _accessTokens = new();
    private int _refreshes;

    /// <summary>How often tokens were exchanged for new ones.</summary>
    public int Refreshes => _refreshes;

    public string NewCode(Grant grant)
    {
        var code = NewSecret();
        _codes[code] = grant;
        return code;
    }

    public Grant? TakeCode(string code) => _codes.TryRemove(code, out var grant) ? grant : null;

    /// <returns>The account; <see langword="null"/> for a token that does not count (any more).</returns>
    public string? TakeRefreshToken(string token)
    {
        if (!_refreshTokens.TryRemove(token, out var account))
        {
            return null;
        }

        Interlocked.Increment(ref _refreshes);
        return account;
    }

    public (string Access, string Refresh) NewTokens(string account)
    {
        var (access, refresh) = (NewSecret(), NewSecret());
        _accessTokens[access] = (account, options.Clock.GetUtcNow() + options.TokenLifetime);
        _refreshTokens[refresh] = account;
        return (access, refresh);
    }

    /// <returns>The account; <see langword="null"/> for a token that does not count (any more).</returns>
    public string? AccountOf(string accessToken) =>
        _accessTokens.TryGetValue(accessToken, out var token) && token.End > options.Clock.GetUtcNow() ? token.Account : null;

    public bool Revoke(string accessToken)
    {
        if (!_accessTokens.TryRemove(accessToken, out var token))
        {
            return false;
        }

        foreach (var refresh in _refreshTokens.Where(r => r.Value == token.Account).ToArray())
        {
            _refreshTokens.TryRemove(refresh);
        }

        return true;
    }

    private static string NewSecret() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}

/// <summary>What a user agreed to.</summary>
internal sealed record Grant(string Account, string RedirectUri, string CodeChallenge);
