using Ashlar;

namespace MachiQuest.Data;

/// <summary>What one user did.</summary>
public sealed class EventRepository(MachiQuestTenantDb own)
{
    /// <summary>The latest first.</summary>
    /// <param name="kind">Of one kind, or of all.</param>
    public Task<Page<Event>> ListAsync(EventKind? kind, int take, string? after, CancellationToken cancellationToken) =>
        (kind is { } one ? own.Events.Where(e => e.Kind == one) : own.Events)
        .OrderBy(e => e.OccurredAt.Desc, e => e.Id)
        .PageAsync(take, after, cancellationToken: cancellationToken);

    public Task<Event?> FindAsync(string id, CancellationToken cancellationToken) => own.Events.FindAsync(id, cancellationToken);
}
