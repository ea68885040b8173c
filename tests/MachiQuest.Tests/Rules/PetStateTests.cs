using System.Text.Json;
using System.Text.Json.Nodes;
using MachiQuest.Core.Pets;

namespace MachiQuest.Tests.Rules;

public class PetStateTests
{
    /// <summary>The "Pet State JSON Schema" of the seed document, with values of the types that it names.</summary>
    private const string Example = """
        {
          "energy": 45,
          "hunger": 12,
          "level": 2,
          "xp": 124,
          "last_event_id": "5e1f9f4c-3c3a-4b64-9f0e-0a5a5d7b8f11",
          "last_update": "2026-03-01T12:00:00Z",
          "traits": { "color": "green", "mood": "happy" }
        }
        """;

    [Fact]
    public void Has_the_names_of_the_seed_document_and_no_others()
    {
        var state = JsonSerializer.Deserialize<PetState>(Example, JsonSerializerOptions.Web);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Example), JsonSerializer.SerializeToNode(state, JsonSerializerOptions.Web)));
    }

    [Theory]
    [InlineData("energy", -1)]
    [InlineData("energy", 101)]
    [InlineData("hunger", -1)]
    [InlineData("hunger", 101)]
    [InlineData("level", 0)]
    [InlineData("xp", -1)]
    public void A_number_out_of_its_range_makes_no_state(string name, int value)
    {
        var json = JsonNode.Parse(Example)!;
        json[name] = value;

        Assert.Throws<ArgumentOutOfRangeException>(() => json.Deserialize<PetState>(JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("energy")]
    [InlineData("last_event_id")]
    [InlineData("last_update")]
    [InlineData("traits")]
    public void A_missing_value_makes_no_state(string name)
    {
        var json = JsonNode.Parse(Example)!.AsObject();
        json.Remove(name);

        Assert.Throws<JsonException>(() => json.Deserialize<PetState>(JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("color", "Green!")]
    [InlineData("color", "")]
    [InlineData("mood", "furious")]
    public void A_trait_that_there_is_not_makes_no_state(string name, string value)
    {
        var json = JsonNode.Parse(Example)!;
        json["traits"]![name] = value;

        Assert.ThrowsAny<Exception>(() => json.Deserialize<PetState>(JsonSerializerOptions.Web));
    }
}
