using CtoProjects.Core.Learning;
using FsCheck;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Learning;

public class Sm2Tests
{
    /// <summary>Reckoned by hand from the formulas of the paper: quality, then interval, E-Factor and repetitions behind it.</summary>
    [Theory]
    [InlineData("5:1/2.6/1 5:6/2.7/2 5:17/2.8/3 5:48/2.9/4 5:140/3/5")]
    [InlineData("4:1/2.5/1 4:6/2.5/2 4:15/2.5/3 4:38/2.5/4 4:95/2.5/5 4:238/2.5/6")]
    [InlineData("3:1/2.36/1 3:6/2.22/2 3:14/2.08/3 3:30/1.94/4 3:59/1.8/5")]
    [InlineData("5:1/2.6/1 5:6/2.7/2 2:1/2.7/0 4:1/2.7/1 4:6/2.7/2 4:17/2.7/3")]
    [InlineData("0:1/2.5/0 1:1/2.5/0 2:1/2.5/0 3:1/2.36/1")]
    [InlineData("3:1/2.36/1 3:6/2.22/2 3:14/2.08/3 3:30/1.94/4 3:59/1.8/5 3:107/1.66/6 3:178/1.52/7 3:271/1.38/8 3:374/1.3/9 3:487/1.3/10")]
    public void Reviews_lead_where_the_paper_says(string reviews)
    {
        var state = MemoryState.New;
        foreach (var review in reviews.Split(' '))
        {
            var parts = review.Split(':', '/');
            state = Sm2.Repeat(state, int.Parse(parts[0]));
            Assert.Equal(new MemoryState(decimal.Parse(parts[2]), int.Parse(parts[1]), int.Parse(parts[3])), state);
        }
    }

    [Theory]
    [InlineData(5, "0.1")]
    [InlineData(4, "0")]
    [InlineData(3, "-0.14")]
    public void The_E_Factor_changes_by_the_formula(int quality, string change) =>
        Assert.Equal(2.5m + decimal.Parse(change), Sm2.Repeat(MemoryState.New, quality).EaseFactor);

    [Fact]
    public void An_exact_product_is_not_rounded_up() => Assert.Equal(21, Sm2.Repeat(new MemoryState(2.1m, 10, 3), 4).IntervalDays);

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void There_is_no_other_quality(int quality) => Assert.Throws<ArgumentOutOfRangeException>(() => Sm2.Repeat(MemoryState.New, quality));

    [Fact]
    public void Whatever_is_answered_the_state_stays_in_its_bounds() => Property.Holds(Gen.Choose(0, 5).ListOf(), qualities =>
    {
        var state = MemoryState.New;
        foreach (var quality in qualities)
        {
            var next = Sm2.Repeat(state, quality);
            Assert.InRange(next.EaseFactor, 1.3m, 99.99m);
            Assert.InRange(next.IntervalDays, 1, Sm2.MaxIntervalDays);
            Assert.Equal(next.EaseFactor, decimal.Round(next.EaseFactor, 2));
            if (quality < Sm2.Remembered)
            {
                Assert.Equal((1, 0, state.EaseFactor), (next.IntervalDays, next.Repetitions, next.EaseFactor));
            }
            else
            {
                Assert.Equal(state.Repetitions + 1, next.Repetitions);
                Assert.True(state.Repetitions == 0 || next.IntervalDays > state.IntervalDays || next.IntervalDays == Sm2.MaxIntervalDays);
            }

            state = next;
        }
    });

    [Fact]
    public void A_better_answer_never_leads_to_an_earlier_repetition() => Property.Holds(
        from before in Gen.Choose(0, 5).ListOf()
        from one in Gen.Choose(0, 4)
        from later in Gen.Choose(3, 5)
        select (before, one, later),
        c =>
        {
            var state = c.before.Aggregate(MemoryState.New, Sm2.Repeat);
            var (worse, better) = (Sm2.Repeat(state, c.one), Sm2.Repeat(state, c.one + 1));
            Assert.True(worse.IntervalDays <= better.IntervalDays);
            Assert.True(Sm2.Repeat(worse, c.later).IntervalDays <= Sm2.Repeat(better, c.later).IntervalDays);
        });

    [Fact]
    public void A_hundred_years_is_the_longest_interval()
    {
        var state = Enumerable.Repeat(5, 2000).Aggregate(MemoryState.New, Sm2.Repeat);

        Assert.Equal((99.99m, Sm2.MaxIntervalDays), (state.EaseFactor, state.IntervalDays));
    }
}
