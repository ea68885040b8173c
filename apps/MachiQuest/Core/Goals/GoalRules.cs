using MachiQuest.Data;

namespace MachiQuest.Core.Goals;

/// <summary>How goals are counted: functions of their arguments, and of nothing else. In which order events came makes no difference.</summary>
public static class GoalRules
{
    /// <summary>The first day of the period that a day is in: itself, its Monday, or the goal's first day.</summary>
    public static DateOnly PeriodOf(GoalPeriod period, DateOnly start, DateOnly day) => period switch
    {
        GoalPeriod.Day => day,
        GoalPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => start,
    };

    /// <summary>Counts a goal from what was done on each day.</summary>
    /// <param name="period">How long the goal gives.</param>
    /// <param name="target">How much has to be done in a period; more than 0.</param>
    /// <param name="start">The goal's first day; what was done before does not count.</param>
    /// <param name="days">How much was done on which day.</param>
    /// <param name="today">What was done after it does not count.</param>
    public static GoalProgress Count(GoalPeriod period, int target, DateOnly start, IEnumerable<(DateOnly Day, long Amount)> days, DateOnly today)
    {
        var current = PeriodOf(period, start, today);
        var amounts = days.Where(d => d.Day >= start && d.Day <= today)
            .GroupBy(d => PeriodOf(period, start, d.Day))
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Amount));
        var reached = amounts.Where(a => a.Value >= target).Select(a => a.Key).Order().ToArray();

        var (streak, best) = (0, 0);
        var last = DateOnly.MinValue;
        foreach (var day in reached)
        {
            streak = streak > 0 && day == NextOf(period, last) ? streak + 1 : 1;
            best = Math.Max(best, streak);
            last = day;
        }

        return new(current, amounts.GetValueOrDefault(current), IsUnbroken(period, last, current) ? streak : 0, best);
    }

    /// <summary>The progress on a later day, if nothing was done since. A period that is over leaves an empty one, and perhaps a broken streak.</summary>
    public static GoalProgress At(GoalProgress progress, GoalPeriod period, int target, DateOnly today)
    {
        var current = PeriodOf(period, progress.PeriodStart, today);
        if (current <= progress.PeriodStart)
        {
            return progress;
        }

        var lasts = progress.Amount >= target && current == NextOf(period, progress.PeriodStart);
        return progress with { PeriodStart = current, Amount = 0, Streak = lasts ? progress.Streak : 0 };
    }

    /// <summary>Whether a goal without an end of its period is done.</summary>
    public static bool IsCompleted(GoalPeriod period, int target, GoalProgress progress) => period == GoalPeriod.Once && progress.Amount >= target;

    private static bool IsUnbroken(GoalPeriod period, DateOnly last, DateOnly current) =>
        last == current || (last != DateOnly.MinValue && NextOf(period, last) == current);

    private static DateOnly NextOf(GoalPeriod period, DateOnly start) => period switch
    {
        GoalPeriod.Day => start.AddDays(1),
        GoalPeriod.Week => start.AddDays(7),
        _ => DateOnly.MaxValue,
    };
}
