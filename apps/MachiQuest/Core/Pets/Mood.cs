using System.Text.Json.Serialization;

namespace MachiQuest.Core.Pets;

/// <summary>How a pet feels. <see cref="PetRules.MoodOf"/> says when.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Mood>))]
public enum Mood
{
    [JsonStringEnumMemberName("happy")]
    Happy,

    [JsonStringEnumMemberName("content")]
    Content,

    [JsonStringEnumMemberName("hungry")]
    Hungry,

    [JsonStringEnumMemberName("tired")]
    Tired,

    [JsonStringEnumMemberName("sad")]
    Sad,
}
