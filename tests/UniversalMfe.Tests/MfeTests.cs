using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace UniversalMfe.Tests;

/// <summary>Tests over HTTP, with a customer, a vendor and an administrator of their own.</summary>
public abstract class MfeTests(MfeFixture app) : IAsyncLifetime
{
    protected const string Payments = "/mfe/payments";

    protected MfeFixture App => app;

    protected AppServer Server => app.Server;

    protected Caller Customer { get; private set; } = null!;

    protected Caller Vendor { get; private set; } = null!;

    protected Caller Admin { get; private set; } = null!;

    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var run = Guid.NewGuid().ToString("n");
        Customer = await Server.AddCallerAsync($"customer-{run}", "CUSTOMER");
        Vendor = await Server.AddCallerAsync($"vendor-{run}", "VENDOR");
        Admin = await Server.AddCallerAsync($"admin-{run}", "ADMIN");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a payment under a key of its own.</summary>
    protected async Task<string> PayAsync(decimal amount, string currency = "USD", Caller? by = null) =>
        (string)(await Server.CallAsync(HttpMethod.Post, Payments, by ?? Customer, new { amount, currency }, ("Idempotency-Key", Guid.NewGuid().ToString())))!["id"]!;

    /// <summary>Makes moves, each by whoever may.</summary>
    protected async Task MoveAsync(string payment, params string[] moves)
    {
        foreach (var move in moves)
        {
            await Server.CallAsync(HttpMethod.Post, $"{Payments}/{payment}/{move}", move is "process" or "complete" or "fail" ? Vendor : Customer);
        }
    }

    protected async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, Caller? caller, object? body = null, params (string, string)[] headers)
    {
        using var response = await Server.SendAsync(method, path, caller, body, headers);
        return response.StatusCode;
    }

    protected async Task<JsonNode> ProblemAsync(HttpStatusCode expected, HttpMethod method, string path, Caller caller, object? body = null, params (string, string)[] headers)
    {
        using var response = await Server.SendAsync(method, path, caller, body, headers);
        var text = await response.Content.ReadAsStringAsync(CancellationToken);
        Assert.True(expected == response.StatusCode, $"expected {expected}, but got {response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }
}
