using CtoProjects.Core.Generation;
using CtoProjects.Core.Learning;
using CtoProjects.Data;

namespace CtoProjects.Api;

/// <summary>Something that was generated. What is right is not in a question; the answer to it tells.</summary>
/// <param name="Id">The asset.</param>
/// <param name="MaterialId">Of which material.</param>
/// <param name="ChunkId">Of which chunk; <see langword="null"/> where of the whole material.</param>
/// <param name="Kind">Which of the three below it has.</param>
/// <param name="Generator">Who made it.</param>
/// <param name="Summary">A summary.</param>
/// <param name="Card">A flashcard.</param>
/// <param name="Question">A question.</param>
/// <param name="Schedule">Of a card: when it is asked.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record AssetResponse(
    string Id,
    string MaterialId,
    string? ChunkId,
    AssetKind Kind,
    string Generator,
    SummaryContent? Summary,
    FlashcardContent? Card,
    QuestionResponse? Question,
    CardSchedule? Schedule,
    DateTime CreatedAt)
{
    public static AssetResponse From(GeneratedAsset asset) => new(
        asset.Id,
        asset.MaterialId,
        asset.ChunkId,
        asset.Kind,
        asset.Generator,
        asset.Content.Summary,
        asset.Content.Card,
        asset.Content.Question is { } question ? new QuestionResponse(question.Text, question.Choices) : null,
        CardSchedules.ScheduleOf(asset),
        asset.CreatedAt);
}

/// <summary>A question, without the answer.</summary>
public sealed record QuestionResponse(string Text, IReadOnlyList<string> Choices);
