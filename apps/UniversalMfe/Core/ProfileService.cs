using System.Text.Json;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>One profile for each user, who alone sees and changes it.</summary>
public sealed class ProfileService(ProfileRepository profiles)
{
    /// <summary>Characters of the JSON that holds the preferences.</summary>
    public const int MaxPreferencesLength = 16 * 1024;

    /// <exception cref="RefusedException">The user has none yet.</exception>
    public async Task<UserProfile> GetAsync(string userId, CancellationToken cancellationToken) =>
        await profiles.FindAsync(userId, cancellationToken) ?? throw new RefusedException(Refusal.NotFound, "You have no profile yet. PUT makes one.");

    /// <exception cref="RefusedException">The preferences are no object, or too large.</exception>
    public Task<UserProfile> SaveAsync(string userId, ProfileContent content, CancellationToken cancellationToken) =>
        content.Preferences is { } json && (json.ValueKind != JsonValueKind.Object || json.GetRawText().Length > MaxPreferencesLength)
            ? throw RefusedException.Of("preferences", $"is a JSON object of at most {MaxPreferencesLength} characters")
            : profiles.SaveAsync(userId, content, cancellationToken);
}
