using System.Security.Claims;
using Accounts.Core;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Api;

/// <summary>An access token counts only while its session lasts: a look-up by key in each request, so that signing out is at once. The rest is the framework's handler's.</summary>
internal static class SessionCheck
{
    private const string Prefix = "Bearer ";

    public static async Task CheckAsync(MessageReceivedContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        context.Token = header[Prefix.Length..];
        if (context.Options.BearerTokenProtector.Unprotect(context.Token)?.Principal is { } user && !await HasSessionAsync(context, user))
        {
            context.Fail("The session has ended.");
        }
    }

    private static async Task<bool> HasSessionAsync(MessageReceivedContext context, ClaimsPrincipal user)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredKeyedService<SessionService>(context.Scheme.Name);
        return user.SessionId() is { } session && user.AccountId() is { } id && await sessions.IsOpenAsync(session, id, context.HttpContext.RequestAborted);
    }
}
