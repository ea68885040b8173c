using System.Security.Claims;

namespace Accounts.Api;

/// <summary>What an access token says.</summary>
public static class AccountPrincipalExtensions
{
    internal const string SessionClaim = "sid";

    /// <summary>The id of the user; <see langword="null"/> for nobody.</summary>
    public static string? AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The id of the session; <see langword="null"/> for nobody.</summary>
    public static string? SessionId(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>The id of the user of an endpoint that requires an account.</summary>
    public static string RequiredAccountId(this ClaimsPrincipal user) =>
        user.AccountId() ?? throw new InvalidOperationException("nobody is signed in; the endpoint has to say RequireAccount");
}
