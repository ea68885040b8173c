using System.Net;
using System.Text.Json.Nodes;

namespace PetTracker.Tests;

/// <summary>
/// What one user sees of another's pets, in every endpoint of the OpenAPI document. An endpoint that this table does not
/// know fails the test: whoever adds one says here how it keeps users apart.
/// </summary>
public class TenancyTests(PetTrackerServer server) : IClassFixture<PetTrackerServer>
{
    private const string Prefix = "/pettracker";

    /// <summary>For each endpoint, the answer to a user who asks for a pet of somebody else, and a body that would do for an own one.</summary>
    private static readonly Dictionary<string, (HttpStatusCode Expected, string? Body)> Endpoints = new()
    {
        ["GET /pettracker/pets"] = (HttpStatusCode.OK, null),
        ["POST /pettracker/pets"] = (HttpStatusCode.Created, """{ "name": "Tom", "type": "Cat" }"""),
        ["GET /pettracker/pets/{petId}"] = (HttpStatusCode.NotFound, null),
        ["GET /pettracker/pets/{petId}/logs"] = (HttpStatusCode.NotFound, null),
        ["POST /pettracker/pets/{petId}/logs"] = (HttpStatusCode.NotFound, """{ "action": "Fed" }"""),
    };

    [Fact]
    public async Task No_endpoint_shows_or_changes_what_is_somebody_elses()
    {
        var pet = await server.PostAsync($"{Prefix}/pets", "ann", new { name = "Rex", type = "Dog" });
        await server.PostAsync($"{Prefix}/pets/{pet["id"]}/logs", "ann", new { action = "Walked" });
        var before = (await server.GetAsync($"{Prefix}/pets", "ann")).ToJsonString();

        foreach (var (method, path) in await OperationsAsync())
        {
            var (expected, body) = EntryFor(method, path);
            using var response = await server.SendAsync(method, path.Replace("{petId}", (string)pet["id"]!, StringComparison.Ordinal), "bob", Parse(body));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True(expected == response.StatusCode, $"{method} {path}: expected {expected}, but got {response.StatusCode}");
            Assert.DoesNotContain("Rex", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Walked", text, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await server.GetAsync($"{Prefix}/pets", "ann")).ToJsonString());
    }

    [Fact]
    public async Task Every_endpoint_asks_who_it_is()
    {
        foreach (var (method, path) in await OperationsAsync())
        {
            using var response = await server.SendAsync(method, path.Replace("{petId}", "any", StringComparison.Ordinal), user: null, Parse(EntryFor(method, path).Body));

            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {response.StatusCode}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Somebody_elses_pet_is_answered_like_one_that_does_not_exist()
    {
        var pet = await server.PostAsync($"{Prefix}/pets", "ann", new { name = "Rex", type = "Dog" });

        foreach (var (method, path) in (await OperationsAsync()).Where(o => o.Path.Contains("{petId}", StringComparison.Ordinal)))
        {
            var texts = new List<string>();
            foreach (var id in new[] { (string)pet["id"]!, Guid.NewGuid().ToString() })
            {
                using var response = await server.SendAsync(method, path.Replace("{petId}", id, StringComparison.Ordinal), "bob", Parse(EntryFor(method, path).Body));
                var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
                problem.Remove("traceId");
                texts.Add($"{response.StatusCode} {problem.ToJsonString()}");
            }

            Assert.Equal(texts[1], texts[0]);
        }
    }

    private static (HttpStatusCode Expected, string? Body) EntryFor(HttpMethod method, string path) =>
        Endpoints.TryGetValue($"{method} {path}", out var entry)
            ? entry
            : throw new InvalidOperationException($"{method} {path} is new: add it to the table, with the answer to a user who asks for somebody else's pet");

    private static JsonNode? Parse(string? body) => body is null ? null : JsonNode.Parse(body);

    private async Task<List<(HttpMethod Method, string Path)>> OperationsAsync()
    {
        var document = await server.GetAsync("/openapi/v1.json", "ann");
        var operations = document["paths"]!.AsObject()
            .Where(p => p.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(p => p.Value!.AsObject().Select(o => (HttpMethod.Parse(o.Key.ToUpperInvariant()), p.Key)))
            .ToList();
        Assert.Equal(Endpoints.Count, operations.Count);
        return operations;
    }
}
