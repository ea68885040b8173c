using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ashlar.Host;
using Ashlar.Host.Authentication;
using Ashlar.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PetTracker.Data;

namespace PetTracker.Tests;

/// <summary>The host on a free port of this machine, over a database that the real command line has migrated.</summary>
public sealed class PetTrackerServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    public string Url => $"file:{_folder.PathOf("pettracker.db")}";

    public PetTrackerDb Database => _app!.Services.GetRequiredService<PetTrackerDb>();

    public Uri Address => new(_app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var migrated = await AshlarCli.RunAsync(
            Repository.Root, "migrate", "deploy", "--schema", Path.Combine("apps", "PetTracker", "schema.prisma"), "--url", Url);
        Assert.True(migrated.ExitCode == 0, migrated.Error);
        await StartAsync();
    }

    public async Task RestartAsync()
    {
        await _app!.DisposeAsync();
        await StartAsync();
    }

    /// <param name="user">Who asks; <see langword="null"/> for nobody.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? user, JsonNode? body = null)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (user is not null)
        {
            request.Headers.Add(DevelopmentUser.Header, user);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonNode> GetAsync(string path, string user)
    {
        using var response = await SendAsync(HttpMethod.Get, path, user);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonNode> PostAsync(string path, string user, object body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, user, System.Text.Json.JsonSerializer.SerializeToNode(body));
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The host with other settings; the caller starts it.</summary>
    public WebApplication Create(params string[] settings) =>
        HostApplication.Create(["--urls", "http://127.0.0.1:0", "--PETTRACKER_DATABASE_URL", Url, "--environment", "Development", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None", .. settings], new TickingClock());

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        _app = Create();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }
}
