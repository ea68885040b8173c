using Accounts.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>What administrators do with users.</summary>
public sealed class UserAdministration(UserRepository users, SessionService sessions, MfeDb db)
{
    public Task<Ashlar.Page<UserSummary>> SearchAsync(UserSearch search, int size, string? after, CancellationToken cancellationToken) =>
        users.SearchAsync(search, size, after, cancellationToken);

    /// <exception cref="RefusedException">There is no such user.</exception>
    public async Task<UserSummary> GetAsync(string id, CancellationToken cancellationToken) => await users.FindAsync(id, cancellationToken) ?? throw NoSuchUser();

    /// <summary>Gives the user another role. Sessions end, for their tokens hold the old one.</summary>
    /// <exception cref="RefusedException">There is no such user, or it is the administrator who asks.</exception>
    public async Task<UserSummary> SetRoleAsync(string id, UserRole role, string actorId, CancellationToken cancellationToken)
    {
        RefuseSelf(id, actorId);
        if (!await users.SetRoleAsync(id, role, cancellationToken))
        {
            throw NoSuchUser();
        }

        await sessions.EndAllAsync(id, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>
    /// Deletes the user softly: nobody signs in as them any more, and the address is free. What they have not paid is cancelled, by whatever database
    /// it is in; what they have paid stays.
    /// </summary>
    /// <exception cref="RefusedException">There is no such user, or it is the administrator who asks.</exception>
    public async Task DeleteAsync(string id, string actorId, CancellationToken cancellationToken)
    {
        RefuseSelf(id, actorId);
        if (!await users.DeleteAsync(id, actorId, cancellationToken))
        {
            throw NoSuchUser();
        }

        await sessions.EndAllAsync(id, cancellationToken);
        // What could not be brought now stays in the outbox, for the relay that runs beside.
        await db.RelayAsync(cancellationToken);
    }

    /// <summary>Brings a deleted user back. The profile is as it was; cancelled payments stay cancelled.</summary>
    /// <exception cref="RefusedException">There is no such deleted user.</exception>
    public async Task<UserSummary> RestoreAsync(string id, CancellationToken cancellationToken) => await users.RestoreAsync(id, cancellationToken)
        ? await GetAsync(id, cancellationToken)
        : throw new RefusedException(Refusal.NotFound, "There is no such deleted user.");

    private static void RefuseSelf(string id, string actorId)
    {
        if (id == actorId)
        {
            throw new RefusedException(Refusal.NotNow, "Administrators do not do this to themselves. Ask another one.");
        }
    }

    private static RefusedException NoSuchUser() => new(Refusal.NotFound, "There is no such user.");
}
