using Apps.Testing;

namespace MachiQuest.Tests.Http;

/// <summary>The OpenAPI document, as a newcomer reads it.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Responses_are_described_by_their_own_fields_and_not_by_those_of_the_whole_schema()
    {
        await using var machi = await Machi.StartAsync(DatabaseKind.Sqlite);

        var schemas = (await machi.Server.GetAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();

        Assert.Equal(["id", "userId", "name", "state", "createdAt", "updatedAt"], schemas["MachiQuest.PetResponse"]!["properties"]!.AsObject().Select(p => p.Key));
        var perhapsNested = schemas.Where(s => s.Key.EndsWith("Response", StringComparison.Ordinal) && !s.Key.Contains("PageResponse", StringComparison.Ordinal)).ToList();
        Assert.Contains(perhapsNested, s => s.Key == "MachiQuest.UserResponse");
        Assert.All(perhapsNested, s => Assert.DoesNotContain("Response\"", s.Value!.ToJsonString(), StringComparison.Ordinal));
    }
}
