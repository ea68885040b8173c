using System.Text.Json;
using MachiQuest.Data;

namespace MachiQuest.Core.Deliveries;

/// <summary>Something that was done, whichever provider told of it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Amount">How much.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="ExternalId">Names it in the provider's world, so that it counts once.</param>
/// <param name="Details">For people: a repository, a day.</param>
public sealed record Activity(EventKind Kind, int Amount, DateTime OccurredAt, string ExternalId, JsonElement Details)
{
    /// <summary>The amount is what there is of this kind on that day so far, with what was told before; otherwise it stands alone.</summary>
    public required bool IsTotal { get; init; }
}
