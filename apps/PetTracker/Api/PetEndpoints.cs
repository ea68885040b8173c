using Accounts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PetTracker.Core;
using PetTracker.Data;

namespace PetTracker.Api;

/// <summary>The HTTP face of <see cref="PetService"/>. What belongs to somebody else is answered as if it did not exist.</summary>
internal static class PetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pets = routes.MapGroup("/pets").WithTags("PetTracker").RequireAccount(PetTrackerApp.AppKey).AddEndpointFilter<InvalidInputFilter>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem();

        pets.MapGet("", ListPetsAsync).WithName("ListPets").WithSummary("Your pets, each with its 5 latest logs.");
        pets.MapPost("", AddPetAsync).WithName("AddPet").WithSummary("Adds a pet.");
        pets.MapGet("/{petId}", FindPetAsync).WithName("GetPet").WithSummary("A pet with its 5 latest logs.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        pets.MapGet("/{petId}/logs", ListLogsAsync).WithName("ListLogs").WithSummary("The logs of a pet, the latest first.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        pets.MapPost("/{petId}/logs", AddLogAsync).WithName("AddLog").WithSummary("Notes something that was done for a pet.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PetResponse[]>> ListPetsAsync([AsParameters] Page page, PetService service, CancellationToken cancellationToken)
    {
        var pets = await service.ListPetsAsync(page, cancellationToken);
        return TypedResults.Ok(pets.Select(PetResponse.From).ToArray());
    }

    private static async Task<CreatedAtRoute<PetResponse>> AddPetAsync(NewPet input, PetService service, CancellationToken cancellationToken)
    {
        var pet = await service.AddPetAsync(input, cancellationToken);
        return TypedResults.CreatedAtRoute(PetResponse.From(pet), "GetPet", new RouteValueDictionary { ["petId"] = pet.Id });
    }

    private static async Task<Results<Ok<PetResponse>, ProblemHttpResult>> FindPetAsync(string petId, PetService service, CancellationToken cancellationToken) =>
        await service.FindPetAsync(petId, cancellationToken) is { } pet ? TypedResults.Ok(PetResponse.From(pet)) : NoSuchPet();

    private static async Task<Results<Ok<PetLogResponse[]>, ProblemHttpResult>> ListLogsAsync(
        string petId, [AsParameters] Page page, PetService service, CancellationToken cancellationToken) =>
        await service.ListLogsAsync(petId, page, cancellationToken) is { } logs
            ? TypedResults.Ok(logs.Select(PetLogResponse.From).ToArray())
            : NoSuchPet();

    private static async Task<Results<Created<PetLogResponse>, ProblemHttpResult>> AddLogAsync(
        string petId, NewLog input, PetService service, HttpRequest request, CancellationToken cancellationToken) =>
        await service.AddLogAsync(petId, input, cancellationToken) is { } log
            ? TypedResults.Created($"{request.PathBase}{request.Path}", PetLogResponse.From(log))
            : NoSuchPet();

    private static ProblemHttpResult NoSuchPet() =>
        TypedResults.Problem("You have no pet with this id.", statusCode: StatusCodes.Status404NotFound);
}
