namespace CtoProjects.Core.Learning;

/// <summary>How a learner gets on.</summary>
/// <param name="Days">Day by day, the last one first.</param>
/// <param name="StreakDays">On how many days in a row something was done, up to today or yesterday.</param>
/// <param name="Cards">How many flashcards there are.</param>
/// <param name="CardsDue">How many of them are to be asked now.</param>
public sealed record Progress(IReadOnlyList<ProgressDay> Days, int StreakDays, int Cards, int CardsDue);
