namespace CtoProjects.Core.Learning;

/// <summary>What else is known of an interaction. From the reviews of a card its schedule can be worked out again.</summary>
public sealed record InteractionDetails
{
    /// <summary>Of a question: which choice was taken, from 0.</summary>
    public int? Choice { get; init; }

    /// <summary>Of a card: what the answer was.</summary>
    public ReviewKind? Review { get; init; }

    /// <summary>Of a card: what SM-2 knew of it afterwards.</summary>
    public MemoryState? Memory { get; init; }

    /// <summary>Of a card: when it is due again.</summary>
    public DateTime? DueAt { get; init; }
}
