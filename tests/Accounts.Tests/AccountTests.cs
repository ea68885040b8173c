using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Tests;

/// <summary>A server for each test, with a clock that the test moves.</summary>
public abstract class AccountTests(DatabaseKind kind) : IAsyncLifetime
{
    protected const string Auth = "/diary/auth";

    protected AppServer Server { get; private set; } = null!;

    protected ManualClock Clock { get; } = new();

    public async ValueTask InitializeAsync() =>
        Server = await AppServer.StartAsync(new DiaryApp(), new AppServerOptions { Kind = kind, Clock = Clock, Configure = Configure });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }

    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected Task<HttpResponseMessage> PostAsync(string path, object body, Caller? caller = null) => Server.SendAsync(HttpMethod.Post, Auth + path, caller, body);

    protected async Task AssertAsync(HttpStatusCode expected, string path, object body, Caller? caller = null)
    {
        using var response = await PostAsync(path, body, caller);
        Assert.True(expected == response.StatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    protected async Task<HttpStatusCode> MeAsync(Caller caller)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"{Auth}/me", caller);
        return response.StatusCode;
    }

    /// <summary>The status and the body without what differs in each answer.</summary>
    protected async Task<string> AnswerAsync(string path, object body)
    {
        using var response = await PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (text.Length == 0)
        {
            return $"{response.StatusCode}";
        }

        var json = JsonNode.Parse(text)!.AsObject();
        json.Remove("traceId");
        return $"{response.StatusCode} {json.ToJsonString()}";
    }
}
