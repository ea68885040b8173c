using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Ashlar.AspNetCore;
using CtoProjects.Core.Chunking;
using CtoProjects.Core.Materials;
using CtoProjects.Core.Texts;
using CtoProjects.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CtoProjects.Api;

/// <summary>Materials: uploaded, read, found by their words.</summary>
internal static class MaterialEndpoints
{
    private const string Markdown = "text/markdown";
    private const string Plain = "text/plain";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var materials = routes.MapUsers("/materials");
        materials.MapPost("", UploadAsync).WithName("UploadMaterial").WithSummary("Uploads a text: text/markdown or text/plain in UTF-8, up to 1 MiB. The same text twice is one material.")
            .Accepts<string>(Markdown, Plain)
            .WithMetadata(new RequestSizeLimitAttribute(MaterialText.MaxBytes))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        materials.MapGet("", ListAsync).WithName("ListMaterials").WithSummary("Your materials, the latest first.");
        materials.MapGet("/{materialId:guid}", FindAsync).WithName("GetMaterial").WithSummary("A material.").ProducesProblem(StatusCodes.Status404NotFound);
        materials.MapPatch("/{materialId:guid}", RenameAsync).WithName("RenameMaterial").WithSummary("Gives a material another title.").ProducesProblem(StatusCodes.Status404NotFound);
        materials.MapDelete("/{materialId:guid}", DeleteAsync).WithName("DeleteMaterial").WithSummary("Deletes a material, its chunks and what was generated of it. Progress stays.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        materials.MapGet("/{materialId:guid}/content", ReadAsync).WithName("GetMaterialContent").WithSummary("The whole text, as it is kept.")
            .Produces<string>(StatusCodes.Status200OK, Markdown, Plain).ProducesProblem(StatusCodes.Status404NotFound);
        materials.MapGet("/{materialId:guid}/chunks", ListChunksAsync).WithName("ListChunks").WithSummary("The chunks of a material in their order.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapUsers("/search").MapGet("", SearchAsync).WithName("SearchMaterials").WithSummary("Chunks with the words of q, what fits best first: words, \"words side by side\", -not, or.");
    }

    private static async Task<Results<Created<MaterialResponse>, Ok<MaterialResponse>, ProblemHttpResult>> UploadAsync(
        [AsParameters] UploadQuery query, HttpRequest request, MaterialService service, CancellationToken cancellationToken)
    {
        if (FormatOf(request) is not { } format)
        {
            return TypedResults.Problem(
                $"Send the text itself, with the content type {Markdown} or {Plain} and the charset utf-8.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        using var bytes = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(bytes, cancellationToken);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TypedResults.Problem($"A text has at most {MaterialText.MaxBytes} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var chunking = new ChunkingOptions(query.MaxLength ?? ChunkingOptions.Usual.MaxLength, query.Overlap ?? Math.Min(ChunkingOptions.Usual.Overlap, (query.MaxLength ?? ChunkingOptions.Usual.MaxLength) / 2));
        var (material, isNew) = await service.AddAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), format, query.Title, chunking, cancellationToken);
        var response = MaterialResponse.From(material);
        return isNew ? TypedResults.Created($"{request.PathBase}{request.Path}/{material.Id}", response) : TypedResults.Ok(response);
    }

    private static async Task<Ok<PageResponse<MaterialResponse>>> ListAsync([AsParameters] PageRequest page, MaterialRepository materials, CancellationToken cancellationToken) =>
        TypedResults.Ok((await materials.ListAsync(page.Size, page.After, cancellationToken)).ToResponse(MaterialResponse.From));

    private static async Task<Results<Ok<MaterialResponse>, ProblemHttpResult>> FindAsync(Guid materialId, MaterialRepository materials, CancellationToken cancellationToken) =>
        await materials.FindAsync(materialId.ToString(), cancellationToken) is { } material ? TypedResults.Ok(MaterialResponse.From(material)) : Answers.NoSuchThing();

    private static async Task<Ok<MaterialResponse>> RenameAsync(Guid materialId, MaterialChange change, MaterialRepository materials, CancellationToken cancellationToken) =>
        TypedResults.Ok(MaterialResponse.From(await materials.RenameAsync(materialId.ToString(), change.Title!.Trim(), cancellationToken)));

    private static async Task<NoContent> DeleteAsync(Guid materialId, MaterialRepository materials, CancellationToken cancellationToken)
    {
        await materials.DeleteAsync(materialId.ToString(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReadAsync(Guid materialId, MaterialRepository materials, CancellationToken cancellationToken)
    {
        if (await materials.FindAsync(materialId.ToString(), cancellationToken) is not { } material)
        {
            return Answers.NoSuchThing();
        }

        var text = await materials.ReadTextAsync(material.Id, cancellationToken);
        return TypedResults.Text(text.Content, $"{(material.Format == MaterialFormat.Markdown ? Markdown : Plain)}; charset=utf-8");
    }

    private static async Task<Results<Ok<PageResponse<ChunkResponse>>, ProblemHttpResult>> ListChunksAsync(
        Guid materialId, [AsParameters] PageRequest page, MaterialRepository materials, CancellationToken cancellationToken) =>
        await materials.FindAsync(materialId.ToString(), cancellationToken) is { } material
            ? TypedResults.Ok((await materials.ListChunksAsync(material.Id, page.Size, page.After, cancellationToken)).ToResponse(ChunkResponse.From))
            : Answers.NoSuchThing();

    private static async Task<Ok<IReadOnlyList<SearchHit>>> SearchAsync([AsParameters] SearchQuery query, SearchRepository search, CancellationToken cancellationToken) =>
        TypedResults.Ok(await search.SearchAsync(query.Q!, query.MaterialId?.ToString(), query.Take ?? PageRequest.UsualTake, cancellationToken));

    private static MaterialFormat? FormatOf(HttpRequest request)
    {
        if (!Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return type.MediaType.Value switch
        {
            Markdown => MaterialFormat.Markdown,
            Plain => MaterialFormat.Text,
            _ => null,
        };
    }
}

/// <summary>How an upload is called and cut.</summary>
/// <param name="Title">Without one it is the first heading, or the first line.</param>
/// <param name="MaxLength">The longest chunk in characters; 1200 without it.</param>
/// <param name="Overlap">What a chunk may have of the one before, up to half of it; 200 without it.</param>
public readonly record struct UploadQuery(
    [property: StringLength(200), Description("Without one it is the first heading, or the first line.")] string? Title,
    [property: Range(ChunkingOptions.LeastMaxLength, ChunkingOptions.MostMaxLength), Description("The longest chunk in characters; 1200 without it.")] int? MaxLength,
    [property: Range(0, ChunkingOptions.MostMaxLength / 2), Description("What a chunk may have of the one before, up to half of it; 200 without it.")] int? Overlap);

/// <summary>What is looked for.</summary>
/// <param name="Q">The words.</param>
/// <param name="MaterialId">In one material; in all without it.</param>
/// <param name="Take">How many at most, 1 to 100; 20 without it.</param>
public readonly record struct SearchQuery(
    [property: Required, StringLength(200, MinimumLength = 1)] string? Q,
    Guid? MaterialId,
    [property: Range(1, PageRequest.MaxTake)] int? Take);

/// <summary>What changes.</summary>
/// <param name="Title">1 to 200 characters.</param>
public sealed record MaterialChange([property: Required, StringLength(200, MinimumLength = 1), RegularExpression(@"^\P{Cc}*\S\P{Cc}*$")] string? Title);
