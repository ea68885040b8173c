using Ashlar;

namespace MachiQuest.Data;

/// <summary>The records of who changed what, the latest first.</summary>
public sealed class AuditRepository(MachiQuestDb db)
{
    /// <param name="userId">Of one user, or of all and of the program itself.</param>
    public Task<Page<AuditLog>> ListAsync(string? userId, int take, string? after, CancellationToken cancellationToken) =>
        (userId is null ? db.AuditLogs : db.AuditLogs.Where(l => l.UserId == userId))
        .OrderBy(l => l.CreatedAt.Desc, l => l.Id)
        .PageAsync(take, after, cancellationToken: cancellationToken);
}
