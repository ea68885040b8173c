using FsCheck;
using FsCheck.Fluent;
using MachiQuest.Core.Goals;
using MachiQuest.Data;

namespace MachiQuest.Tests.Rules;

public class GoalRulesTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly s_start = new(2026, 3, 2);

    private static readonly Gen<GoalPeriod> s_periods = Gen.Elements(Enum.GetValues<GoalPeriod>());

    private static readonly Gen<(DateOnly Day, long Amount)[]> s_days =
        Gen.Choose(-5, 60).SelectMany(d => Gen.Choose(0, 9).Select(n => (s_start.AddDays(d), (long)n))).ArrayOf();

    [Fact]
    public void A_streak_counts_days_one_after_the_other_and_lasts_while_today_is_not_over()
    {
        (DateOnly, long)[] days = [(Day(0), 3), (Day(1), 2), (Day(1), 1), (Day(2), 4)];

        Assert.Equal(new GoalProgress(Day(2), 4, Streak: 3, BestStreak: 3), Count(GoalPeriod.Day, 3, days, Day(2)));
        Assert.Equal(new GoalProgress(Day(3), 0, Streak: 3, BestStreak: 3), Count(GoalPeriod.Day, 3, days, Day(3)));
        Assert.Equal(new GoalProgress(Day(4), 0, Streak: 0, BestStreak: 3), Count(GoalPeriod.Day, 3, days, Day(4)));
    }

    [Fact]
    public void A_week_begins_on_monday()
    {
        (DateOnly, long)[] days = [(Day(6), 5), (Day(7), 5)];

        Assert.Equal(new GoalProgress(Day(7), 5, Streak: 2, BestStreak: 2), Count(GoalPeriod.Week, 5, days, Day(13)));
        Assert.Equal(Day(0), GoalRules.PeriodOf(GoalPeriod.Week, s_start, Day(6)));
    }

    [Fact]
    public void A_goal_without_periods_is_completed_when_the_whole_is_done()
    {
        var before = Count(GoalPeriod.Once, 10, [(Day(0), 4), (Day(30), 5)], Day(40));
        var after = Count(GoalPeriod.Once, 10, [(Day(0), 4), (Day(30), 6)], Day(40));

        Assert.False(GoalRules.IsCompleted(GoalPeriod.Once, 10, before));
        Assert.True(GoalRules.IsCompleted(GoalPeriod.Once, 10, after));
        Assert.False(GoalRules.IsCompleted(GoalPeriod.Day, 10, after));
    }

    [Fact]
    public void What_was_done_before_the_goal_began_or_lies_ahead_does_not_count() =>
        Assert.Equal(0, Count(GoalPeriod.Once, 10, [(Day(-1), 10), (Day(5), 10)], Day(4)).Amount);

    [Fact]
    public void The_order_of_events_makes_no_difference() => Holds(
        from period in s_periods
        from days in s_days
        from shuffled in Gen.Shuffle(days)
        select (period, days, shuffled),
        c => Count(c.period, 7, c.days, Day(45)) == Count(c.period, 7, c.shuffled, Day(45)));

    [Fact]
    public void A_day_later_it_is_what_counting_anew_would_give() => Holds(
        from period in s_periods
        from days in s_days
        from today in Gen.Choose(0, 60)
        from wait in Gen.Choose(0, 20)
        select (period, days: days.Where(d => d.Day <= Day(today)).ToArray(), today, wait),
        c => GoalRules.At(Count(c.period, 7, c.days, Day(c.today)), c.period, 7, Day(c.today + c.wait)) == Count(c.period, 7, c.days, Day(c.today + c.wait)));

    [Fact]
    public void A_streak_is_never_longer_than_the_best_one() => Holds(
        from period in s_periods
        from days in s_days
        select (period, days),
        c => Count(c.period, 7, c.days, Day(45)) is var p && p.Streak >= 0 && p.Streak <= p.BestStreak && p.Amount >= 0);

    private static DateOnly Day(int number) => s_start.AddDays(number);

    private static GoalProgress Count(GoalPeriod period, int target, IEnumerable<(DateOnly, long)> days, DateOnly today) =>
        GoalRules.Count(period, target, s_start, days, today);

    private static void Holds<T>(Gen<T> cases, Func<T, bool> property) => Prop.ForAll(cases.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
