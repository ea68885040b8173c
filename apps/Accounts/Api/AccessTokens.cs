using System.Security.Claims;
using Accounts.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Accounts.Api;

/// <summary>Makes access tokens as the framework's bearer-token handler reads them: sealed by data protection, for one scheme.</summary>
internal sealed class AccessTokens(string scheme, IOptionsMonitor<BearerTokenOptions> options, TimeSpan lifetime, TimeProvider clock)
{
    public TimeSpan Lifetime => lifetime;

    public string Create(SignIn signIn)
    {
        var account = signIn.Account;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id),
                new Claim(ClaimTypes.Role, account.Role),
                new Claim(AccountPrincipalExtensions.SessionClaim, signIn.SessionId),
            ],
            scheme);
        var properties = new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + lifetime };
        return options.Get(scheme).BearerTokenProtector.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, $"{scheme}:AccessToken"));
    }
}
