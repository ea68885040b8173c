namespace MachiQuest.Core.Goals;

/// <summary>How far a goal is.</summary>
/// <param name="PeriodStart">The first day (UTC) of the period that is counted.</param>
/// <param name="Amount">How much of the target was done in it.</param>
/// <param name="Streak">In how many periods one after the other the target was reached, up to this one, or the one before while this one lasts.</param>
/// <param name="BestStreak">The longest that the streak ever was.</param>
public sealed record GoalProgress(DateOnly PeriodStart, long Amount, int Streak, int BestStreak);
