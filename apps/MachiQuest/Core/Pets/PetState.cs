using System.Text.Json.Serialization;

namespace MachiQuest.Core.Pets;

/// <summary>What <c>pets.state_json</c> holds. A state outside of its ranges cannot be made, so it can neither be written nor read.</summary>
public sealed record PetState
{
    public const int Most = 100;

    /// <summary>0 to 100.</summary>
    [JsonPropertyName("energy")]
    public required int Energy { get; init => field = Within(value, 0, Most, nameof(Energy)); }

    /// <summary>0 to 100; 0 is full.</summary>
    [JsonPropertyName("hunger")]
    public required int Hunger { get; init => field = Within(value, 0, Most, nameof(Hunger)); }

    /// <summary>1 or more.</summary>
    [JsonPropertyName("level")]
    public required int Level { get; init => field = Within(value, 1, int.MaxValue, nameof(Level)); }

    /// <summary>Experience, 0 or more.</summary>
    [JsonPropertyName("xp")]
    public required int Xp { get; init => field = Within(value, 0, int.MaxValue, nameof(Xp)); }

    /// <summary>The event that fed it last; <see langword="null"/> before the first.</summary>
    [JsonPropertyName("last_event_id")]
    public required string? LastEventId { get; init; }

    /// <summary>Until when energy and hunger are counted.</summary>
    [JsonPropertyName("last_update")]
    public required DateTime LastUpdate { get; init; }

    [JsonPropertyName("traits")]
    public required PetTraits Traits { get; init; }

    private static int Within(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"expected {least} to {most}");
}
