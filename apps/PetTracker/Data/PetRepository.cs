using Ashlar;

namespace PetTracker.Data;

/// <summary>
/// The only file that touches the database. It holds one user's rows and nothing else: the client that it is given cannot
/// name another user's pet, so no method has to remember to check whose it is.
/// </summary>
public sealed class PetRepository(PetTrackerTenantDb db)
{
    /// <summary>How many logs come with a pet.</summary>
    public const int LatestLogs = 5;

    public Task<List<Pet>> ListPetsAsync(int skip, int take, CancellationToken cancellationToken) =>
        WithLatestLogs().OrderBy(p => p.CreatedAt, p => p.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public Task<Pet?> FindPetAsync(string id, CancellationToken cancellationToken) =>
        WithLatestLogs().Where(p => p.Id == id).FirstOrDefaultAsync(cancellationToken);

    public Task<Pet> CreatePetAsync(string name, string type, CancellationToken cancellationToken) =>
        db.Pets.CreateAsync(new PetCreate { Name = name, Type = type }, cancellationToken);

    /// <returns>The latest logs first; <see langword="null"/> where the user has no such pet.</returns>
    public async Task<List<PetLog>?> ListLogsAsync(string petId, int skip, int take, CancellationToken cancellationToken)
    {
        var logs = await db.PetLogs
            .Where(l => l.PetId == petId)
            .OrderBy(l => l.Timestamp.Desc, l => l.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        return logs is not [] || await HasPetAsync(petId, cancellationToken) ? logs : null;
    }

    /// <returns><see langword="null"/> where the user has no such pet.</returns>
    public async Task<PetLog?> AddLogAsync(string petId, string action, string? note, CancellationToken cancellationToken) =>
        await HasPetAsync(petId, cancellationToken)
            ? await db.PetLogs.CreateAsync(new PetLogCreate { PetId = petId, Action = action, Note = note }, cancellationToken)
            : null;

    private Task<bool> HasPetAsync(string id, CancellationToken cancellationToken) =>
        db.Pets.Where(p => p.Id == id).AnyAsync(cancellationToken);

    private Query<Pet, PetFields> WithLatestLogs() =>
        db.Pets.Include(p => p.Logs.OrderBy(l => l.Timestamp.Desc, l => l.Id).Take(LatestLogs));
}
