using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>The rows of the profile service.</summary>
public sealed class ProfileRepository(ProfileDb db)
{
    public Task<UserProfile?> FindAsync(string userId, CancellationToken cancellationToken) =>
        db.UserProfiles.Where(p => p.UserId == userId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Makes the profile, or replaces what is in it: one statement, also when two requests come at once.</summary>
    public Task<UserProfile> SaveAsync(string userId, ProfileContent content, CancellationToken cancellationToken) => db.UserProfiles.UpsertAsync(
        p => p.UserId,
        new UserProfileCreate
        {
            UserId = userId,
            AvatarUrl = content.AvatarUrl,
            Phone = content.Phone,
            Address = content.Address,
            Bio = content.Bio,
            Preferences = content.Preferences,
        },
        p =>
        [
            p.AvatarUrl.Set(content.AvatarUrl),
            p.Phone.Set(content.Phone),
            p.Address.Set(content.Address),
            p.Bio.Set(content.Bio),
            p.Preferences.Set(content.Preferences),
        ],
        cancellationToken);

    public Task RemoveAsync(string userId, CancellationToken cancellationToken) =>
        db.UserProfiles.Where(p => p.UserId == userId).DeleteAsync(cancellationToken);
}
