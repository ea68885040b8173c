using System.ComponentModel.DataAnnotations;
using Ashlar.AspNetCore;
using CtoProjects.Core;
using CtoProjects.Core.Learning;
using CtoProjects.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CtoProjects.Api;

/// <summary>Sessions, what is done in them, and the progress that comes of it.</summary>
internal static class SessionEndpoints
{
    private const int UsualDays = 30;
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapUsers("/sessions").ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapPost("", StartAsync).WithName("StartSession").WithSummary("Starts a session, of one material or of all.");
        sessions.MapGet("", ListAsync).WithName("ListSessions").WithSummary("Your sessions, the latest first.");
        sessions.MapGet("/{sessionId:guid}", FindAsync).WithName("GetSession").WithSummary("A session.");
        sessions.MapPost("/{sessionId:guid}/end", EndAsync).WithName("EndSession").WithSummary("Ends a session. One that has ended stays as it is.");
        sessions.MapPost("/{sessionId:guid}/interactions", RecordAsync).WithName("RecordInteraction").WithSummary("Records what you did: read, reviewed a card, answered a question.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        sessions.MapGet("/{sessionId:guid}/interactions", ListInteractionsAsync).WithName("ListInteractions").WithSummary("What you did in a session, in its order.");

        routes.MapUsers("/progress").MapGet("", ReadProgressAsync).WithName("GetProgress").WithSummary("What you did day by day (UTC), how many days in a row, and how many cards are due.");
    }

    private static async Task<CreatedAtRoute<LearningSessionResponse>> StartAsync(NewSession input, LearningService service, CancellationToken cancellationToken)
    {
        var session = await service.StartSessionAsync(input.Kind!.Value, input.MaterialId?.ToString(), cancellationToken);
        return TypedResults.CreatedAtRoute(LearningSessionResponse.From(session), "GetSession", new RouteValueDictionary { ["sessionId"] = session.Id });
    }

    private static async Task<Ok<PageResponse<LearningSessionResponse>>> ListAsync([AsParameters] PageRequest page, LearningRepository learning, CancellationToken cancellationToken) =>
        TypedResults.Ok((await learning.ListSessionsAsync(page.Size, page.After, cancellationToken)).ToResponse(LearningSessionResponse.From));

    private static async Task<Results<Ok<LearningSessionResponse>, ProblemHttpResult>> FindAsync(Guid sessionId, LearningRepository learning, CancellationToken cancellationToken) =>
        await learning.FindSessionAsync(sessionId.ToString(), cancellationToken) is { } session ? TypedResults.Ok(LearningSessionResponse.From(session)) : Answers.NoSuchThing();

    private static async Task<Results<Ok<LearningSessionResponse>, ProblemHttpResult>> EndAsync(Guid sessionId, LearningService service, CancellationToken cancellationToken) =>
        await service.EndSessionAsync(sessionId.ToString(), cancellationToken) is { } session ? TypedResults.Ok(LearningSessionResponse.From(session)) : Answers.NoSuchThing();

    private static async Task<Results<Created<OutcomeResponse>, Ok<OutcomeResponse>>> RecordAsync(
        Guid sessionId, NewInteraction input, LearningService service, HttpRequest request, CancellationToken cancellationToken)
    {
        var outcome = await service.RecordAsync(sessionId.ToString(), input, cancellationToken);
        var response = new OutcomeResponse(InteractionResponse.From(outcome.Interaction), outcome.RightChoice);
        return outcome.IsNew ? TypedResults.Created($"{request.PathBase}{request.Path}", response) : TypedResults.Ok(response);
    }

    private static async Task<Results<Ok<PageResponse<InteractionResponse>>, ProblemHttpResult>> ListInteractionsAsync(
        Guid sessionId, [AsParameters] PageRequest page, LearningRepository learning, CancellationToken cancellationToken) =>
        await learning.FindSessionAsync(sessionId.ToString(), cancellationToken) is { } session
            ? TypedResults.Ok((await learning.ListInteractionsAsync(session.Id, page.Size, page.After, cancellationToken)).ToResponse(InteractionResponse.From))
            : Answers.NoSuchThing();

    private static async Task<Ok<Progress>> ReadProgressAsync(
        DateOnly? from, DateOnly? to, Guid? materialId, LearningService service, TimeProvider clock, CancellationToken cancellationToken)
    {
        var last = to ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = from ?? last.AddDays(-Math.Min(UsualDays - 1, last.DayNumber));
        return first > last || last.DayNumber - first.DayNumber >= MostDays
            ? throw new InvalidInputException("from", $"expected a day before {last:yyyy-MM-dd}, and at most {MostDays} days")
            : TypedResults.Ok(await service.ReadProgressAsync(first, last, materialId?.ToString(), cancellationToken));
    }
}

/// <summary>What is begun.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="MaterialId">Of one material; of all without it.</param>
public sealed record NewSession([property: Required] SessionKind? Kind, Guid? MaterialId);

/// <summary>What was recorded, and what came of it.</summary>
/// <param name="Interaction">Its details have the new schedule of a card.</param>
/// <param name="RightChoice">Of a question: the right choice, from 0.</param>
public sealed record OutcomeResponse(InteractionResponse Interaction, int? RightChoice);
