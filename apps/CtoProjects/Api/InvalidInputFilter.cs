using CtoProjects.Core;
using Microsoft.AspNetCore.Http;

namespace CtoProjects.Api;

/// <summary>Wrong input as problem details that name every wrong field.</summary>
internal sealed class InvalidInputFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidInputException invalid)
        {
            return TypedResults.ValidationProblem(invalid.Errors.ToDictionary());
        }
    }
}
