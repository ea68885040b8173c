using MachiQuest.Data;

namespace MachiQuest.Core.Pets;

/// <summary>A line of <see cref="FeedingRules"/>.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Unit">How much of it is one portion: a commit, a thousand steps.</param>
/// <param name="Portion">What a portion is to the pet.</param>
/// <param name="MostPortions">More than that of one event, or of one day's total, does nothing.</param>
public sealed record FeedingRule(EventKind Kind, int Unit, Meal Portion, int MostPortions)
{
    /// <summary>What an amount is worth that comes on top of an earlier one, such as steps on top of those of the same day.</summary>
    /// <remarks>In whichever parts a total comes, together they are worth the same.</remarks>
    /// <param name="before">What was counted already, 0 or more.</param>
    /// <param name="amount">What is new, 0 or more.</param>
    public Meal MealOf(long before, long amount) => Portion * (PortionsOf(before + amount) - PortionsOf(before));

    private int PortionsOf(long amount) => (int)Math.Min(amount / Unit, MostPortions);
}
