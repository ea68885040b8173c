using Accounts.Core;
using Microsoft.AspNetCore.Http;

namespace Accounts.Api;

/// <summary>Refused calls as problem details.</summary>
internal sealed class AccountRefusalFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (AccountException refused)
        {
            if (refused.RetryAfter is { } wait)
            {
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString();
            }

            return refused.Field is { } field
                ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [refused.FieldMessage ?? refused.Message] }, refused.Message)
                : TypedResults.Problem(refused.Message, statusCode: StatusOf(refused.Refusal));
        }
    }

    private static int StatusOf(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.NotSignedIn => StatusCodes.Status401Unauthorized,
        AccountRefusal.EmailNotVerified => StatusCodes.Status403Forbidden,
        AccountRefusal.TooManyTries => StatusCodes.Status429TooManyRequests,
        AccountRefusal.JustExchanged => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };
}
