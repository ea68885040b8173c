using CtoProjects.Data;

namespace CtoProjects.Core.Learning;

/// <summary>What was recorded, and what came of it.</summary>
/// <param name="Interaction">The row.</param>
/// <param name="RightChoice">Of a question: the right choice.</param>
/// <param name="IsNew">It was not recorded before.</param>
public sealed record InteractionOutcome(Interaction Interaction, int? RightChoice, bool IsNew);
