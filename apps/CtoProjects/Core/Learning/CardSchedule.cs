namespace CtoProjects.Core.Learning;

/// <summary>When a card is asked next. SM-2 counts days; here they are days in UTC, and a card is due from their first moment on.</summary>
/// <param name="Memory">What SM-2 knows of it.</param>
/// <param name="Lapses">How often it was forgotten.</param>
/// <param name="IsDrill">It is asked again on this day, until it goes well (step 7).</param>
/// <param name="DueAt">From when on it is asked.</param>
/// <param name="LastReviewedAt">The last repetition that counted.</param>
public sealed record CardSchedule(MemoryState Memory, int Lapses, bool IsDrill, DateTime DueAt, DateTime? LastReviewedAt)
{
    /// <summary>A new card is due at once.</summary>
    public static CardSchedule New(DateTime at) => new(MemoryState.New, 0, IsDrill: false, at, LastReviewedAt: null);

    /// <summary>The day of the next repetition that counts.</summary>
    private DateTime NextRepetition => LastReviewedAt is { } last ? last.Date.AddDays(Memory.IntervalDays) : DateTime.MinValue;

    /// <summary>What an answer makes of the schedule.</summary>
    public (CardSchedule Next, ReviewKind Kind) Review(int quality, DateTime at)
    {
        if (at >= NextRepetition)
        {
            return (Repeat(quality, at), ReviewKind.Repetition);
        }

        if (IsDrill)
        {
            return (quality >= Sm2.Good ? this with { IsDrill = false, DueAt = NextRepetition } : this with { DueAt = at }, ReviewKind.Drill);
        }

        // Looked at before its day: that it is still known says little, that it is forgotten says all.
        return quality >= Sm2.Remembered ? (this, ReviewKind.Practice) : (Repeat(quality, at), ReviewKind.Repetition);
    }

    private CardSchedule Repeat(int quality, DateTime at)
    {
        var memory = Sm2.Repeat(Memory, quality);
        var isDrill = quality < Sm2.Good;
        return new CardSchedule(
            memory,
            Lapses + (quality < Sm2.Remembered && LastReviewedAt is not null ? 1 : 0),
            isDrill,
            isDrill ? at : at.Date.AddDays(memory.IntervalDays),
            at);
    }
}

/// <summary>What an answer to a card was.</summary>
public enum ReviewKind
{
    /// <summary>On its day, or forgotten before: it sets the schedule.</summary>
    Repetition,

    /// <summary>Asked again on the same day; the schedule stays.</summary>
    Drill,

    /// <summary>Before its day, and known; the schedule stays.</summary>
    Practice,
}
