using System.Text.Json.Serialization;

namespace MachiQuest.Core.Pets;

/// <summary>What a pet looks like.</summary>
public sealed record PetTraits
{
    /// <summary>The user's choice: a word of 1 to 20 small letters.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    [JsonPropertyName("color")]
    public required string Color
    {
        get;
        init => field = IsColor(value) ? value : throw new ArgumentException("expected a color of 1 to 20 small letters", nameof(value));
    }

    /// <summary>Follows from energy and hunger.</summary>
    [JsonPropertyName("mood")]
    public required Mood Mood { get; init; }

    public static bool IsColor(string? text) => text is { Length: >= 1 and <= 20 } && text.All(char.IsAsciiLetterLower);
}
