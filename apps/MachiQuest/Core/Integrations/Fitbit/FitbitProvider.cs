using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Core.Integrations.Fitbit;

/// <summary>Fitbit. Its webhooks say only that a day of an account has news; the figures are asked for.</summary>
public sealed class FitbitProvider(OAuthClient oauth) : IIntegrationProvider
{
    // The key is the client secret with an ampersand behind it, as in OAuth 1.
    private readonly byte[] key = Encoding.UTF8.GetBytes(oauth.Options.WebhookSecret + "&");

    public Provider Provider => Provider.Fitbit;

    public OAuthClient OAuth => oauth;

    public string SignatureHeader => "X-Fitbit-Signature";

    public async Task<ProviderAccount> GetAccountAsync(string accessToken, CancellationToken cancellationToken)
    {
        var profile = await GetAsync("1/user/-/profile.json", accessToken, cancellationToken);
        return profile.TryGetProperty("user", out var user) && FitbitPayload.TextOf(user, "encodedId") is { } id
            ? new(id, FitbitPayload.TextOf(user, "displayName") ?? id)
            : throw new ProviderException("Fitbit's profile names no account");
    }

    public async Task SubscribeAsync(Integration integration, string accessToken, CancellationToken cancellationToken)
    {
        foreach (var collection in FitbitPayload.Collections)
        {
            using var request = NewRequest(HttpMethod.Post, $"1/user/-/{collection}/apiSubscriptions/{integration.Id}-{collection}.json", accessToken);
            await oauth.SendAsync("a subscription", request, cancellationToken);
        }
    }

    public async Task RevokeAsync(string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, oauth.Options.RevokeUrl) { Content = new FormUrlEncodedContent([new("token", accessToken)]) };
        request.Headers.Authorization = oauth.ClientCredentials;
        await oauth.SendAsync("giving up a token", request, cancellationToken);
    }

    public bool IsSigned(ReadOnlySpan<byte> body, string signature) =>
        WebhookSignature.AreEqual(Convert.ToBase64String(Sign(body)), signature);

    public IReadOnlyList<Delivery> Read(Func<string, string?> header, ReadOnlyMemory<byte> body)
    {
        var notifications = DeliveryBody.Parse(body);
        if (notifications.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableDeliveryException("a delivery of Fitbit is a JSON array");
        }

        // Fitbit's notifications have no id. One that comes twice is harmless: both ask for the figures of the day, which count once.
        return [.. notifications.EnumerateArray().Select(n => new Delivery(Guid.NewGuid().ToString(), FitbitPayload.TextOf(n, "collectionType") ?? "unknown", n.Clone()))];
    }

    public string? AccountOf(EventRaw delivery) => FitbitPayload.Collections.Contains(delivery.Type)
        ? FitbitPayload.TextOf(delivery.Payload, "ownerId") ?? throw new UnreadableDeliveryException("there is no \"ownerId\"")
        : null;

    public async Task<IReadOnlyList<Activity>> ReadActivitiesAsync(EventRaw delivery, Func<Task<string>> accessToken, CancellationToken cancellationToken)
    {
        var day = FitbitPayload.DayOf(delivery.Payload);
        var path = delivery.Type == FitbitPayload.Sleep ? $"1.2/user/-/sleep/date/{day:yyyy-MM-dd}.json" : $"1/user/-/activities/date/{day:yyyy-MM-dd}.json";
        return FitbitPayload.ActivitiesOf(delivery.Type, day, await GetAsync(path, await accessToken(), cancellationToken), delivery.ReceivedAt);
    }

#pragma warning disable CA5350 // Fitbit signs with HMAC-SHA-1, whose weakness is not that of SHA-1.
    private byte[] Sign(ReadOnlySpan<byte> body) => HMACSHA1.HashData(key, body);
#pragma warning restore CA5350

    private async Task<JsonElement> GetAsync(string path, string accessToken, CancellationToken cancellationToken)
    {
        using var request = NewRequest(HttpMethod.Get, path, accessToken);
        return await oauth.SendAsync("a request for figures", request, cancellationToken);
    }

    private HttpRequestMessage NewRequest(HttpMethod method, string path, string accessToken)
    {
        var request = new HttpRequestMessage(method, new Uri(oauth.Options.ApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return request;
    }
}
