using Accounts.Core;
using MachiQuest.Api.Requests;
using MachiQuest.Core;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MachiQuest.Api;

/// <summary>The user's own row.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/users/me", GetAsync).WithSummary("You.").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPatch("/users/me", ChangeAsync).WithSummary("Changes your name.").ProducesValidationProblem();
        routes.MapDelete("/users/me", DeleteAsync).WithSummary("Deletes you and all that is yours.");
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> GetAsync(UserRepository users, CurrentUser user, CancellationToken cancellationToken) =>
        await users.FindAsync(user.Id, cancellationToken) is { } found ? TypedResults.Ok(UserResponse.From(found)) : Answers.NoSuch("user");

    private static async Task<Ok<UserResponse>> ChangeAsync(UserChanges changes, UserRepository users, CurrentUser user, CancellationToken cancellationToken)
    {
        var update = new UserUpdate();
        if (changes.DisplayName is { } name)
        {
            update.DisplayName = name.Trim();
        }

        return TypedResults.Ok(UserResponse.From(await users.UpdateAsync(user.Id, update, cancellationToken)));
    }

    private static async Task<NoContent> DeleteAsync(
        UserRepository users, CurrentUser user, [FromKeyedServices(MachiQuestApp.AppKey)] SessionService sessions, CancellationToken cancellationToken)
    {
        await users.DeleteAsync(user.Id, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        return TypedResults.NoContent();
    }
}
