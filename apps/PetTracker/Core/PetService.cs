using PetTracker.Data;

namespace PetTracker.Core;

/// <summary>What one user can do with pets. The repository behind it holds that user's rows only.</summary>
public sealed class PetService(PetRepository pets)
{
    private const int MaxTake = 100;
    private const int UsualTake = 50;

    /// <exception cref="InvalidInputException">The page is out of range.</exception>
    public Task<List<Pet>> ListPetsAsync(Page page, CancellationToken cancellationToken)
    {
        var (skip, take) = Check(page);
        return pets.ListPetsAsync(skip, take, cancellationToken);
    }

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public Task<Pet?> FindPetAsync(string id, CancellationToken cancellationToken) => pets.FindPetAsync(id, cancellationToken);

    /// <exception cref="InvalidInputException">A field is missing or too long.</exception>
    public Task<Pet> AddPetAsync(NewPet input, CancellationToken cancellationToken)
    {
        var rules = new InputRules();
        var name = rules.Required("name", input.Name, maxLength: 100);
        var type = rules.Required("type", input.Type, maxLength: 50);
        rules.ThrowIfAnyFailed();
        return pets.CreatePetAsync(name, type, cancellationToken);
    }

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    /// <exception cref="InvalidInputException">The page is out of range.</exception>
    public Task<List<PetLog>?> ListLogsAsync(string petId, Page page, CancellationToken cancellationToken)
    {
        var (skip, take) = Check(page);
        return pets.ListLogsAsync(petId, skip, take, cancellationToken);
    }

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    /// <exception cref="InvalidInputException">A field is missing or too long.</exception>
    public Task<PetLog?> AddLogAsync(string petId, NewLog input, CancellationToken cancellationToken)
    {
        var rules = new InputRules();
        var action = rules.Required("action", input.Action, maxLength: 50);
        var note = rules.Optional("note", input.Note, maxLength: 1000);
        rules.ThrowIfAnyFailed();
        return pets.AddLogAsync(petId, action, note, cancellationToken);
    }

    private static (int Skip, int Take) Check(Page page)
    {
        var rules = new InputRules();
        var checkedPage = (rules.Between("skip", page.Skip, 0, int.MaxValue, 0), rules.Between("take", page.Take, 1, MaxTake, UsualTake));
        rules.ThrowIfAnyFailed();
        return checkedPage;
    }
}
