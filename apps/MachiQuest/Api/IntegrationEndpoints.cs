using MachiQuest.Core;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>Accounts at providers. The browser that begins to connect one gets a cookie, without which its way back does not count: nobody can have somebody else's account connected with their own pets.</summary>
internal static class IntegrationEndpoints
{
    private const string Cookie = "machi-connecting";

    public static void Map(IEndpointRouteBuilder signedIn, IEndpointRouteBuilder open)
    {
        signedIn.MapGet("/integrations", ListAsync).WithSummary("The accounts that you have connected.");
        signedIn.MapPost("/integrations/{provider}/authorization", BeginAsync).WithSummary("Begins to connect an account: says where you agree.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        signedIn.MapDelete("/integrations/{provider}", DisconnectAsync).WithSummary("Disconnects an account; its events stay.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/integrations/{provider}/callback", CompleteAsync).WithSummary("Where a provider sends the browser back to.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IntegrationResponse[]>> ListAsync(IntegrationService service, CurrentUser user, CancellationToken cancellationToken)
    {
        var integrations = await service.ListAsync(user.Id, cancellationToken);
        return TypedResults.Ok(integrations.Select(IntegrationResponse.From).ToArray());
    }

    private static async Task<Results<Ok<AuthorizationResponse>, ProblemHttpResult>> BeginAsync(
        string provider, HttpContext context, IntegrationService service, CurrentUser user, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var path = $"{request.PathBase}{request.Path}";
        var callback = new Uri($"{request.Scheme}://{request.Host}{path[..path.LastIndexOf('/')]}/callback");
        if (!EnumNames.TryParse<Provider>(provider, out var named) || await service.BeginAsync(user.Id, named, callback, cancellationToken) is not var (url, secret))
        {
            return NoSuchProvider();
        }

        context.Response.Cookies.Append(Cookie, secret, CookieFor(request, callback));
        return TypedResults.Ok(new AuthorizationResponse(url));
    }

    private static async Task<Results<Ok<IntegrationResponse>, ProblemHttpResult>> CompleteAsync(
        string provider, string? state, string? code, HttpContext context, IntegrationService service, CancellationToken cancellationToken)
    {
        if (!EnumNames.TryParse<Provider>(provider, out var named))
        {
            return NoSuchProvider();
        }

        var secret = context.Request.Cookies[Cookie] ?? "";
        context.Response.Cookies.Delete(Cookie, CookieFor(context.Request, new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{context.Request.Path}")));
        return TypedResults.Ok(IntegrationResponse.From(await service.CompleteAsync(named, state ?? "", secret, string.IsNullOrEmpty(code) ? null : code, cancellationToken)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DisconnectAsync(
        string provider, IntegrationService service, CurrentUser user, CancellationToken cancellationToken) =>
        EnumNames.TryParse<Provider>(provider, out var named) && await service.DisconnectAsync(user.Id, named, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem("You have no account of this provider connected.", statusCode: StatusCodes.Status404NotFound);

    // Lax: the way back begins on the provider's page. The path is that of the one endpoint that reads it.
    private static CookieOptions CookieFor(HttpRequest request, Uri callback) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = callback.AbsolutePath,
        MaxAge = IntegrationService.AttemptLifetime,
    };

    private static ProblemHttpResult NoSuchProvider() => TypedResults.Problem("There is no such provider here.", statusCode: StatusCodes.Status404NotFound);
}

/// <param name="AuthorizationUrl">Where the user agrees, in the browser that asked.</param>
internal sealed record AuthorizationResponse(Uri AuthorizationUrl);
