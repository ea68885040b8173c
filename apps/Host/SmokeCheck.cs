using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ashlar.Hosting;

namespace Ashlar.Host;

/// <summary>Some calls that tell whether the host works as a whole: each app lets its users in, answers from its database, and answers nobody else.</summary>
internal sealed class SmokeCheck(HttpClient client, IReadOnlyList<IApp> apps, TextWriter output)
{
    private int _failed;

    /// <returns>How many calls were not answered as expected.</returns>
    public async Task<int> RunAsync()
    {
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/docs/index.html");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/openapi/v1.json");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/health");
        var tokens = new List<string?>();
        foreach (var app in apps)
        {
            tokens.Add(await CheckAsync(app));
        }

        for (var i = 0; i < apps.Count; i++)
        {
            var another = tokens[(i + 1) % apps.Count];
            if (apps.Count > 1)
            {
                await ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, apps[i].Prefix + apps[i].FirstPath, ("a user of another app", another));
            }
        }

        return _failed;
    }

    private async Task<string?> CheckAsync(IApp app)
    {
        var user = app.SeedUsers[0];
        var (first, auth) = (app.Prefix + app.FirstPath, $"{app.Prefix}/auth");
        await ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, first);
        await ExpectAsync(HttpStatusCode.BadRequest, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject());
        await ExpectAsync(
            HttpStatusCode.Unauthorized, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject { ["email"] = user.Email, ["password"] = $"not {user.Password}" });
        var signedIn = await ExpectAsync(
            HttpStatusCode.OK, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject { ["email"] = user.Email, ["password"] = user.Password });
        var caller = (user.Email, (string?)signedIn?["accessToken"]);
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, $"{auth}/me", caller);
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, first, caller);
        await ExpectAsync(
            HttpStatusCode.OK, HttpMethod.Post, $"{auth}/refresh", body: new JsonObject { ["refreshToken"] = (string?)signedIn?["refreshToken"] });
        return caller.Item2;
    }

    private async Task<JsonNode?> ExpectAsync(
        HttpStatusCode expected, HttpMethod method, string path, (string Name, string? Token)? caller = null, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (caller is { Token: { } token })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request);
        var isExpected = response.StatusCode == expected;
        _failed += isExpected ? 0 : 1;
        await output.WriteLineAsync(
            $"  {(isExpected ? "ok  " : "FAIL")} {method} {path}{(caller is { } named ? $" as {named.Name}" : "")}: {(int)response.StatusCode}{(isExpected ? "" : $", expected {(int)expected}")}");
        return response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<JsonNode>() : null;
    }
}
