using System.ComponentModel;
using Ashlar.AspNetCore;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>What administrators look after: deliveries that nobody could make sense of, and everybody's changes.</summary>
internal static class AdminEndpoints
{
    public static void Map(IEndpointRouteBuilder admin)
    {
        admin.MapGet("/deliveries", ListAsync).WithSummary("Deliveries of a status, the latest first; the parked ones without it.").ProducesValidationProblem();
        admin.MapGet("/deliveries/{deliveryId:guid}", FindAsync).WithSummary("A delivery, as it came.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapPost("/deliveries/{deliveryId:guid}/retry", RetryAsync).WithSummary("Has a parked delivery tried again.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapGet("/audit", AuditAsync).WithSummary("Who changed what, the latest first.").ProducesValidationProblem();
    }

    private static async Task<Results<Ok<PageResponse<EventRawResponse>>, ValidationProblem>> ListAsync(
        [Description("PENDING, DONE, IGNORED or PARKED.")] string? status, [AsParameters] PageRequest page, DeliveryQueue queue, CancellationToken cancellationToken) =>
        EnumNames.TryParse<RawStatus>(status ?? "PARKED", out var named)
            ? TypedResults.Ok((await queue.ListAsync(named, page.Size, page.After, cancellationToken)).ToResponse(EventRawResponse.From))
            : TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["status"] = [EnumNames.Expected<RawStatus>()] });

    private static async Task<Results<Ok<EventRawResponse>, ProblemHttpResult>> FindAsync(Guid deliveryId, DeliveryQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(deliveryId.ToString(), cancellationToken) is { } delivery ? TypedResults.Ok(EventRawResponse.From(delivery)) : NoSuchDelivery();

    private static async Task<Results<Accepted, ProblemHttpResult>> RetryAsync(
        Guid deliveryId, DeliveryQueue queue, DeliverySignal signal, CancellationToken cancellationToken)
    {
        if (!await queue.RetryAsync(deliveryId.ToString(), cancellationToken))
        {
            return NoSuchDelivery();
        }

        signal.Raise();
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<PageResponse<AuditLogResponse>>> AuditAsync([AsParameters] PageRequest page, AuditRepository audit, CancellationToken cancellationToken) =>
        TypedResults.Ok((await audit.ListAsync(userId: null, page.Size, page.After, cancellationToken)).ToResponse(AuditLogResponse.From));

    private static ProblemHttpResult NoSuchDelivery() =>
        TypedResults.Problem("There is no such delivery, or it is not parked.", statusCode: StatusCodes.Status404NotFound);
}
