using CtoProjects.Core.Administration;
using CtoProjects.Data;

namespace CtoProjects.Api;

/// <summary>A user, as an administrator sees them.</summary>
public sealed record UserSummary(
    string Id, string Email, string DisplayName, UserRole Role, DateTime? EmailVerifiedAt, DateTime? DisabledAt, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static UserSummary From(User u) => new(u.Id, u.Email, u.DisplayName, u.Role, u.EmailVerifiedAt, u.DisabledAt, u.CreatedAt, u.UpdatedAt);
}

/// <summary>A user, and what they have and did.</summary>
public sealed record UserDetails(UserSummary User, UserUsage Usage);

/// <summary>Somebody's material.</summary>
public sealed record MaterialDetails(MaterialResponse Material, string UserId, string UserEmail)
{
    public static MaterialDetails From(StudyMaterial m) => new(MaterialResponse.From(m), m.UserId, m.User.Email);
}

/// <summary>Somebody's opinion, and of what.</summary>
public sealed record FeedbackDetails(string UserId, int Rating, string? Comment, DateTime UpdatedAt, AssetResponse Asset)
{
    public static FeedbackDetails From(UserFeedback f) => new(f.UserId, f.Rating, f.Comment, f.UpdatedAt, AssetResponse.From(f.Asset));
}
