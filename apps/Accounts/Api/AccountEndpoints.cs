using Accounts.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Api;

/// <summary>The HTTP face of an app's accounts.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps registering, signing in and out, the user's own sessions and devices, below <c>/auth</c>.</summary>
    /// <param name="routes">Where the app is.</param>
    /// <param name="app">The name that the app gave to <c>AddAccounts</c>.</param>
    public static void MapAccounts(this IEndpointRouteBuilder routes, string app)
    {
        var auth = routes.MapGroup("/auth").WithTags($"{app}: accounts").AddEndpointFilter<AccountRefusalFilter>();
        new Registration(routes.ServiceProvider.GetRequiredKeyedService<AccountService>(app)).Map(auth);
        new SignInEndpoints(
            routes.ServiceProvider.GetRequiredKeyedService<AccountService>(app),
            routes.ServiceProvider.GetRequiredKeyedService<SessionService>(app),
            routes.ServiceProvider.GetRequiredKeyedService<AccessTokens>(app)).Map(auth, app);
    }

    internal static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();
}
