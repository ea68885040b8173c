using System.Security.Claims;
using Accounts.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Accounts.Api;

/// <summary>Signing in and out, and what a signed-in user sees and changes of the own account.</summary>
internal sealed class SignInEndpoints(AccountService accounts, SessionService sessions, AccessTokens tokens)
{
    public void Map(IEndpointRouteBuilder auth, string app)
    {
        auth.MapPost("/sign-in", SignInAsync).WithSummary("Begins a session.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/refresh", RefreshAsync).WithSummary("Exchanges a refresh token for new tokens; each counts once.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict);

        var own = auth.MapGroup("").RequireAccount(app).ProducesProblem(StatusCodes.Status401Unauthorized);
        own.MapPost("/sign-out", SignOutAsync).WithSummary("Ends this session.");
        own.MapPost("/sign-out-everywhere", SignOutEverywhereAsync).WithSummary("Ends all of your sessions.");
        own.MapPost("/change-password", ChangePasswordAsync).WithSummary("Sets a new password; your other sessions end.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status429TooManyRequests);
        own.MapGet("/me", MeAsync).WithSummary("Who you are.");
        own.MapGet("/sessions", ListSessionsAsync).WithSummary("Where you are signed in.");
        own.MapDelete("/sessions/{sessionId}", EndSessionAsync).WithSummary("Ends one of your sessions.").ProducesProblem(StatusCodes.Status404NotFound);
        own.MapGet("/devices", ListDevicesAsync).WithSummary("What you sign in with.");
        own.MapDelete("/devices/{deviceId}", RemoveDeviceAsync).WithSummary("Forgets one of your devices, and ends its sessions.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private async Task<Ok<TokenResponse>> SignInAsync(SignInRequest request, HttpContext context, CancellationToken cancellationToken)
    {
        var visitor = new Visitor(request.DeviceId, request.DeviceName, request.DeviceType, AccountEndpoints.AddressOf(context), UserAgentOf(context));
        return TypedResults.Ok(ToResponse(await accounts.SignInAsync(request.Email!, request.Password!, visitor, cancellationToken)));
    }

    private async Task<Ok<TokenResponse>> RefreshAsync(RefreshRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(ToResponse(await sessions.RefreshAsync(request.RefreshToken!, cancellationToken)));

    private async Task<NoContent> SignOutAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(user.RequiredAccountId(), user.SessionId()!, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<NoContent> SignOutEverywhereAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(user.RequiredAccountId(), cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<NoContent> ChangePasswordAsync(ChangePasswordRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await accounts.ChangePasswordAsync(user.RequiredAccountId(), user.SessionId()!, request.CurrentPassword!, request.NewPassword!, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> MeAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await accounts.FindAsync(user.RequiredAccountId(), cancellationToken) is { } account
            ? TypedResults.Ok(AccountResponse.From(account))
            : TypedResults.Problem("The account is not there any more.", statusCode: StatusCodes.Status401Unauthorized);

    private async Task<Ok<SessionResponse[]>> ListSessionsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var all = await sessions.ListAsync(user.RequiredAccountId(), cancellationToken);
        return TypedResults.Ok(all.Select(s => SessionResponse.From(s, user.SessionId())).ToArray());
    }

    private async Task<Results<NoContent, ProblemHttpResult>> EndSessionAsync(string sessionId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await sessions.EndAsync(user.RequiredAccountId(), sessionId, cancellationToken) ? TypedResults.NoContent() : NoSuch("session");

    private async Task<Ok<DeviceResponse[]>> ListDevicesAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var all = await sessions.ListDevicesAsync(user.RequiredAccountId(), cancellationToken);
        return TypedResults.Ok(all.Select(DeviceResponse.From).ToArray());
    }

    private async Task<Results<NoContent, ProblemHttpResult>> RemoveDeviceAsync(string deviceId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await sessions.RemoveDeviceAsync(user.RequiredAccountId(), deviceId, cancellationToken) ? TypedResults.NoContent() : NoSuch("device");

    private TokenResponse ToResponse(SignIn signIn) =>
        new("Bearer", tokens.Create(signIn), (int)tokens.Lifetime.TotalSeconds, signIn.RefreshToken, signIn.DeviceId);

    private static string? UserAgentOf(HttpContext context)
    {
        const int MaxLength = 500;
        var text = context.Request.Headers.UserAgent.ToString();
        return text.Length == 0 ? null : text.Length > MaxLength ? text[..MaxLength] : text;
    }

    private static ProblemHttpResult NoSuch(string thing) =>
        TypedResults.Problem($"You have no {thing} with this id.", statusCode: StatusCodes.Status404NotFound);
}
