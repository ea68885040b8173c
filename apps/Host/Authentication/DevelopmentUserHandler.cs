using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ashlar.Host.Authentication;

internal sealed class DevelopmentUserHandler(
    IOptionsMonitor<DevelopmentUserOptions> options, ILoggerFactory logger, UrlEncoder encoder, IProblemDetailsService problems)
    : AuthenticationHandler<DevelopmentUserOptions>(options, logger, encoder)
{
    private const int MaxLength = 100;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Options.IsAllowed || Request.Headers[DevelopmentUser.Header] is not [{ Length: > 0 and <= MaxLength } id])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = Context,
            ProblemDetails =
            {
                Status = StatusCodes.Status401Unauthorized,
                Detail = Options.IsAllowed
                    ? $"Say who you are with one header {DevelopmentUser.Header} of 1 to {MaxLength} characters."
                    : $"There is no way to sign in yet. The header {DevelopmentUser.Header} is for development, and refused here.",
            },
        });
    }
}
