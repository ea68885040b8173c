using MachiQuest.Core;
using MachiQuest.Core.Integrations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MachiQuest.Api;

/// <summary>Answers that say why not. What belongs to somebody else is answered as if it did not exist.</summary>
internal sealed class Answers : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LimitReachedException limit)
        {
            return TypedResults.Problem(limit.Message, statusCode: StatusCodes.Status409Conflict);
        }
        catch (ConnectionRefusedException refused)
        {
            return TypedResults.Problem(refused.Message, statusCode: refused.IsTaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }
    }

    public static ProblemHttpResult NoSuch(string thing) => TypedResults.Problem($"You have no {thing} with this id.", statusCode: StatusCodes.Status404NotFound);
}
