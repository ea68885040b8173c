using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace CtoProjects.Tests.Api;

/// <summary>The calls that most tests make.</summary>
internal static class CtoCalls
{
    /// <summary>Uploads a text, and returns what was answered.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Material)> UploadAsync(this AppServer server, Caller caller, string text, string type = "text/markdown", string query = "")
    {
        using var content = new StringContent(text, Encoding.UTF8, type);
        using var response = await server.SendAsync(HttpMethod.Post, $"/cto/materials{query}", caller, content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(body)!);
    }

    /// <summary>Uploads a text that nobody else uploads, and has something generated of it.</summary>
    public static async Task<(string MaterialId, JsonArray Assets)> GenerateAsync(this AppServer server, Caller caller, string kind, int limit = 5)
    {
        var (_, material) = await server.UploadAsync(caller, Generation.SampleText.Cells);
        var id = (string)material["id"]!;
        return (id, (await server.PostAsync($"/cto/materials/{id}/assets", caller, new { kind, limit })).AsArray());
    }

    public static async Task<string> StartSessionAsync(this AppServer server, Caller caller, string kind = "REVIEW") =>
        (string)(await server.PostAsync("/cto/sessions", caller, new { kind }))["id"]!;

    public static Task<Caller> AddLearnerAsync(this AppServer server) => server.AddCallerAsync($"learner-{Guid.NewGuid():n}", "LEARNER");

    /// <summary>Fails unless the answer names exactly these fields as wrong.</summary>
    public static async Task AssertInvalidAsync(this HttpResponseMessage response, params string[] fields)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            fields.Order(StringComparer.OrdinalIgnoreCase),
            JsonNode.Parse(text)!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }
}
