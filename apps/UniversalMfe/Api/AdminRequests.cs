using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Api;

/// <summary>Another role.</summary>
/// <param name="Role">ADMIN, CUSTOMER or VENDOR.</param>
public sealed record RoleRequest([property: Required] UserRole? Role);

/// <summary>Users to be added. They choose their passwords by "forgot password".</summary>
/// <param name="Users">1 to 1000.</param>
public sealed record ImportRequest([property: Required, MinLength(1), MaxLength(1000)] IReadOnlyList<ImportLine>? Users);

/// <summary>A user to be added.</summary>
public sealed record ImportLine(
    [property: Required, EmailAddress, StringLength(254)] string? Email,
    [property: Required, StringLength(200)] string? Name,
    [property: Required] UserRole? Role);

/// <summary>What came of an import.</summary>
/// <param name="Added">Users who were added.</param>
/// <param name="Skipped">Users whose address somebody had already.</param>
public sealed record ImportView(int Added, int Skipped);

/// <summary>A value of the configuration.</summary>
/// <param name="Value">Any JSON.</param>
/// <param name="Description">For people.</param>
public sealed record ConfigRequest([property: Required] JsonElement? Value, [property: StringLength(500)] string? Description);

/// <summary>A value of the configuration, and who set it.</summary>
public sealed record ConfigView(string Key, JsonElement Value, string? Description, DateTime UpdatedAt, string? UpdatedBy)
{
    internal static ConfigView From(SystemConfig config) => new(config.Key, config.Value, config.Description, config.UpdatedAt, config.UpdatedBy);
}

/// <summary>Which records of the audit log are asked for.</summary>
/// <param name="UserId">Who did it.</param>
/// <param name="Action">create, update, delete or restore.</param>
/// <param name="ResourceType">The model, such as Payment.</param>
/// <param name="ResourceId">The row.</param>
public readonly record struct AuditQuery(string? UserId, string? Action, string? ResourceType, string? ResourceId)
{
    internal AuditSearch ToSearch() => new(UserId, Action, ResourceType, ResourceId);
}

/// <summary>A record of the audit log.</summary>
public sealed record AuditView(
    string Id, string? UserId, string Action, string? ResourceType, string? ResourceId, JsonElement? Details, string? IpAddress, string? UserAgent, DateTime CreatedAt)
{
    internal static AuditView From(AuditLog log) => new(
        log.Id, log.UserId, log.Action, log.ResourceType, log.ResourceId, log.Details, log.IpAddress, log.UserAgent, log.CreatedAt);
}
