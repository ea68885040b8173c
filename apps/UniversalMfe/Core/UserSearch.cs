using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>Whether users who were deleted are among the answers.</summary>
public enum Deleted
{
    /// <summary>They are not.</summary>
    Excluded,

    /// <summary>They are.</summary>
    Included,

    /// <summary>Nobody else is.</summary>
    Only,
}

/// <summary>Which users the administration looks for.</summary>
/// <param name="Text">A part of the e-mail address or the name, in any case.</param>
/// <param name="Role">Their role; <see langword="null"/> for any.</param>
/// <param name="Deleted">Whether deleted ones count.</param>
public sealed record UserSearch(string? Text, UserRole? Role, Deleted Deleted);

/// <summary>A user without secrets.</summary>
public sealed record UserSummary(
    string Id, string Email, string Name, UserRole Role, bool EmailVerified, DateTime CreatedAt, DateTime UpdatedAt, DateTime? DeletedAt);
