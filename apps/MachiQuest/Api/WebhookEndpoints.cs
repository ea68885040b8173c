using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>Where providers deliver. What is signed is stored as it came and answered at once; the rest is the workers'.</summary>
internal static class WebhookEndpoints
{
    /// <summary>The largest body that is read, in bytes. A push of a thousand commits has one.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks").WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        webhooks.MapPost("/github", GitHubAsync).WithSummary("Deliveries of GitHub, with X-Hub-Signature-256.");
        webhooks.MapPost("/fitbit", FitbitAsync).WithSummary("Notifications of Fitbit, with X-Fitbit-Signature.");
        webhooks.MapGet("/fitbit", VerifyFitbit).WithSummary("Fitbit asks whether we know the code that it was set up with.");
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> GitHubAsync(HttpRequest request, WebhookReception reception, CancellationToken cancellationToken) =>
        await reception.ReceiveAsync(Provider.Github, request, cancellationToken) is { } problem ? problem : TypedResults.Accepted((string?)null);

    // Fitbit takes nothing else for an answer than 204.
    private static async Task<Results<NoContent, ProblemHttpResult>> FitbitAsync(HttpRequest request, WebhookReception reception, CancellationToken cancellationToken) =>
        await reception.ReceiveAsync(Provider.Fitbit, request, cancellationToken) is { } problem ? problem : TypedResults.NoContent();

    private static Results<NoContent, NotFound> VerifyFitbit(string? verify, ProviderRegistry providers) =>
        providers.Find(Provider.Fitbit)?.OAuth.Options.VerificationCode is { Length: > 0 } expected && WebhookSignature.AreEqual(expected, verify ?? "")
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
}
