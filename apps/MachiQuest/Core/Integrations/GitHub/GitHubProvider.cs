using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Core.Integrations.GitHub;

/// <summary>GitHub, as an app whose webhooks are set up once for all users. Its webhooks say everything: no further call is needed.</summary>
public sealed class GitHubProvider(OAuthClient oauth) : IIntegrationProvider
{
    public const string DeliveryHeader = "X-GitHub-Delivery";

    public const string EventHeader = "X-GitHub-Event";

    private const string SignaturePrefix = "sha256=";

    private readonly byte[] secret = Encoding.UTF8.GetBytes(oauth.Options.WebhookSecret);

    public Provider Provider => Provider.Github;

    public OAuthClient OAuth => oauth;

    public string SignatureHeader => "X-Hub-Signature-256";

    public async Task<ProviderAccount> GetAccountAsync(string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(oauth.Options.ApiUrl, "user"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.UserAgent.ParseAdd("MachiQuest");
        var user = await oauth.SendAsync("a request for the account", request, cancellationToken);
        return new(GitHubPayload.IdOf(user), GitHubPayload.TextOf(user, "login"));
    }

    public Task SubscribeAsync(Integration integration, string accessToken, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task RevokeAsync(string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, oauth.Options.RevokeUrl) { Content = JsonContent.Create(new JsonObject { ["access_token"] = accessToken }) };
        request.Headers.Authorization = oauth.ClientCredentials;
        request.Headers.UserAgent.ParseAdd("MachiQuest");
        await oauth.SendAsync("giving up a token", request, cancellationToken);
    }

    public bool IsSigned(ReadOnlySpan<byte> body, string signature) =>
        WebhookSignature.AreEqual(SignaturePrefix + Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)), signature);

    public IReadOnlyList<Delivery> Read(Func<string, string?> header, ReadOnlyMemory<byte> body)
    {
        if (header(DeliveryHeader) is not { Length: > 0 and <= 100 } id || header(EventHeader) is not { Length: > 0 and <= 100 } type)
        {
            throw new UnreadableDeliveryException($"a delivery of GitHub has the headers {DeliveryHeader} and {EventHeader}, of up to 100 characters");
        }

        var payload = DeliveryBody.Parse(body);
        return payload.ValueKind == JsonValueKind.Object ? [new(id, type, payload)] : throw new UnreadableDeliveryException("a delivery of GitHub is a JSON object");
    }

    public string? AccountOf(EventRaw delivery) => GitHubPayload.AccountOf(delivery.Type, delivery.Payload);

    public Task<IReadOnlyList<Activity>> ReadActivitiesAsync(EventRaw delivery, Func<Task<string>> accessToken, CancellationToken cancellationToken) =>
        Task.FromResult(GitHubPayload.ActivitiesOf(delivery.DeliveryId, delivery.Type, delivery.Payload, delivery.ReceivedAt));
}
