using Ashlar;
using MachiQuest.Data;

namespace MachiQuest.Core.Goals;

/// <summary>What one user can do with goals. They are shown as they are today: a period that is over leaves an empty one.</summary>
public sealed class GoalService(GoalRepository goals, CurrentUser user, TimeProvider clock)
{
    public const int MostGoals = 100;

    public async Task<Page<Goal>> ListAsync(int take, string? after, CancellationToken cancellationToken) =>
        (await goals.ListAsync(take, after, cancellationToken)).Into(AsOfToday);

    public async Task<IReadOnlyList<Goal>> ListActiveAsync(CancellationToken cancellationToken) =>
        [.. (await goals.ListActiveAsync(MostGoals, cancellationToken)).Select(AsOfToday)];

    /// <returns><see langword="null"/> where the user has no such goal.</returns>
    public async Task<Goal?> FindAsync(string id, CancellationToken cancellationToken) => await goals.FindAsync(id, cancellationToken) is { } goal ? AsOfToday(goal) : null;

    /// <param name="title">For people.</param>
    /// <param name="kind">What is counted.</param>
    /// <param name="target">How much of it, in each period.</param>
    /// <param name="period">How long a period is.</param>
    /// <param name="startsOn">From which day (UTC) on events count, also those that are there already; today without it.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    /// <exception cref="LimitReachedException">The user has as many as anybody may.</exception>
    public async Task<Goal> AddAsync(string title, EventKind kind, int target, GoalPeriod period, DateOnly? startsOn, CancellationToken cancellationToken)
    {
        if (await goals.CountAsync(cancellationToken) >= MostGoals)
        {
            throw new LimitReachedException($"You have {MostGoals} goals already, which is as many as anybody may have.");
        }

        var start = startsOn ?? Today;
        var create = new GoalCreate
        {
            Title = title,
            Kind = kind,
            Target = target,
            Period = period,
            Progress = new GoalProgress(GoalRules.PeriodOf(period, start, Today), 0, 0, 0),
            StartsAt = start.ToDateTime(default, DateTimeKind.Utc),
        };
        return await goals.AddAsync(user.Id, create, clock.Now(), cancellationToken);
    }

    /// <returns><see langword="null"/> where the user has no such goal.</returns>
    public Task<Goal?> ChangeAsync(string id, string? title, int? target, CancellationToken cancellationToken)
    {
        var update = new GoalUpdate();
        if (title is not null)
        {
            update.Title = title;
        }

        if (target is { } number)
        {
            update.Target = number;
        }

        return goals.UpdateAsync(user.Id, id, update, clock.Now(), cancellationToken);
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => goals.DeleteAsync(id, cancellationToken);

    private DateOnly Today => DateOnly.FromDateTime(clock.Now());

    private Goal AsOfToday(Goal goal) => goal with { Progress = GoalRules.At(goal.Progress, goal.Period, goal.Target, Today) };
}
