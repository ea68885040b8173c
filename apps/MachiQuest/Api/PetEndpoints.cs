using MachiQuest.Api.Requests;
using MachiQuest.Core.Pets;
using MachiQuest.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MachiQuest.Api;

/// <summary>The HTTP face of <see cref="PetService"/>.</summary>
internal static class PetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pets = routes.MapGroup("/pets");
        pets.MapGet("", ListAsync).WithSummary("Your pets, as they are now.");
        pets.MapPost("", AddAsync).WithSummary("Adds a pet.").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        pets.MapGet("/{petId:guid}", FindAsync).WithSummary("A pet, as it is now.").ProducesProblem(StatusCodes.Status404NotFound);
        pets.MapPatch("/{petId:guid}", ChangeAsync).WithSummary("Changes a pet's name or color.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        pets.MapDelete("/{petId:guid}", DeleteAsync).WithSummary("Deletes a pet.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PetResponse[]>> ListAsync(PetService service, CancellationToken cancellationToken)
    {
        var pets = await service.ListAsync(cancellationToken);
        return TypedResults.Ok(pets.Select(PetResponse.From).ToArray());
    }

    private static async Task<Created<PetResponse>> AddAsync(NewPet pet, PetService service, HttpRequest request, CancellationToken cancellationToken)
    {
        var added = await service.AddAsync(pet.Name!.Trim(), pet.Color, cancellationToken);
        return TypedResults.Created($"{request.PathBase}{request.Path}/{added.Id}", PetResponse.From(added));
    }

    private static async Task<Results<Ok<PetResponse>, ProblemHttpResult>> FindAsync(Guid petId, PetService service, CancellationToken cancellationToken) =>
        await service.FindAsync(petId.ToString(), cancellationToken) is { } pet ? TypedResults.Ok(PetResponse.From(pet)) : NoSuchPet();

    private static async Task<Results<Ok<PetResponse>, ProblemHttpResult>> ChangeAsync(
        Guid petId, PetChanges changes, PetService service, CancellationToken cancellationToken) =>
        await service.ChangeAsync(petId.ToString(), changes.Name?.Trim(), changes.Color, cancellationToken) is { } pet ? TypedResults.Ok(PetResponse.From(pet)) : NoSuchPet();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid petId, PetService service, CancellationToken cancellationToken) =>
        await service.DeleteAsync(petId.ToString(), cancellationToken) ? TypedResults.NoContent() : NoSuchPet();

    private static ProblemHttpResult NoSuchPet() => Answers.NoSuch("pet");
}
