using System.ComponentModel;
using System.Security.Claims;
using Accounts.Api;
using Ashlar.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Api;

/// <summary>Payments over HTTP: their owners make, confirm and cancel them; vendors carry them out.</summary>
internal static class PaymentEndpoints
{
    private const string Replayed = "Idempotency-Replayed";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var payments = routes.MapGroup("/payments").WithTags("mfe: payments").RequireAccount(MfeApp.AppKey).AddEndpointFilter<RefusalFilter>();
        payments.MapPost("", CreateAsync).WithSummary("Makes a payment, once for each Idempotency-Key.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        payments.MapGet("", ListOwnAsync).WithSummary("Your payments, the latest first.").ProducesValidationProblem();
        payments.MapGet("/totals", TotalsAsync).WithSummary("What you have paid, by currency.");
        payments.MapGet("/queue", ListAllAsync).RequireAccount(MfeApp.AppKey, Roles.Vendor, Roles.Admin)
            .WithSummary("Everybody's payments, the latest first: what a vendor works on.").ProducesValidationProblem();
        payments.MapGet("/{paymentId}", GetAsync).WithSummary("A payment with its transactions.").ProducesProblem(StatusCodes.Status404NotFound);
        foreach (var move in (PaymentMove[])[PaymentMove.Initiate, PaymentMove.Cancel, PaymentMove.Retry])
        {
            MapMove(payments, move, "Done by its owner.");
        }

        foreach (var move in (PaymentMove[])[PaymentMove.Process, PaymentMove.Complete, PaymentMove.Fail])
        {
            MapMove(payments, move, "Done by a vendor.").RequireAccount(MfeApp.AppKey, Roles.Vendor, Roles.Admin);
        }
    }

    private static RouteHandlerBuilder MapMove(RouteGroupBuilder payments, PaymentMove move, string byWhom) => payments
        .MapPost(
            $"/{{paymentId}}/{PaymentMoves.Name(move)}",
            async Task<Ok<PaymentView>> (string paymentId, ClaimsPrincipal user, PaymentService service, CancellationToken cancellationToken) =>
                TypedResults.Ok(PaymentView.From(await service.MoveAsync(paymentId, move, OwnerFor(user), cancellationToken))))
        .WithSummary($"{string.Join(" or ", PaymentMoves.From(move).Select(PaymentStatusNames.Of))} → {PaymentStatusNames.Of(PaymentMoves.To(move))}. {byWhom}")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<PaymentView>, Ok<PaymentView>>> CreateAsync(
        PaymentRequest request,
        [FromHeader(Name = "Idempotency-Key"), Description("Chosen by the client for this payment. Sent again with it, the payment is not made again.")] string? key,
        ClaimsPrincipal user,
        HttpContext context,
        PaymentService service,
        CancellationToken cancellationToken)
    {
        var (payment, isNew) = await service.CreateAsync(user.RequiredAccountId(), key ?? "", request.ToPayment(), cancellationToken);
        if (isNew)
        {
            return TypedResults.Created($"{context.Request.PathBase}{context.Request.Path}/{payment.Id}", PaymentView.From(payment));
        }

        context.Response.Headers[Replayed] = "true";
        return TypedResults.Ok(PaymentView.From(payment));
    }

    private static async Task<Ok<PageResponse<PaymentView>>> ListOwnAsync(
        [AsParameters] PageRequest page, EnumParameter<PaymentStatus>? status, ClaimsPrincipal user, PaymentService service, CancellationToken cancellationToken) =>
        await ListAsync(page, new PaymentFilter(user.RequiredAccountId(), status?.Value), service, cancellationToken);

    private static async Task<Ok<PageResponse<PaymentView>>> ListAllAsync(
        [AsParameters] PageRequest page, EnumParameter<PaymentStatus>? status, PaymentService service, CancellationToken cancellationToken) =>
        await ListAsync(page, new PaymentFilter(OwnerId: null, status?.Value), service, cancellationToken);

    private static async Task<Ok<PageResponse<PaymentView>>> ListAsync(
        PageRequest page, PaymentFilter filter, PaymentService service, CancellationToken cancellationToken) =>
        TypedResults.Ok((await service.ListAsync(filter, page.Size, page.After, cancellationToken)).ToResponse(PaymentView.From));

    private static async Task<Ok<IReadOnlyList<CurrencyTotal>>> TotalsAsync(ClaimsPrincipal user, PaymentService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(await service.TotalsAsync(user.RequiredAccountId(), cancellationToken));

    private static async Task<Ok<PaymentView>> GetAsync(string paymentId, ClaimsPrincipal user, PaymentService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(PaymentView.WithTransactions(await service.GetAsync(paymentId, OwnerFor(user), cancellationToken)));

    /// <summary>Customers see and move their own; vendors and administrators anybody's.</summary>
    private static string? OwnerFor(ClaimsPrincipal user) => user.IsInRole(Roles.Vendor) || user.IsInRole(Roles.Admin) ? null : user.RequiredAccountId();
}
