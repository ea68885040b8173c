using Ashlar;
using MachiQuest.Core.Pets;

namespace MachiQuest.Data;

/// <summary>One user's pets.</summary>
public sealed class PetRepository(MachiQuestDb db, MachiQuestTenantDb own)
{
    public Task<List<Pet>> ListAsync(CancellationToken cancellationToken) => own.Pets.OrderBy(p => p.CreatedAt, p => p.Id).ToListAsync(cancellationToken);

    public Task<Pet?> FindAsync(string id, CancellationToken cancellationToken) => own.Pets.FindAsync(id, cancellationToken);

    /// <summary>Adds a pet, if the user has fewer than so many.</summary>
    /// <returns><see langword="null"/> where they have as many already.</returns>
    public Task<Pet?> AddAsync(string userId, string name, PetState state, int most, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            await UserLock.TakeAsync(tx, userId, cancellationToken);
            var pets = tx.ForTenant(userId).Pets;
            return await pets.CountAsync(cancellationToken) < most ? await pets.CreateAsync(new PetCreate { Name = name, State = state }, cancellationToken) : null;
        },
        cancellationToken: cancellationToken);

    /// <summary>Changes a pet while no event feeds it.</summary>
    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public Task<Pet?> UpdateAsync(string userId, string id, Func<Pet, PetUpdate> change, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            await UserLock.TakeAsync(tx, userId, cancellationToken);
            var pets = tx.ForTenant(userId).Pets;
            return await pets.FindAsync(id, cancellationToken) is { } pet ? await pets.UpdateAsync(id, change(pet), cancellationToken) : null;
        },
        cancellationToken: cancellationToken);

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => await own.Pets.Where(p => p.Id == id).DeleteAsync(cancellationToken) > 0;
}
