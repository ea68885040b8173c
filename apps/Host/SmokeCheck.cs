using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ashlar.Host.Authentication;

namespace Ashlar.Host;

/// <summary>A few calls that tell whether the host works as a whole: each app answers, from its database, and keeps users apart.</summary>
internal sealed class SmokeCheck(HttpClient client, TextWriter output)
{
    private const string Pets = $"{HostApplication.PetTrackerPrefix}/pets";

    private int _failed;

    /// <returns>How many calls were not answered as expected.</returns>
    public async Task<int> RunAsync()
    {
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/docs/index.html");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/openapi/v1.json");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/health");
        await ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, Pets);
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, Pets, user: PetTracker.Seed.User);
        await ExpectAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Pets, user: "ann", body: new JsonObject());

        var pet = await ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, Pets, "ann", new JsonObject { ["name"] = "Rex", ["type"] = "Dog" });
        var ofPet = $"{Pets}/{pet?["id"]}";
        await ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, $"{ofPet}/logs", "ann", new JsonObject { ["action"] = "Fed" });
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, ofPet, "ann");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, $"{ofPet}/logs", "ann");
        await ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, ofPet, "bob");
        await ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"{ofPet}/logs", "bob", new JsonObject { ["action"] = "Fed" });
        return _failed;
    }

    private async Task<JsonNode?> ExpectAsync(HttpStatusCode expected, HttpMethod method, string path, string? user = null, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (user is not null)
        {
            request.Headers.Add(DevelopmentUser.Header, user);
        }

        using var response = await client.SendAsync(request);
        var isExpected = response.StatusCode == expected;
        _failed += isExpected ? 0 : 1;
        await output.WriteLineAsync(
            $"  {(isExpected ? "ok  " : "FAIL")} {method} {path}{(user is null ? "" : $" as {user}")}: {(int)response.StatusCode}{(isExpected ? "" : $", expected {(int)expected}")}");
        return response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<JsonNode>() : null;
    }
}
