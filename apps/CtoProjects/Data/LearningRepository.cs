using Ashlar;
using CtoProjects.Core.Learning;

namespace CtoProjects.Data;

/// <summary>One learner's sessions, what was done in them, and the progress that came of it.</summary>
public sealed class LearningRepository(CtoProjectsTenantDb db)
{
    public Task<Page<LearningSession>> ListSessionsAsync(int take, string? after, CancellationToken cancellationToken) =>
        db.LearningSessions.OrderBy(s => s.StartedAt.Desc, s => s.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    /// <returns><see langword="null"/> where the learner has no such session.</returns>
    public Task<LearningSession?> FindSessionAsync(string id, CancellationToken cancellationToken) => db.LearningSessions.FindAsync(id, cancellationToken);

    /// <exception cref="NotFoundException">The learner has no such material.</exception>
    public Task<LearningSession> StartSessionAsync(SessionKind kind, string? materialId, DateTime now, CancellationToken cancellationToken) =>
        db.LearningSessions.CreateAsync(new LearningSessionCreate { Kind = kind, MaterialId = materialId, StartedAt = now }, cancellationToken);

    /// <summary>Ends a session. One that has ended stays as it is.</summary>
    public async Task EndSessionAsync(string id, DateTime now, CancellationToken cancellationToken) =>
        await db.LearningSessions.Where(s => s.Id == id && s.EndedAt == null).UpdateAsync(s => [s.EndedAt.Set(now)], cancellationToken);

    public Task<Page<Interaction>> ListInteractionsAsync(string sessionId, int take, string? after, CancellationToken cancellationToken) =>
        db.Interactions.Where(i => i.SessionId == sessionId).OrderBy(i => i.CreatedAt, i => i.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    /// <returns><see langword="null"/> where nothing with this key was recorded in the session.</returns>
    public Task<Interaction?> FindInteractionAsync(string sessionId, string requestKey, CancellationToken cancellationToken) =>
        db.Interactions.Where(i => i.SessionId == sessionId && i.RequestKey == requestKey).FirstOrDefaultAsync(cancellationToken);

    /// <returns><see langword="null"/> where the learner has no such chunk.</returns>
    public Task<ContentChunk?> FindChunkAsync(string id, CancellationToken cancellationToken) => db.ContentChunks.FindAsync(id, cancellationToken);

    /// <summary>Writes what happened, in one transaction: the row, the counts of the session, the schedule of the card, and the progress of the day.</summary>
    /// <exception cref="NotFoundException">The session has ended meanwhile.</exception>
    /// <exception cref="ConflictException">The card was answered elsewhere at the same time.</exception>
    /// <exception cref="UniqueViolationException">Something with the same key was recorded at the same time.</exception>
    public Task<Interaction> RecordAsync(RecordedInteraction recorded, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var correct = recorded.Row.IsCorrect == true ? 1 : 0;
            var sessions = await tx.LearningSessions
                .Where(s => s.Id == recorded.Row.SessionId && s.EndedAt == null)
                .UpdateAsync(s => [s.InteractionCount.Add(1), s.CorrectCount.Add(correct)], cancellationToken);
            if (sessions == 0)
            {
                throw new NotFoundException(nameof(LearningSession));
            }

            if (recorded is { Card: { } card, Schedule: { } next } && next != CardSchedules.ScheduleOf(card))
            {
                await tx.GeneratedAssets.UpdateAsync(
                    card,
                    a =>
                    [
                        a.EaseFactor.Set(next.Memory.EaseFactor), a.IntervalDays.Set(next.Memory.IntervalDays), a.Repetitions.Set(next.Memory.Repetitions),
                        a.Lapses.Set(next.Lapses), a.IsDrill.Set(next.IsDrill), a.DueAt.Set(next.DueAt), a.LastReviewedAt.Set(next.LastReviewedAt),
                    ],
                    cancellationToken);
            }

            var interaction = await tx.Interactions.CreateAsync(recorded.Row, cancellationToken);
            await AddProgressAsync(tx, recorded, cancellationToken);
            return interaction;
        },
        cancellationToken: cancellationToken);

    private static Task<ProgressMetric> AddProgressAsync(CtoProjectsTenantDb tx, RecordedInteraction recorded, CancellationToken cancellationToken)
    {
        var row = recorded.Row;
        var sums = new ProgressMetricCreate
        {
            MaterialId = recorded.MaterialId,
            Day = recorded.At.Date,
            ChunksRead = row.Kind == InteractionKind.ChunkRead ? 1 : 0,
            SummariesRead = row.Kind == InteractionKind.SummaryRead ? 1 : 0,
            CardsReviewed = row.Kind == InteractionKind.CardReviewed ? 1 : 0,
            CardsRemembered = row is { Kind: InteractionKind.CardReviewed, IsCorrect: true } ? 1 : 0,
            QuestionsAnswered = row.Kind == InteractionKind.QuestionAnswered ? 1 : 0,
            QuestionsCorrect = row is { Kind: InteractionKind.QuestionAnswered, IsCorrect: true } ? 1 : 0,
            DurationMs = row.DurationMs,
        };
        return tx.ProgressMetrics.UpsertAsync(
            p => p.UserIdAndMaterialIdAndDay,
            sums,
            p =>
            [
                p.ChunksRead.Add(sums.ChunksRead), p.SummariesRead.Add(sums.SummariesRead), p.CardsReviewed.Add(sums.CardsReviewed),
                p.CardsRemembered.Add(sums.CardsRemembered), p.QuestionsAnswered.Add(sums.QuestionsAnswered), p.QuestionsCorrect.Add(sums.QuestionsCorrect),
                p.DurationMs.Add(sums.DurationMs),
            ],
            cancellationToken);
    }
}
