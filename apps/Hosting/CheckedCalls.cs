using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ashlar.Hosting;

/// <summary>Calls to a running host, each with the status that is expected; what came is written down.</summary>
/// <param name="client">Its base address is the host's.</param>
/// <param name="output">A line for each call.</param>
public sealed class CheckedCalls(HttpClient client, TextWriter output)
{
    /// <summary>How many calls were not answered as expected.</summary>
    public int Failed { get; private set; }

    /// <summary>The same host, for calls that are repeated until something has happened: they are not written down.</summary>
    public CheckedCalls Quietly() => new(client, TextWriter.Null);

    /// <param name="expected">The status.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">From the root of the host, or a whole address.</param>
    /// <param name="caller">Who asks; <see langword="null"/> for nobody.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <returns>The JSON of the answer, if it has any.</returns>
    public async Task<JsonNode?> ExpectAsync(
        HttpStatusCode expected, HttpMethod method, string path, (string Name, string? Token)? caller = null, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (caller is { Token: { } token })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request);
        await NoteAsync(
            response.StatusCode == expected, $"{method} {path.Split('?')[0]}{(caller is { } named ? $" as {named.Name}" : "")}: {(int)response.StatusCode}", $"{(int)expected}");
        return response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<JsonNode>() : null;
    }

    /// <summary>Notes something else that was looked at.</summary>
    /// <param name="isExpected">It is as it should be.</param>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What should have been.</param>
    public async Task NoteAsync(bool isExpected, string found, string expected)
    {
        Failed += isExpected ? 0 : 1;
        await output.WriteLineAsync($"  {(isExpected ? "ok  " : "FAIL")} {found}{(isExpected ? "" : $", expected {expected}")}");
    }
}
