using MachiQuest.Data;

namespace MachiQuest.Core.Dashboards;

/// <summary>All that a start page shows.</summary>
/// <param name="Pets">The pets as they are now.</param>
/// <param name="Goals">The goals that are not completed.</param>
/// <param name="Activity">What was done in the last days.</param>
public sealed record Dashboard(IReadOnlyList<PetResponse> Pets, IReadOnlyList<GoalResponse> Goals, ActivitySummary Activity);
