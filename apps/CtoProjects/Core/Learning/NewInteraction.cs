using System.ComponentModel.DataAnnotations;
using CtoProjects.Data;

namespace CtoProjects.Core.Learning;

/// <summary>What a learner did.</summary>
public sealed record NewInteraction
{
    /// <summary>What it was.</summary>
    [Required]
    public InteractionKind? Kind { get; init; }

    /// <summary>The summary, card or question that it was about.</summary>
    public Guid? AssetId { get; init; }

    /// <summary>The chunk that was read.</summary>
    public Guid? ChunkId { get; init; }

    /// <summary>Of a card: 5 perfect, 4 after hesitating, 3 with serious difficulty; 2 wrong where the right one seemed easy, 1 wrong, 0 nothing at all.</summary>
    [Range(Sm2.MinQuality, Sm2.MaxQuality)]
    public int? Quality { get; init; }

    /// <summary>Of a question: which choice was taken, from 0.</summary>
    [Range(0, 9)]
    public int? Choice { get; init; }

    /// <summary>How long it took, up to an hour.</summary>
    [Range(0, 3_600_000)]
    public int? DurationMs { get; init; }

    /// <summary>A text of the caller's own: the same thing sent twice, because an answer got lost, is recorded once.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? RequestKey { get; init; }
}
