using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Accounts;
using Accounts.Core;
using Accounts.Mail;
using Ashlar.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Apps.Testing;

/// <summary>An app on a free port of this machine, over new databases with its tables, called as the outside world calls it.</summary>
public sealed class AppServer : IAsyncDisposable
{
    private readonly List<TestDatabase> _databases = [];
    private readonly HttpClient _client = new();
    private readonly AppServerOptions _options;
    private readonly List<string> _urls = [];
    private WebApplication? _host;

    private AppServer(IApp app, AppServerOptions options) => (App, _options) = (app, options);

    public IApp App { get; }

    /// <summary>The services of the running app.</summary>
    public IServiceProvider Services => _host!.Services;

    public Uri Address => new(_host!.Urls.First());

    /// <summary>What was sent by mail.</summary>
    public Mailbox Mails { get; } = new();

    /// <summary>The databases of the app, in its own order.</summary>
    public IReadOnlyList<TestDatabase> Databases => _databases;

    public static async Task<AppServer> StartAsync(IApp app, AppServerOptions? options = null)
    {
        var server = new AppServer(app, options ?? new AppServerOptions());
        try
        {
            await server.CreateDatabasesAsync();
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the app and starts it anew over the same databases: what is in memory is lost, what was answered is not.</summary>
    public async Task RestartAsync()
    {
        await _host!.DisposeAsync();
        await StartAsync();
    }

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">From the root of the server.</param>
    /// <param name="caller">Who asks; <see langword="null"/> for nobody.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <param name="headers">Further headers.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Caller? caller = null, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path))
        {
            Content = body switch
            {
                null => null,
                HttpContent content => content,
                JsonNode json => JsonContent.Create(json),
                _ => JsonContent.Create(body),
            },
        };
        if (caller is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.AccessToken);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request that has to succeed, and gives its JSON; <see langword="null"/> for an answer without any.</summary>
    public async Task<JsonNode?> CallAsync(
        HttpMethod method, string path, Caller? caller = null, object? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, path, caller, body, headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>What <c>GET</c> answers; it has to succeed.</summary>
    public async Task<JsonNode> GetAsync(string path, Caller? caller = null) => (await CallAsync(HttpMethod.Get, path, caller))!;

    /// <summary>What <c>POST</c> answers; it has to succeed.</summary>
    public async Task<JsonNode> PostAsync(string path, Caller? caller, object body) => (await CallAsync(HttpMethod.Post, path, caller, body))!;

    /// <summary>Adds a user as the seed would, and signs in over HTTP.</summary>
    /// <param name="name">Also the first part of the e-mail address.</param>
    /// <param name="role">In the app's words.</param>
    public async Task<Caller> AddCallerAsync(string name, string role)
    {
        var email = $"{name}@{App.Key}.test";
        await Services.GetRequiredKeyedService<AccountService>(App.Key)
            .AddAsync(email, Caller.Password, name, role, TestContext.Current.CancellationToken);
        return await SignInAsync(email, Caller.Password) with { Name = name };
    }

    /// <summary>Signs in once more: another session of the same user.</summary>
    public async Task<Caller> SignInAsync(Caller caller) => await SignInAsync(caller.Email, Caller.Password) with { Name = caller.Name };

    /// <summary>Signs in over HTTP.</summary>
    public async Task<Caller> SignInAsync(string email, string password)
    {
        var tokens = await PostAsync($"{App.Prefix}/auth/sign-in", caller: null, new { email, password });
        var caller = new Caller(email, "", email, (string)tokens["accessToken"]!, (string)tokens["refreshToken"]!, (string)tokens["deviceId"]!);
        return caller with { UserId = (string)(await GetAsync($"{App.Prefix}/auth/me", caller))["id"]! };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>The app with other settings on top, over the same databases; the caller starts and disposes it.</summary>
    public WebApplication Create(params string[] settings) => AppHost.Create(
        [App],
        ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None", .. _urls, .. _options.Settings, .. settings],
        services =>
        {
            services.Replace(ServiceDescriptor.Singleton(_options.Clock));
            services.Replace(ServiceDescriptor.Singleton<IAccountMailer>(Mails));
            // What makes guessing slow makes tests slow.
            services.PostConfigureAll<AccountsOptions>(accounts => accounts.PasswordIterations = 1);
            _options.Configure?.Invoke(services);
        });

    private async Task CreateDatabasesAsync()
    {
        var settings = new ConfigurationBuilder().AddCommandLine([.. _options.Settings]).Build();
        foreach (var database in App.DatabasesFor(settings))
        {
            var created = await TestDatabase.CreateAsync(_options.Kind, Path.Combine("apps", database.Schema), database.Service, _options.Postgres);
            _databases.Add(created);
            _urls.AddRange([$"--{database.Setting}", created.Url]);
        }
    }

    private async Task StartAsync()
    {
        _host = Create();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }
}
