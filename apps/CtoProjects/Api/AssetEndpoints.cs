using System.ComponentModel.DataAnnotations;
using Ashlar.AspNetCore;
using CtoProjects.Core.Generation;
using CtoProjects.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CtoProjects.Api;

/// <summary>Summaries, flashcards and questions; which cards are due; what learners think of them.</summary>
internal static class AssetEndpoints
{
    private const int UsualLimit = 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var ofMaterial = routes.MapUsers("/materials/{materialId:guid}/assets").ProducesProblem(StatusCodes.Status404NotFound);
        ofMaterial.MapPost("", GenerateAsync).WithName("GenerateAssets").WithSummary("Generates a summary, flashcards or questions. What was there before comes back as it is.");
        ofMaterial.MapGet("", ListAsync).WithName("ListAssets").WithSummary("What was generated of a material, of one kind or all.");

        var assets = routes.MapUsers("/assets");
        assets.MapGet("/{assetId:guid}", FindAsync).WithName("GetAsset").WithSummary("A summary, a flashcard or a question.").ProducesProblem(StatusCodes.Status404NotFound);
        assets.MapPut("/{assetId:guid}/feedback", SetFeedbackAsync).WithName("SetFeedback").WithSummary("Says what you think of it: 1 to 5, and why. The last opinion counts.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        assets.MapDelete("/{assetId:guid}/feedback", RemoveFeedbackAsync).WithName("RemoveFeedback").WithSummary("Takes your opinion back.")
            .ProducesProblem(StatusCodes.Status404NotFound);

        routes.MapUsers("/feedback").MapGet("", ListFeedbackAsync).WithName("ListFeedback").WithSummary("Your opinions, the latest first.");
        routes.MapUsers("/cards").MapGet("/due", ListDueAsync).WithName("ListDueCards").WithSummary("The flashcards that are to be asked now, the longest overdue first.");
    }

    private static async Task<Ok<AssetResponse[]>> GenerateAsync(Guid materialId, NewAssets input, AssetService service, CancellationToken cancellationToken)
    {
        var assets = await service.GenerateAsync(materialId.ToString(), input.Kind!.Value, input.Limit ?? UsualLimit, cancellationToken);
        return TypedResults.Ok(assets.Select(AssetResponse.From).ToArray());
    }

    private static async Task<Results<Ok<PageResponse<AssetResponse>>, ProblemHttpResult>> ListAsync(
        Guid materialId, AssetKindParameter? kind, [AsParameters] PageRequest page, MaterialRepository materials, AssetRepository assets, CancellationToken cancellationToken) =>
        await materials.FindAsync(materialId.ToString(), cancellationToken) is { } material
            ? TypedResults.Ok((await assets.ListAsync(material.Id, kind?.Kind, page.Size, page.After, cancellationToken)).ToResponse(AssetResponse.From))
            : Answers.NoSuchThing();

    private static async Task<Results<Ok<AssetResponse>, ProblemHttpResult>> FindAsync(Guid assetId, AssetRepository assets, CancellationToken cancellationToken) =>
        await assets.FindAsync(assetId.ToString(), cancellationToken) is { } asset ? TypedResults.Ok(AssetResponse.From(asset)) : Answers.NoSuchThing();

    private static async Task<Ok<FeedbackResponse>> SetFeedbackAsync(Guid assetId, Opinion opinion, AssetRepository assets, CancellationToken cancellationToken)
    {
        var comment = opinion.Comment?.Trim() is { Length: > 0 } text ? text : null;
        return TypedResults.Ok(FeedbackResponse.From(await assets.SetFeedbackAsync(assetId.ToString(), opinion.Rating!.Value, comment, cancellationToken)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveFeedbackAsync(Guid assetId, AssetRepository assets, CancellationToken cancellationToken) =>
        await assets.RemoveFeedbackAsync(assetId.ToString(), cancellationToken) ? TypedResults.NoContent() : Answers.NoSuchThing();

    private static async Task<Ok<PageResponse<FeedbackResponse>>> ListFeedbackAsync([AsParameters] PageRequest page, AssetRepository assets, CancellationToken cancellationToken) =>
        TypedResults.Ok((await assets.ListFeedbackAsync(page.Size, page.After, cancellationToken)).ToResponse(FeedbackResponse.From));

    private static async Task<Ok<AssetResponse[]>> ListDueAsync([AsParameters] DueQuery query, AssetRepository assets, TimeProvider clock, CancellationToken cancellationToken)
    {
        var due = await assets.ListDueAsync(query.MaterialId?.ToString(), clock.GetUtcNow().UtcDateTime, query.Take ?? PageRequest.UsualTake, cancellationToken);
        return TypedResults.Ok(due.Select(AssetResponse.From).ToArray());
    }
}

/// <summary>What is to be generated.</summary>
/// <param name="Kind">What.</param>
/// <param name="Limit">How many, 1 to 50; of a summary, how many sentences. 10 without it.</param>
public sealed record NewAssets([property: Required] AssetKind? Kind, [property: Range(1, 50)] int? Limit);

/// <summary>What a learner thinks.</summary>
/// <param name="Rating">1 to 5.</param>
/// <param name="Comment">Up to 2,000 characters.</param>
public sealed record Opinion([property: Required, Range(1, 5)] int? Rating, [property: StringLength(2000)] string? Comment);

/// <summary>Which cards are asked for.</summary>
/// <param name="MaterialId">Of one material; of all without it.</param>
/// <param name="Take">How many at most, 1 to 100; 20 without it.</param>
public readonly record struct DueQuery(Guid? MaterialId, [property: Range(1, PageRequest.MaxTake)] int? Take);
