using Ashlar;
using MachiQuest.Core.Dashboards;

namespace MachiQuest.Data;

/// <summary>One user's figures: added up from the events, and kept for as long as nothing changes.</summary>
public sealed class MetricsRepository(MachiQuestDb db, MachiQuestTenantDb own)
{
    /// <summary>The number that changes with everything that the user does.</summary>
    public Task<long> RevisionAsync(string userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId).Select(u => u.Revision).SingleAsync(cancellationToken);

    /// <returns><see langword="null"/> where nothing was kept, or something changed since.</returns>
    public async Task<ActivitySummary?> FindAsync(string key, long revision, DateTime day, CancellationToken cancellationToken) =>
        (await own.MetricsCaches.Where(m => m.Key == key && m.Revision == revision && m.Day == day).FirstOrDefaultAsync(cancellationToken))?.Value;

    /// <summary>Keeps figures that were added up after the revision was read. What others added up later stays.</summary>
    public async Task KeepAsync(string key, long revision, DateTime day, ActivitySummary summary, CancellationToken cancellationToken)
    {
        var updated = await own.MetricsCaches.Where(m => m.Key == key && m.Revision <= revision && m.Day <= day).UpdateAsync(
            m => [m.Revision.Set(revision), m.Day.Set(day), m.Value.Set(summary)], cancellationToken);
        if (updated == 0)
        {
            await own.MetricsCaches.CreateManyAsync([new() { Key = key, Revision = revision, Day = day, Value = summary }], OnConflict.Skip, cancellationToken);
        }
    }

    public async Task<ActivitySummary> AddUpAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (from.ToDateTime(default, DateTimeKind.Utc), to.AddDays(1).ToDateTime(default, DateTimeKind.Utc));
        var events = own.Events.Where(e => e.OccurredAt >= start && e.OccurredAt < end);
        var kinds = await events.GroupBy(e => e.Kind).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(e => e.Amount), g.Sum(e => e.Xp))).ToListAsync(cancellationToken);
        var days = await events.GroupBy(e => e.OccurredAt.Date).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(e => e.Xp))).ToListAsync(cancellationToken);
        return new(
            from,
            to,
            kinds.Sum(k => (long)k.Item2),
            kinds.Sum(k => k.Item4),
            [.. kinds.Select(k => new KindSummary(k.Item1, k.Item2, k.Item3, k.Item4))],
            [.. days.Select(d => new DaySummary(DateOnly.FromDateTime(d.Item1), d.Item2, d.Item3))]);
    }
}
