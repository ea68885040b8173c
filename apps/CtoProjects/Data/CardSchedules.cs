using CtoProjects.Core.Learning;

namespace CtoProjects.Data;

/// <summary>The schedule of a card in the columns of its row.</summary>
public static class CardSchedules
{
    /// <returns><see langword="null"/> for what is no flashcard.</returns>
    public static CardSchedule? ScheduleOf(GeneratedAsset asset) =>
        asset is { DueAt: { } due, EaseFactor: { } ease, IntervalDays: { } interval, Repetitions: { } repetitions, Lapses: { } lapses }
            ? new CardSchedule(new MemoryState(ease, interval, repetitions), lapses, asset.IsDrill, due, asset.LastReviewedAt)
            : null;
}
