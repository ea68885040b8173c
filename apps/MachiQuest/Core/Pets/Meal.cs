namespace MachiQuest.Core.Pets;

/// <summary>What an event is to a pet.</summary>
/// <param name="Xp">Added experience, 0 or more.</param>
/// <param name="Energy">Added energy; less than 0 where it takes some.</param>
/// <param name="Hunger">Added hunger; less than 0 where it feeds.</param>
public readonly record struct Meal(int Xp, int Energy, int Hunger)
{
    public static Meal operator *(Meal meal, int times) => new(meal.Xp * times, meal.Energy * times, meal.Hunger * times);
}
