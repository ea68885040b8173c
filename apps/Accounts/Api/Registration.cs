using Accounts.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Accounts.Api;

/// <summary>What can be done without being signed in, by mail. An address that has an account is answered like one that has none.</summary>
internal sealed class Registration(AccountService accounts)
{
    public void Map(IEndpointRouteBuilder auth)
    {
        auth.MapPost("/register", RegisterAsync).WithSummary("Registers a user, who gets a mail with a token.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/verify-email", VerifyEmailAsync).WithSummary("Verifies an address with the token of the mail.").ProducesValidationProblem();
        auth.MapPost("/resend-verification", ResendAsync).WithSummary("Sends the mail with the token once more.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/forgot-password", ForgotPasswordAsync).WithSummary("Sends a mail with a token that sets a new password.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/reset-password", ResetPasswordAsync).WithSummary("Sets a new password with the token of the mail; all sessions end.").ProducesValidationProblem();
    }

    private async Task<Accepted> RegisterAsync(RegisterRequest request, HttpContext context, CancellationToken cancellationToken)
    {
        await accounts.RegisterAsync(request.Email!, request.Password!, request.Name!, AccountEndpoints.AddressOf(context), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private async Task<NoContent> VerifyEmailAsync(VerifyEmailRequest request, CancellationToken cancellationToken)
    {
        await accounts.VerifyEmailAsync(request.Token!, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<Accepted> ResendAsync(EmailRequest request, HttpContext context, CancellationToken cancellationToken)
    {
        await accounts.ResendVerificationAsync(request.Email!, AccountEndpoints.AddressOf(context), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private async Task<Accepted> ForgotPasswordAsync(EmailRequest request, HttpContext context, CancellationToken cancellationToken)
    {
        await accounts.ForgotPasswordAsync(request.Email!, AccountEndpoints.AddressOf(context), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private async Task<NoContent> ResetPasswordAsync(ResetPasswordRequest request, CancellationToken cancellationToken)
    {
        await accounts.ResetPasswordAsync(request.Token!, request.Password!, cancellationToken);
        return TypedResults.NoContent();
    }
}
