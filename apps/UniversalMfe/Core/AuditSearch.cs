namespace UniversalMfe.Core;

/// <summary>Which records of the audit log are looked for; what is <see langword="null"/> does not matter.</summary>
/// <param name="UserId">Who did it.</param>
/// <param name="Action">create, update, delete or restore.</param>
/// <param name="ResourceType">The model: <c>Payment</c>.</param>
/// <param name="ResourceId">The row.</param>
public sealed record AuditSearch(string? UserId, string? Action, string? ResourceType, string? ResourceId);
