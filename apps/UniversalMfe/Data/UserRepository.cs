using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>Users as the administration sees them: never with their password's hash (§5.2: select only what is needed).</summary>
public sealed class UserRepository(AuthDb db)
{
    /// <summary>The latest first; deleted ones only where they are asked for.</summary>
    public async Task<Page<UserSummary>> SearchAsync(UserSearch search, int size, string? after, CancellationToken cancellationToken)
    {
        var page = await Users(search.Deleted)
            .Where(u => string.IsNullOrWhiteSpace(search.Text)
                ? Predicate.Always
                : u.Email.Contains(search.Text, ignoreCase: true) || u.Name.Contains(search.Text, ignoreCase: true))
            .Where(u => search.Role is { } role ? u.Role == role : Predicate.Always)
            .OrderBy(u => u.CreatedAt.Desc, u => u.Id)
            .PageAsync(size, after: after, cancellationToken: cancellationToken);
        return page.Into(ToSummary);
    }

    /// <summary>Reads the columns that are shown, and no other.</summary>
    public Task<UserSummary?> FindAsync(string id, CancellationToken cancellationToken) => Users(Deleted.Included)
        .Where(u => u.Id == id)
        .Select(u => (u.Id, u.Email, u.Name, u.Role, u.EmailVerified, u.CreatedAt, u.UpdatedAt, u.DeletedAt))
        .Into((userId, email, name, role, verified, created, updated, deleted) =>
            new UserSummary(userId, email, name, role, verified, created, updated, deleted))
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A user with the profile and the ten latest payments, whichever services and databases those are in (§5.2: eager loading).</summary>
    public Task<User?> FindWithRelatedAsync(string id, CancellationToken cancellationToken) => db.Users
        .Where(u => u.Id == id)
        .Include(u => u.Profile)
        .Include(u => u.Payments.OrderBy(p => p.CreatedAt.Desc, p => p.Id).Take(LatestPayments))
        .FirstOrDefaultAsync(cancellationToken);

    /// <returns><see langword="false"/> where there is no such user.</returns>
    public async Task<bool> SetRoleAsync(string id, UserRole role, CancellationToken cancellationToken) =>
        await db.Users.Where(u => u.Id == id).UpdateAsync(u => [u.Role.Set(role)], cancellationToken) > 0;

    /// <summary>Deletes the user softly and tells the payments service, in one transaction: neither happens without the other.</summary>
    /// <returns><see langword="false"/> where there is no such user, or the user is deleted already.</returns>
    public Task<bool> DeleteAsync(string id, string actorId, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            if (await tx.Users.Where(u => u.Id == id).DeleteAsync(cancellationToken) == 0)
            {
                return false;
            }

            await tx.OutboxMessages.CreateAsync(UserDeleted.ToMessage(id, actorId), cancellationToken);
            return true;
        },
        cancellationToken: cancellationToken);

    /// <returns><see langword="false"/> where there is no such deleted user.</returns>
    public async Task<bool> RestoreAsync(string id, CancellationToken cancellationToken) =>
        await db.Users.OnlyDeleted().Where(u => u.Id == id).RestoreAsync(cancellationToken) > 0;

    /// <summary>Adds those whose address nobody has yet (§6.1: batch create, skipping duplicates).</summary>
    /// <returns>How many were added.</returns>
    public Task<int> ImportAsync(IReadOnlyList<UserCreate> users, CancellationToken cancellationToken) =>
        db.Users.CreateManyAsync(users, OnConflict.Skip, cancellationToken);

    /// <summary>How many payments come with a user.</summary>
    public const int LatestPayments = 10;

    private Query<User, UserFields> Users(Deleted deleted) => deleted switch
    {
        Deleted.Only => db.Users.OnlyDeleted(),
        Deleted.Included => db.Users.WithDeleted(),
        _ => db.Users,
    };

    private static UserSummary ToSummary(User user) =>
        new(user.Id, user.Email, user.Name, user.Role, user.EmailVerified, user.CreatedAt, user.UpdatedAt, user.DeletedAt);
}
