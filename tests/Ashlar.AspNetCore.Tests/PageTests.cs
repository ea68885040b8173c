using System.Net;
using System.Text.Json.Nodes;

namespace Ashlar.AspNetCore.Tests;

public sealed class PageTests(ShopServer server) : IClassFixture<ShopServer>
{
    [Fact]
    public async Task A_list_is_read_page_by_page_to_its_end()
    {
        foreach (var name in (string[])["A", "B", "C", "D", "E"])
        {
            using var added = await server.SendAsync(HttpMethod.Post, "/shops", new { name, email = $"{name}@x.test" });
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        var pages = new List<string>();
        string? after = null;
        do
        {
            var page = await server.GetAsync($"/shops?take=2{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            pages.Add(string.Concat(page["items"]!.AsArray().Select(i => (string)i!["name"]!)));
            after = (string?)page["next"];
        }
        while (after is not null);

        Assert.Equal(["AB", "CD", "E"], pages);
    }

    [Theory]
    [InlineData("?take=0", "take")]
    [InlineData("?take=101", "take")]
    [InlineData("?after=changed", "after")]
    public async Task A_page_that_cannot_be_is_the_callers_mistake(string query, string field)
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/shops{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal([field], problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public void A_page_never_holds_more_than_it_may()
    {
        Assert.Equal(20, new PageRequest(null, null).Size);
        Assert.Equal(100, new PageRequest(null, 5000).Size);
        Assert.Equal(1, new PageRequest(null, -1).Size);
    }
}
