using FsCheck;
using FsCheck.Fluent;
using MachiQuest.Core.Pets;
using MachiQuest.Data;

namespace MachiQuest.Tests.Rules;

public class PetRulesTests
{
    private static readonly DateTime s_start = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<PetState> s_states =
        from energy in Gen.Choose(0, 100)
        from hunger in Gen.Choose(0, 100)
        from xp in Gen.Choose(0, 100_000)
        select PetRules.Newborn("green", s_start) with { Energy = energy, Hunger = hunger, Xp = xp, Level = PetRules.LevelOf(xp) };

    private static readonly Gen<Meal> s_meals = Gen.Elements(FeedingRules.All.ToArray()).SelectMany(r => Gen.Choose(0, 50_000).Select(n => r.MealOf(0, n)));

    private static readonly Gen<TimeSpan> s_waits = Gen.Choose(0, 60 * 24 * 9).Select(m => TimeSpan.FromMinutes(m));

    [Fact]
    public void The_example_of_the_seed_document_is_level_2_and_happy()
    {
        Assert.Equal(2, PetRules.LevelOf(124));
        Assert.Equal(Mood.Happy, PetRules.MoodOf(energy: 45, hunger: 12));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(299, 2)]
    [InlineData(300, 3)]
    [InlineData(int.MaxValue, 6554)]
    public void A_level_takes_more_experience_than_the_one_before(int xp, int level) => Assert.Equal(level, PetRules.LevelOf(xp));

    [Fact]
    public void A_level_is_the_largest_one_that_the_experience_suffices_for() => Holds(
        Gen.Choose(0, int.MaxValue), xp => PetRules.LevelOf(xp) is >= 1 and var level && PetRules.XpOf(level) <= xp && xp < PetRules.XpOf(level + 1));

    [Fact]
    public void Whatever_happens_a_pet_stays_in_its_ranges() => Holds(
        from state in s_states
        from meals in s_meals.ArrayOf()
        from waits in s_waits.ArrayOf(meals.Length)
        select (state, meals, waits),
        c =>
        {
            // A state outside of its ranges cannot be made: it would throw.
            var (state, now) = (c.state, s_start);
            foreach (var (meal, wait) in c.meals.Zip(c.waits))
            {
                now += wait;
                var fed = PetRules.Feed(state, meal, "event", now);
                if (fed.Xp < state.Xp || fed.Level < state.Level || fed.Level != PetRules.LevelOf(fed.Xp) || fed.LastUpdate > now || fed.Traits.Mood != PetRules.MoodOf(fed.Energy, fed.Hunger))
                {
                    return false;
                }

                state = fed;
            }

            return true;
        });

    [Fact]
    public void Looking_on_the_way_changes_nothing() => Holds(
        from state in s_states
        from first in s_waits
        from second in s_waits
        select (state, first, second),
        c => PetRules.At(PetRules.At(c.state, s_start + c.first), s_start + c.first + c.second) == PetRules.At(c.state, s_start + c.first + c.second));

    [Fact]
    public void Time_makes_hungry_and_tired_and_takes_no_experience() => Holds(
        from state in s_states
        from wait in s_waits
        select (state, wait),
        c => PetRules.At(c.state, s_start + c.wait) is var later
            && later.Hunger >= c.state.Hunger && later.Energy <= c.state.Energy && (later.Xp, later.Level, later.LastEventId) == (c.state.Xp, c.state.Level, c.state.LastEventId));

    [Fact]
    public void Half_an_hour_is_one_point()
    {
        var state = PetRules.Newborn("green", s_start);

        Assert.Equal(state, PetRules.At(state, s_start.AddMinutes(29)));
        Assert.Equal((state.Energy - 1, state.Hunger + 1), PetRules.At(state, s_start.AddMinutes(59)) switch { var s => (s.Energy, s.Hunger) });
        Assert.Equal(state, PetRules.At(state, s_start.AddDays(-1)));
    }

    [Fact]
    public void A_pet_that_is_left_alone_for_years_is_sad_and_alive()
    {
        var state = PetRules.At(PetRules.Newborn("green", s_start), s_start.AddYears(50));

        Assert.Equal((0, 100, Mood.Sad), (state.Energy, state.Hunger, state.Traits.Mood));
    }

    [Fact]
    public void Every_kind_of_event_has_one_rule() =>
        Assert.Equal(Enum.GetValues<EventKind>(), FeedingRules.All.Select(r => r.Kind));

    [Fact]
    public void In_whichever_parts_a_total_comes_it_is_worth_the_same() => Holds(
        from rule in Gen.Elements(FeedingRules.All.ToArray())
        from parts in Gen.Choose(0, 9_000).ArrayOf()
        select (rule, parts),
        c =>
        {
            var (before, xp, energy, hunger) = (0L, 0, 0, 0);
            foreach (var part in c.parts)
            {
                var meal = c.rule.MealOf(before, part);
                (before, xp, energy, hunger) = (before + part, xp + meal.Xp, energy + meal.Energy, hunger + meal.Hunger);
            }

            return new Meal(xp, energy, hunger) == c.rule.MealOf(0, before);
        });

    private static void Holds<T>(Gen<T> cases, Func<T, bool> property) => Prop.ForAll(cases.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
