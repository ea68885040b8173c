using Microsoft.AspNetCore.Http;
using UniversalMfe.Core;

namespace UniversalMfe.Api;

/// <summary>What was refused, as problem details.</summary>
internal sealed class RefusalFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return refused.Field is { } field
                ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [refused.FieldMessage!] }, refused.Message)
                : TypedResults.Problem(refused.Message, statusCode: StatusOf(refused.Refusal));
        }
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.NotNow => StatusCodes.Status409Conflict,
        Refusal.KeyReused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };
}
