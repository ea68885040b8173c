using CtoProjects.Core.Learning;

namespace CtoProjects.Data;

/// <summary>What is written for an interaction.</summary>
/// <param name="Row">The interaction.</param>
/// <param name="MaterialId">Of which material, for the progress.</param>
/// <param name="At">When.</param>
public sealed record RecordedInteraction(InteractionCreate Row, string MaterialId, DateTime At)
{
    /// <summary>The card that was answered, as it was read.</summary>
    public GeneratedAsset? Card { get; init; }

    /// <summary>What becomes of its schedule.</summary>
    public CardSchedule? Schedule { get; init; }
}
