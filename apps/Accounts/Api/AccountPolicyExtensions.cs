using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Accounts.Api;

/// <summary>Endpoints that need a user of an app.</summary>
public static class AccountPolicyExtensions
{
    /// <summary>Answers 401 to whoever is not signed in to the app, and 403 to whoever has none of the roles.</summary>
    /// <param name="endpoints">One endpoint, or a group.</param>
    /// <param name="app">The name that the app gave to <c>AddAccounts</c>.</param>
    /// <param name="roles">Any of them will do; without any, every user.</param>
    public static TBuilder RequireAccount<TBuilder>(this TBuilder endpoints, string app, params string[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        var policy = new AuthorizationPolicyBuilder(app).RequireAuthenticatedUser();
        return endpoints.RequireAuthorization((roles is [] ? policy : policy.RequireRole(roles)).Build());
    }
}
