using Accounts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CtoProjects.Api;

/// <summary>What the endpoints have in common.</summary>
internal static class Answers
{
    public static ProblemHttpResult NoSuchThing() =>
        TypedResults.Problem("There is no such thing, or it is not yours.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>A group of endpoints for signed-in users.</summary>
    /// <param name="routes">Where the group is.</param>
    /// <param name="prefix">Its path.</param>
    /// <param name="roles">Who may; everybody who is signed in, without any.</param>
    public static RouteGroupBuilder MapUsers(this IEndpointRouteBuilder routes, string prefix, params string[] roles) => routes.MapGroup(prefix)
        .WithTags("CtoProjects")
        .RequireAccount(CtoProjectsApp.AppKey, roles)
        .AddEndpointFilter<InvalidInputFilter>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesValidationProblem();
}
