using Ashlar;

namespace MachiQuest.Data;

/// <summary>Users, for those who know an id.</summary>
public sealed class UserRepository(MachiQuestDb db)
{
    public Task<User?> FindAsync(string id, CancellationToken cancellationToken) => db.Users.FindAsync(id, cancellationToken);

    public Task<User> UpdateAsync(string id, UserUpdate update, CancellationToken cancellationToken) => db.Users.UpdateAsync(id, update, cancellationToken);

    /// <summary>The database deletes all that is the user's.</summary>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) => db.Users.DeleteAsync(id, cancellationToken);
}
