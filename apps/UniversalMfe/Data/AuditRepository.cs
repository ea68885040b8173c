using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>What was written, by whom, and how it looked before. Nobody changes it.</summary>
public sealed class AuditRepository(AdminDb db)
{
    /// <summary>The latest first.</summary>
    public Task<Page<AuditLog>> ListAsync(AuditSearch search, int size, string? after, CancellationToken cancellationToken) => db.AuditLogs
        .Where(l => search.UserId is { } user ? l.UserId == user : Predicate.Always)
        .Where(l => search.Action is { } action ? l.Action == action : Predicate.Always)
        .Where(l => search.ResourceType is { } type ? l.ResourceType == type : Predicate.Always)
        .Where(l => search.ResourceId is { } id ? l.ResourceId == id : Predicate.Always)
        .OrderBy(l => l.CreatedAt.Desc, l => l.Id)
        .PageAsync(size, after: after, cancellationToken: cancellationToken);
}
