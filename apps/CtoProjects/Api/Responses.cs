using CtoProjects.Core.Chunking;
using CtoProjects.Core.Learning;
using CtoProjects.Data;

namespace CtoProjects.Api;

/// <summary>A material, without its text.</summary>
public sealed record MaterialResponse(
    string Id, string Title, MaterialFormat Format, string ContentHash, int SizeBytes, int ChunkCount, ChunkingOptions Chunking, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static MaterialResponse From(StudyMaterial m) => new(m.Id, m.Title, m.Format, m.ContentHash, m.SizeBytes, m.ChunkCount, m.Chunking, m.CreatedAt, m.UpdatedAt);
}

/// <summary>A piece of a material.</summary>
/// <param name="Id">The chunk.</param>
/// <param name="Position">Its number, from 0.</param>
/// <param name="Heading">The headings above it.</param>
/// <param name="Text">It may begin with the end of the chunk before.</param>
/// <param name="StartOffset">Where it begins in the whole text, in UTF-16 units.</param>
/// <param name="EndOffset">Where it ends.</param>
public sealed record ChunkResponse(string Id, int Position, string? Heading, string Text, int StartOffset, int EndOffset)
{
    public static ChunkResponse From(ContentChunk c) => new(c.Id, c.Position, c.Heading, c.Text, c.StartOffset, c.EndOffset);
}

/// <summary>What a learner thinks of an asset.</summary>
public sealed record FeedbackResponse(string AssetId, int Rating, string? Comment, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static FeedbackResponse From(UserFeedback f) => new(f.AssetId, f.Rating, f.Comment, f.CreatedAt, f.UpdatedAt);
}

/// <summary>A session.</summary>
public sealed record LearningSessionResponse(
    string Id, SessionKind Kind, string? MaterialId, DateTime StartedAt, DateTime? EndedAt, int InteractionCount, int CorrectCount)
{
    public static LearningSessionResponse From(LearningSession s) => new(s.Id, s.Kind, s.MaterialId, s.StartedAt, s.EndedAt, s.InteractionCount, s.CorrectCount);
}

/// <summary>One thing that a learner did.</summary>
/// <param name="Id">The interaction.</param>
/// <param name="Kind">What it was.</param>
/// <param name="AssetId">About which summary, card or question; <see langword="null"/> once that was deleted.</param>
/// <param name="ChunkId">About which chunk.</param>
/// <param name="Quality">Of a card: how well it was remembered.</param>
/// <param name="IsCorrect">A card that was remembered, a right choice.</param>
/// <param name="DurationMs">How long it took.</param>
/// <param name="RequestKey">The caller's own.</param>
/// <param name="Details">The choice that was taken; the new schedule of a card.</param>
/// <param name="CreatedAt">When.</param>
public sealed record InteractionResponse(
    string Id, InteractionKind Kind, string? AssetId, string? ChunkId, int? Quality, bool? IsCorrect, int DurationMs, string? RequestKey, InteractionDetails? Details, DateTime CreatedAt)
{
    public static InteractionResponse From(Interaction i) =>
        new(i.Id, i.Kind, i.AssetId, i.ChunkId, i.Quality, i.IsCorrect, i.DurationMs, i.RequestKey, i.Details, i.CreatedAt);
}
