using Ashlar;
using CtoProjects.Core.Learning;

namespace CtoProjects.Data;

/// <summary>One learner's progress.</summary>
public sealed class ProgressRepository(CtoProjectsTenantDb db)
{
    /// <summary>What was done on each day, the last day first; days without anything are left out.</summary>
    public async Task<IReadOnlyList<ProgressDay>> ListDaysAsync(DateTime from, DateTime to, string? materialId, CancellationToken cancellationToken)
    {
        var metrics = db.ProgressMetrics.Where(p => p.Day >= from && p.Day <= to);
        return await (materialId is null ? metrics : metrics.Where(p => p.MaterialId == materialId))
            .GroupBy(p => p.Day)
            .OrderBy(g => g.Key.Desc)
            .Select(g => (
                g.Key, g.Sum(p => p.ChunksRead), g.Sum(p => p.SummariesRead), g.Sum(p => p.CardsReviewed), g.Sum(p => p.CardsRemembered),
                g.Sum(p => p.QuestionsAnswered), g.Sum(p => p.QuestionsCorrect), g.Sum(p => p.DurationMs)))
            .Into((day, chunks, summaries, cards, remembered, questions, correct, duration) =>
                new ProgressDay(DateOnly.FromDateTime(day), chunks, summaries, cards, remembered, questions, correct, duration))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The days on which anything was done, the last one first.</summary>
    public Task<List<DateTime>> ListActiveDaysAsync(DateTime from, CancellationToken cancellationToken) =>
        db.ProgressMetrics.Where(p => p.Day >= from).GroupBy(p => p.Day).OrderBy(g => g.Key.Desc).Select(g => g.Key).ToListAsync(cancellationToken);
}
