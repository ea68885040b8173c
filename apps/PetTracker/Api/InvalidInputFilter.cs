using Microsoft.AspNetCore.Http;
using PetTracker.Core;

namespace PetTracker.Api;

/// <summary>Answers wrong input with problem details that name each field.</summary>
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
            return TypedResults.ValidationProblem(invalid.Errors);
        }
    }
}
