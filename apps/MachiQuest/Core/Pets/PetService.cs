using MachiQuest.Data;

namespace MachiQuest.Core.Pets;

/// <summary>What one user can do with pets. They are shown as they are now: hungrier and more tired than they were stored.</summary>
public sealed class PetService(PetRepository pets, CurrentUser user, TimeProvider clock)
{
    public const int MostPets = 10;

    public const string UsualColor = "green";

    public async Task<IReadOnlyList<Pet>> ListAsync(CancellationToken cancellationToken) => [.. (await pets.ListAsync(cancellationToken)).Select(AsOfNow)];

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public async Task<Pet?> FindAsync(string id, CancellationToken cancellationToken) => await pets.FindAsync(id, cancellationToken) is { } pet ? AsOfNow(pet) : null;

    /// <exception cref="LimitReachedException">The user has as many as anybody may.</exception>
    public async Task<Pet> AddAsync(string name, string? color, CancellationToken cancellationToken) =>
        await pets.AddAsync(user.Id, name, PetRules.Newborn(color ?? UsualColor, clock.Now()), MostPets, cancellationToken)
        ?? throw new LimitReachedException($"You have {MostPets} pets already, which is as many as anybody may have.");

    /// <param name="id">The pet.</param>
    /// <param name="name">A new name; <see langword="null"/> leaves it.</param>
    /// <param name="color">A new color; <see langword="null"/> leaves it.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public async Task<Pet?> ChangeAsync(string id, string? name, string? color, CancellationToken cancellationToken)
    {
        var changed = await pets.UpdateAsync(
            user.Id,
            id,
            pet => new PetUpdate { Name = name ?? pet.Name, State = pet.State with { Traits = pet.State.Traits with { Color = color ?? pet.State.Traits.Color } } },
            cancellationToken);
        return changed is null ? null : AsOfNow(changed);
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => pets.DeleteAsync(id, cancellationToken);

    private Pet AsOfNow(Pet pet) => pet with { State = PetRules.At(pet.State, clock.Now()) };
}
