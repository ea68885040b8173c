using Ashlar.AspNetCore;
using MachiQuest.Api.Requests;
using MachiQuest.Core;
using MachiQuest.Core.Dashboards;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>What a user did, one by one and added up, and what was changed on the user's behalf.</summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events", ListAsync).WithSummary("What you did, the latest first; ?kind=COMMITS for one kind.").ProducesValidationProblem();
        routes.MapGet("/events/{eventId:guid}", FindAsync).WithSummary("One thing that you did.").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/dashboard", DashboardAsync).WithSummary("Your pets, your goals, and what you did in the last days.").ProducesValidationProblem();
        routes.MapGet("/audit", AuditAsync).WithSummary("What you changed, the latest first.").ProducesValidationProblem();
    }

    private static async Task<Results<Ok<PageResponse<EventResponse>>, ValidationProblem>> ListAsync(
        string? kind, [AsParameters] PageRequest page, EventRepository events, CancellationToken cancellationToken)
    {
        EventKind? one = null;
        if (kind is not null)
        {
            if (!EnumNames.TryParse<EventKind>(kind, out var named))
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["kind"] = [EnumNames.Expected<EventKind>()] });
            }

            one = named;
        }

        return TypedResults.Ok((await events.ListAsync(one, page.Size, page.After, cancellationToken)).ToResponse(EventResponse.From));
    }

    private static async Task<Results<Ok<EventResponse>, ProblemHttpResult>> FindAsync(Guid eventId, EventRepository events, CancellationToken cancellationToken) =>
        await events.FindAsync(eventId.ToString(), cancellationToken) is { } found ? TypedResults.Ok(EventResponse.From(found)) : Answers.NoSuch("event");

    private static async Task<Ok<Dashboard>> DashboardAsync([AsParameters] DashboardRequest request, DashboardService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(await service.GetAsync(request.Days ?? 7, cancellationToken));

    private static async Task<Ok<PageResponse<AuditLogResponse>>> AuditAsync(
        [AsParameters] PageRequest page, AuditRepository audit, CurrentUser user, CancellationToken cancellationToken) =>
        TypedResults.Ok((await audit.ListAsync(user.Id, page.Size, page.After, cancellationToken)).ToResponse(AuditLogResponse.From));
}
