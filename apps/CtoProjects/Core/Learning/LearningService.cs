using Ashlar;
using CtoProjects.Data;

namespace CtoProjects.Core.Learning;

/// <summary>What a learner can do in a session.</summary>
public sealed class LearningService(LearningRepository learning, AssetRepository assets, ProgressRepository progress, TimeProvider clock)
{
    private const int LongestStreak = 3660;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="NotFoundException">The learner has no such material.</exception>
    public Task<LearningSession> StartSessionAsync(SessionKind kind, string? materialId, CancellationToken cancellationToken) =>
        learning.StartSessionAsync(kind, materialId, Now, cancellationToken);

    /// <returns><see langword="null"/> where the learner has no such session.</returns>
    public async Task<LearningSession?> EndSessionAsync(string id, CancellationToken cancellationToken)
    {
        await learning.EndSessionAsync(id, Now, cancellationToken);
        return await learning.FindSessionAsync(id, cancellationToken);
    }

    /// <summary>Records what a learner did, and draws the conclusions from it.</summary>
    /// <exception cref="InvalidInputException">It does not fit together.</exception>
    /// <exception cref="NotFoundException">The learner has no such asset or chunk, or no such session that is open.</exception>
    /// <exception cref="ConflictException">The card was answered elsewhere at the same time.</exception>
    public async Task<InteractionOutcome> RecordAsync(string sessionId, NewInteraction input, CancellationToken cancellationToken)
    {
        var asset = input.AssetId is { } id ? await assets.FindAsync(id.ToString(), cancellationToken) ?? throw new NotFoundException(nameof(GeneratedAsset)) : null;
        if (await FindRecordedAsync(sessionId, input, asset, cancellationToken) is { } known)
        {
            return known;
        }

        try
        {
            var interaction = await learning.RecordAsync(await JudgeAsync(sessionId, input, asset, cancellationToken), cancellationToken);
            return new InteractionOutcome(interaction, RightChoiceOf(asset), IsNew: true);
        }
        catch (AshlarException error) when (error is UniqueViolationException or ConflictException)
        {
            // The same thing, sent twice at the same time: the other one was first.
            if (await FindRecordedAsync(sessionId, input, asset, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="materialId">Of one material; of all without it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Progress> ReadProgressAsync(DateOnly from, DateOnly to, string? materialId, CancellationToken cancellationToken)
    {
        var days = await progress.ListDaysAsync(MidnightOf(from), MidnightOf(to), materialId, cancellationToken);
        var active = await progress.ListActiveDaysAsync(Now.Date.AddDays(-LongestStreak), cancellationToken);
        var (cards, due) = await assets.CountCardsAsync(Now, cancellationToken);
        return new Progress(days, Streak.Of(active, Now), cards, due);
    }

    private static DateTime MidnightOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private async Task<InteractionOutcome?> FindRecordedAsync(string sessionId, NewInteraction input, GeneratedAsset? asset, CancellationToken cancellationToken) =>
        input.RequestKey is { } key && await learning.FindInteractionAsync(sessionId, key, cancellationToken) is { } known
            ? new InteractionOutcome(known, RightChoiceOf(asset), IsNew: false)
            : null;

    private async Task<RecordedInteraction> JudgeAsync(string sessionId, NewInteraction input, GeneratedAsset? asset, CancellationToken cancellationToken)
    {
        var now = Now;
        var row = new InteractionCreate
        {
            SessionId = sessionId,
            Kind = input.Kind!.Value,
            AssetId = asset?.Id,
            ChunkId = asset?.ChunkId,
            DurationMs = input.DurationMs ?? 0,
            RequestKey = input.RequestKey,
        };
        switch (input.Kind)
        {
            case InteractionKind.ChunkRead:
                var chunk = input.ChunkId is { } id
                    ? await learning.FindChunkAsync(id.ToString(), cancellationToken) ?? throw new NotFoundException(nameof(ContentChunk))
                    : throw new InvalidInputException("chunkId", "expected the chunk that was read");
                row.ChunkId = chunk.Id;
                return new RecordedInteraction(row, chunk.MaterialId, now);
            case InteractionKind.SummaryRead:
                return new RecordedInteraction(row, Expect(asset, AssetKind.Summary).MaterialId, now);
            case InteractionKind.QuestionAnswered:
                var question = Expect(asset, AssetKind.QuizQuestion);
                var choice = input.Choice is { } taken && taken < question.Content.Question!.Choices.Count
                    ? taken
                    : throw new InvalidInputException("choice", $"expected 0 to {question.Content.Question!.Choices.Count - 1}");
                (row.IsCorrect, row.Details) = (choice == RightChoiceOf(question), new InteractionDetails { Choice = choice });
                return new RecordedInteraction(row, question.MaterialId, now);
            default:
                var card = Expect(asset, AssetKind.Flashcard);
                var quality = input.Quality ?? throw new InvalidInputException("quality", "expected how well the card was remembered, 0 to 5");
                var (next, kind) = CardSchedules.ScheduleOf(card)!.Review(quality, now);
                (row.Quality, row.IsCorrect) = (quality, quality >= Sm2.Remembered);
                row.Details = new InteractionDetails { Review = kind, Memory = next.Memory, DueAt = next.DueAt };
                return new RecordedInteraction(row, card.MaterialId, now) { Card = card, Schedule = next };
        }
    }

    private static GeneratedAsset Expect(GeneratedAsset? asset, AssetKind kind) => asset?.Kind == kind
        ? asset
        : throw new InvalidInputException("assetId", $"expected an asset of the kind {kind}, but got {(asset is null ? "none" : $"one of the kind {asset.Kind}")}");

    private static int? RightChoiceOf(GeneratedAsset? asset) => asset?.Content.Question?.Answer;
}
