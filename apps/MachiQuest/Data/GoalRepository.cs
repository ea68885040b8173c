using Ashlar;
using MachiQuest.Core.Goals;

namespace MachiQuest.Data;

/// <summary>One user's goals.</summary>
public sealed class GoalRepository(MachiQuestDb db, MachiQuestTenantDb own)
{
    public Task<Page<Goal>> ListAsync(int take, string? after, CancellationToken cancellationToken) =>
        own.Goals.OrderBy(g => g.CreatedAt, g => g.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    /// <summary>The goals that are not completed, for the dashboard.</summary>
    public Task<List<Goal>> ListActiveAsync(int take, CancellationToken cancellationToken) =>
        own.Goals.Where(g => g.Status == GoalStatus.Active).OrderBy(g => g.CreatedAt, g => g.Id).Take(take).ToListAsync(cancellationToken);

    public Task<Goal?> FindAsync(string id, CancellationToken cancellationToken) => own.Goals.FindAsync(id, cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => own.Goals.CountAsync(cancellationToken);

    /// <summary>Adds a goal that counts what was done from its first day on, also before it was added.</summary>
    public Task<Goal> AddAsync(string userId, GoalCreate create, DateTime now, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            await UserLock.TakeAsync(tx, userId, cancellationToken);
            var inside = tx.ForTenant(userId);
            return await CountAsync(inside, await inside.Goals.CreateAsync(create, cancellationToken), now, cancellationToken);
        },
        cancellationToken: cancellationToken);

    /// <returns><see langword="null"/> where the user has no such goal.</returns>
    public Task<Goal?> UpdateAsync(string userId, string id, GoalUpdate update, DateTime now, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            await UserLock.TakeAsync(tx, userId, cancellationToken);
            var inside = tx.ForTenant(userId);
            return await inside.Goals.ExistsAsync(id, cancellationToken)
                ? await CountAsync(inside, await inside.Goals.UpdateAsync(id, update, cancellationToken), now, cancellationToken)
                : null;
        },
        cancellationToken: cancellationToken);

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        await own.Goals.Where(g => g.Id == id).DeleteAsync(cancellationToken) > 0;

    /// <summary>Counts a goal from the events, inside a transaction that has locked the user.</summary>
    internal static async Task<Goal> CountAsync(MachiQuestTenantDb own, Goal goal, DateTime now, CancellationToken cancellationToken)
    {
        var days = await own.Events
            .Where(e => e.Kind == goal.Kind && e.OccurredAt >= goal.StartsAt)
            .GroupBy(e => e.OccurredAt.Date)
            .Select(g => (g.Key, g.Sum(e => e.Amount)))
            .ToListAsync(cancellationToken);
        var progress = GoalRules.Count(
            goal.Period, goal.Target, DateOnly.FromDateTime(goal.StartsAt), days.Select(d => (DateOnly.FromDateTime(d.Item1), d.Item2)), DateOnly.FromDateTime(now));
        var isCompleted = GoalRules.IsCompleted(goal.Period, goal.Target, progress);
        return await own.Goals.UpdateAsync(
            goal.Id,
            new GoalUpdate
            {
                Progress = progress,
                Status = isCompleted ? GoalStatus.Completed : GoalStatus.Active,
                CompletedAt = isCompleted ? goal.CompletedAt ?? now : null,
            },
            cancellationToken);
    }
}
