namespace MachiQuest.Core.Pets;

/// <summary>How a pet's state changes: functions of their arguments, and of nothing else.</summary>
public static class PetRules
{
    /// <summary>Each of these makes a pet hungrier by 1 and more tired by 1.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMinutes(30);

    /// <summary>Level 2 takes this much experience, level 3 twice as much more, level 4 three times as much more.</summary>
    public const int XpOfSecondLevel = 100;

    public static PetState Newborn(string color, DateTime now) => new()
    {
        Energy = 60,
        Hunger = 30,
        Level = 1,
        Xp = 0,
        LastEventId = null,
        LastUpdate = now,
        Traits = new PetTraits { Color = color, Mood = MoodOf(60, 30) },
    };

    /// <summary>The state at a time: hunger grows and energy falls by themselves. What is stored stays as it was at <see cref="PetState.LastUpdate"/>.</summary>
    /// <remarks>Whole ticks are counted, so looking often changes nothing. A time before the last update gives the state as it is.</remarks>
    public static PetState At(PetState state, DateTime now)
    {
        var ticks = Math.Max(0, (now - state.LastUpdate).Ticks / Tick.Ticks);
        var moved = (int)Math.Min(ticks, PetState.Most);
        return ticks == 0 ? state : WithMood(state with
        {
            Energy = Clamp(state.Energy - moved),
            Hunger = Clamp(state.Hunger + moved),
            LastUpdate = state.LastUpdate + (ticks * Tick),
        });
    }

    /// <summary>The state after a meal at a time.</summary>
    public static PetState Feed(PetState state, Meal meal, string eventId, DateTime now)
    {
        var before = At(state, now);
        var xp = (int)Math.Min((long)before.Xp + meal.Xp, int.MaxValue);
        return WithMood(before with
        {
            Energy = Clamp(before.Energy + meal.Energy),
            Hunger = Clamp(before.Hunger + meal.Hunger),
            Xp = xp,
            Level = LevelOf(xp),
            LastEventId = eventId,
        });
    }

    /// <summary>The level that so much experience makes: the largest one that it suffices for.</summary>
    public static int LevelOf(int xp)
    {
        // Level n takes 100 · (1 + 2 + … + (n - 1)); the root finds it, the loops mend what a fraction got wrong.
        var level = (int)((1 + Math.Sqrt(1 + (8.0 * xp / XpOfSecondLevel))) / 2);
        while (XpOf(level + 1) <= xp)
        {
            level++;
        }

        while (XpOf(level) > xp)
        {
            level--;
        }

        return level;
    }

    /// <summary>The least experience of a level.</summary>
    public static long XpOf(int level) => XpOfSecondLevel * ((long)level * (level - 1) / 2);

    public static Mood MoodOf(int energy, int hunger) => (energy, hunger) switch
    {
        ( <= 10, _) or (_, >= 90) => Mood.Sad,
        (_, >= 60) => Mood.Hungry,
        ( <= 30, _) => Mood.Tired,
        ( >= 40, <= 30) => Mood.Happy,
        _ => Mood.Content,
    };

    private static int Clamp(int value) => Math.Clamp(value, 0, PetState.Most);

    private static PetState WithMood(PetState state) => state with { Traits = state.Traits with { Mood = MoodOf(state.Energy, state.Hunger) } };
}
