using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar;
using MachiQuest.Api;
using MachiQuest.Data;

namespace MachiQuest.Tests.Http;

/// <summary>Deliveries: who is let in, and that each is stored as it came, once, before anything else.</summary>
public abstract class WebhookTests(DatabaseKind kind) : IAsyncLifetime
{
    private Machi _machi = null!;

    public sealed class Sqlite() : WebhookTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : WebhookTests(DatabaseKind.PostgreSql);

    public async ValueTask InitializeAsync() => _machi = await Machi.StartAsync(kind);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _machi.DisposeAsync();
    }

    [Fact]
    public async Task A_signed_delivery_is_answered_at_once_and_stored_as_it_came()
    {
        Assert.Equal(202, await _machi.StandIn.Webhooks.SendGitHubAsync("push", JsonNode.Parse("""{ "commits": [], "sender": { "id": 1 } }""")!, "delivery-1"));

        var stored = Assert.Single(await RawAsync());
        Assert.Equal((Provider.Github, "delivery-1", "push", RawStatus.Pending, 0), (stored.Provider, stored.DeliveryId, stored.Type, stored.Status, stored.Attempts));
        Assert.Equal(1, stored.Payload.GetProperty("sender").GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_stored_once()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(202, await _machi.StandIn.Webhooks.SendGitHubAsync("push", JsonNode.Parse($$"""{ "attempt": {{i}} }""")!, "delivery-1"));
        }

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _machi.StandIn.Webhooks.SendGitHubAsync("ping", new JsonObject(), "delivery-2")));

        Assert.All(all, status => Assert.Equal(202, status));
        Assert.Equal(["delivery-1", "delivery-2"], (await RawAsync()).Select(r => r.DeliveryId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fitbits_notifications_are_stored_one_by_one_and_answered_with_204()
    {
        Assert.Equal(204, await _machi.StandIn.Webhooks.SendFitbitAsync([Notification("A"), Notification("B")]));

        Assert.Equal(["A", "B"], (await RawAsync()).Select(r => r.Payload.GetProperty("ownerId").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("sha256=00", HttpStatusCode.Unauthorized)]
    [InlineData("right", HttpStatusCode.Accepted)]
    [InlineData("of another body", HttpStatusCode.Unauthorized)]
    [InlineData("with another secret", HttpStatusCode.Unauthorized)]
    public async Task Only_a_signature_of_this_body_with_our_secret_lets_in(string? kindOfSignature, HttpStatusCode expected)
    {
        var body = "{ \"zen\": \"Ünïcode  and   blanks\" }"u8.ToArray();
        var signature = kindOfSignature switch
        {
            "right" => Sign(body, _machi.StandIn.Secrets.WebhookSecret),
            "of another body" => Sign([.. body, (byte)' '], _machi.StandIn.Secrets.WebhookSecret),
            "with another secret" => Sign(body, "another secret"),
            _ => kindOfSignature,
        };

        using var response = await PostAsync(body, signature);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Accepted ? 1 : 0, (await RawAsync()).Count);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\"text\"")]
    public async Task A_signed_body_that_is_no_delivery_is_the_senders_mistake(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);

        using var response = await PostAsync(body, Sign(body, _machi.StandIn.Secrets.WebhookSecret));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await RawAsync());
    }

    [Fact]
    public async Task A_body_has_a_largest_size()
    {
        var large = new byte[WebhookEndpoints.LargestBody + 1];
        var largest = Encoding.UTF8.GetBytes($$"""{ "text": "{{new string('x', WebhookEndpoints.LargestBody - 100)}}" }""");

        using var tooLarge = await PostAsync(large, Sign(large, _machi.StandIn.Secrets.WebhookSecret));
        using var fits = await PostAsync(largest, Sign(largest, _machi.StandIn.Secrets.WebhookSecret));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, fits.StatusCode);
    }

    [Fact]
    public async Task Fitbits_question_is_answered_with_204_for_the_right_code_and_404_for_others()
    {
        using var right = await _machi.Server.SendAsync(HttpMethod.Get, $"/machi/webhooks/fitbit?verify={_machi.StandIn.Secrets.VerificationCode}");
        using var wrong = await _machi.Server.SendAsync(HttpMethod.Get, "/machi/webhooks/fitbit?verify=0000");
        using var none = await _machi.Server.SendAsync(HttpMethod.Get, "/machi/webhooks/fitbit");

        Assert.Equal(
            (HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (right.StatusCode, wrong.StatusCode, none.StatusCode));
    }

    private Task<List<EventRaw>> RawAsync() => _machi.Db.RawEvents.ToListAsync(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? signature)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (string, string)[] headers = signature is null ? [] : [("X-Hub-Signature-256", signature)];
        return await _machi.Server.SendAsync(
            HttpMethod.Post, "/machi/webhooks/github", body: content, headers: [("X-GitHub-Event", "ping"), ("X-GitHub-Delivery", Guid.NewGuid().ToString()), .. headers]);
    }

    private static string Sign(byte[] body, string secret) => $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";

    private static JsonObject Notification(string owner) => new() { ["collectionType"] = "activities", ["date"] = "2026-03-01", ["ownerId"] = owner };
}
