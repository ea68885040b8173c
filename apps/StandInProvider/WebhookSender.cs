using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StandInProvider;

/// <summary>Sends webhooks, signed as the providers sign theirs.</summary>
public sealed class WebhookSender(StandInSecrets secrets, Func<string, Uri> webhookUrl) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <param name="type">GitHub's name of the event.</param>
    /// <param name="payload">The body.</param>
    /// <param name="deliveryId">The id of the delivery; a new one without it.</param>
    /// <returns>The status of the answer.</returns>
    public Task<int> SendGitHubAsync(string type, JsonNode payload, string? deliveryId = null)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        return PostAsync(
            "github",
            body,
            ("X-GitHub-Event", type),
            ("X-GitHub-Delivery", deliveryId ?? Guid.NewGuid().ToString()),
            ("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secrets.WebhookSecret), body))}"));
    }

    /// <param name="notifications">The body.</param>
    /// <returns>The status of the answer.</returns>
    public Task<int> SendFitbitAsync(JsonArray notifications)
    {
        var body = Encoding.UTF8.GetBytes(notifications.ToJsonString());
#pragma warning disable CA5350 // Fitbit signs so.
        var signature = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes($"{secrets.ClientSecret}&"), body));
#pragma warning restore CA5350
        return PostAsync("fitbit", body, ("X-Fitbit-Signature", signature));
    }

    public void Dispose() => _client.Dispose();

    private async Task<int> PostAsync(string provider, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhookUrl(provider)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
