using CtoProjects.Data;

namespace CtoProjects.Core.Administration;

/// <summary>Which users are asked for.</summary>
/// <param name="Text">A part of the e-mail address or the name.</param>
/// <param name="Role">With this role.</param>
/// <param name="IsDisabled">Whether they were disabled.</param>
public sealed record UserFilter(string? Text, UserRole? Role, bool? IsDisabled);

/// <summary>Which records are asked for.</summary>
/// <param name="UserId">Who did it.</param>
/// <param name="ResourceType">To which model.</param>
/// <param name="ResourceId">To which row.</param>
public sealed record AuditFilter(string? UserId, string? ResourceType, string? ResourceId);
