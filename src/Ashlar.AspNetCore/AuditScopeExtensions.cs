using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ashlar.AspNetCore;

/// <summary>Who a request is from, for the audit log.</summary>
public static class AuditScopeExtensions
{
    /// <summary>What browsers send is far shorter; a caller must not fill the log.</summary>
    private const int MaxUserAgentLength = 500;

    /// <summary>
    /// Everything that a request writes is noted with its user (<see cref="ClaimTypes.NameIdentifier"/>), address and user agent. It comes after
    /// <c>UseAuthentication</c> and <c>UseAuthorization</c>, which find out who it is; and behind a proxy after <c>UseForwardedHeaders</c>.
    /// </summary>
    public static IApplicationBuilder UseAuditScope(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        using var scope = AuditScope.Begin(new AuditScope
        {
            Actor = context.User.FindFirstValue(ClaimTypes.NameIdentifier),
            Address = context.Connection.RemoteIpAddress?.ToString(),
            UserAgent = UserAgentOf(context.Request),
        });
        await next(context);
    });

    private static string? UserAgentOf(HttpRequest request)
    {
        var text = request.Headers.UserAgent is { Count: > 0 } values ? values.ToString() : null;
        return text?.Length > MaxUserAgentLength ? text[..MaxUserAgentLength] : text;
    }
}
