namespace CtoProjects.Core.Learning;

/// <summary>
/// SM-2, as P. A. Wozniak describes it ("Optimization of learning", 1990, chapter 3.2), step for step. The E-Factors have two decimals
/// and are reckoned as such, so that rounding up never goes wrong by a bit.
/// </summary>
public static class Sm2
{
    public const int MinQuality = 0;

    public const int MaxQuality = 5;

    /// <summary>The worst quality with which a card was still remembered.</summary>
    public const int Remembered = 3;

    /// <summary>Cards below it are asked again on the same day until they reach it (step 7).</summary>
    public const int Good = 4;

    /// <summary>A hundred years. The paper has no limit; dates do.</summary>
    public const int MaxIntervalDays = 36_500;

    /// <summary>The paper has no limit; after 975 perfect repetitions there is one.</summary>
    private const decimal MaxEaseFactor = 99.99m;

    private const decimal MinEaseFactor = 1.3m;

    /// <summary>What a repetition makes of a card.</summary>
    /// <param name="state">Before it.</param>
    /// <param name="quality">5 perfect, 4 after hesitating, 3 with serious difficulty; 2 wrong where the right one seemed easy, 1 wrong and remembered when seen, 0 nothing at all.</param>
    public static MemoryState Repeat(MemoryState state, int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, MinQuality);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, MaxQuality);

        // Step 6: from the beginning, and the E-Factor stays.
        if (quality < Remembered)
        {
            return state with { IntervalDays = 1, Repetitions = 0 };
        }

        // Steps 3 and 5, in this order: the interval takes the E-Factor that the card had when it was repeated.
        var days = state.Repetitions switch
        {
            0 => 1,
            1 => 6,
            _ => Math.Ceiling(state.IntervalDays * state.EaseFactor),
        };
        return new MemoryState(EaseAfter(state.EaseFactor, quality), (int)Math.Min(days, MaxIntervalDays), state.Repetitions + 1);
    }

    private static decimal EaseAfter(decimal ease, int quality)
    {
        var missing = MaxQuality - quality;
        return Math.Clamp(ease + (0.1m - (missing * (0.08m + (missing * 0.02m)))), MinEaseFactor, MaxEaseFactor);
    }
}
