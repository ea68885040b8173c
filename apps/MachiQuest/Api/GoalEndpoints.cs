using Ashlar.AspNetCore;
using MachiQuest.Api.Requests;
using MachiQuest.Core.Goals;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>The HTTP face of <see cref="GoalService"/>.</summary>
internal static class GoalEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var goals = routes.MapGroup("/goals");
        goals.MapGet("", ListAsync).WithSummary("Your goals, as they are today.").ProducesValidationProblem();
        goals.MapPost("", AddAsync).WithSummary("Adds a goal; events since its first day count already.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        goals.MapGet("/{goalId:guid}", FindAsync).WithSummary("A goal, as it is today.").ProducesProblem(StatusCodes.Status404NotFound);
        goals.MapPatch("/{goalId:guid}", ChangeAsync).WithSummary("Changes a goal's title or target.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        goals.MapDelete("/{goalId:guid}", DeleteAsync).WithSummary("Deletes a goal.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PageResponse<GoalResponse>>> ListAsync([AsParameters] PageRequest page, GoalService service, CancellationToken cancellationToken)
    {
        var goals = await service.ListAsync(page.Size, page.After, cancellationToken);
        return TypedResults.Ok(goals.ToResponse(GoalResponse.From));
    }

    private static async Task<Created<GoalResponse>> AddAsync(NewGoal goal, GoalService service, HttpRequest request, CancellationToken cancellationToken)
    {
        var added = await service.AddAsync(goal.Title!.Trim(), goal.Kind!.Value, goal.Target!.Value, goal.Period!.Value, goal.StartsOn, cancellationToken);
        return TypedResults.Created($"{request.PathBase}{request.Path}/{added.Id}", GoalResponse.From(added));
    }

    private static async Task<Results<Ok<GoalResponse>, ProblemHttpResult>> FindAsync(Guid goalId, GoalService service, CancellationToken cancellationToken) =>
        await service.FindAsync(goalId.ToString(), cancellationToken) is { } goal ? TypedResults.Ok(GoalResponse.From(goal)) : NoSuchGoal();

    private static async Task<Results<Ok<GoalResponse>, ProblemHttpResult>> ChangeAsync(
        Guid goalId, GoalChanges changes, GoalService service, CancellationToken cancellationToken) =>
        await service.ChangeAsync(goalId.ToString(), changes.Title?.Trim(), changes.Target, cancellationToken) is { } goal
            ? TypedResults.Ok(GoalResponse.From(goal))
            : NoSuchGoal();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid goalId, GoalService service, CancellationToken cancellationToken) =>
        await service.DeleteAsync(goalId.ToString(), cancellationToken) ? TypedResults.NoContent() : NoSuchGoal();

    private static ProblemHttpResult NoSuchGoal() => Answers.NoSuch("goal");
}
