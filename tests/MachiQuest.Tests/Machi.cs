using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar;
using Ashlar.Encryption;
using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using MachiQuest.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StandInProvider;

namespace MachiQuest.Tests;

/// <summary>MachiQuest with its stand-in for the providers. Nothing happens in the background, unless a test asks for workers: it works on deliveries when the test says so.</summary>
public sealed class Machi : IAsyncDisposable
{
    /// <summary>A key that everybody knows.</summary>
    private static readonly string s_keys = $"development:{Convert.ToBase64String(new byte[EncryptionKey.Length])}";

    private Machi(AppServer server, ManualClock clock) => (Server, Clock) = (server, clock);

    public AppServer Server { get; }

    public ManualClock Clock { get; }

    public StandIn StandIn => Server.Services.GetRequiredService<StandInService>().StandIn;

    public MachiQuestDb Db => Server.Services.GetRequiredService<MachiQuestDb>();

    public DeliveryProcessor Processor => Server.Services.GetRequiredService<DeliveryProcessor>();

    /// <summary>Settings of another process that works on the same database.</summary>
    public IReadOnlyDictionary<string, string> SettingsOfAnother => new Dictionary<string, string>
    {
        [EncryptionKeys.Variable] = s_keys,
        ["MACHIQUEST_ACCOUNTS_DATABASE_URL"] = Server.Databases[0].Url,
        ["MACHIQUEST_DATABASE_URL"] = Server.Databases[1].Url,
    };

    /// <param name="kind">The database.</param>
    /// <param name="workers">How many work in the background.</param>
    /// <param name="clock">Another clock than <see cref="Clock"/>.</param>
    public static async Task<Machi> StartAsync(DatabaseKind kind, int workers = 0, TimeProvider? clock = null)
    {
        var manual = new ManualClock();
        var options = new AppServerOptions
        {
            Kind = kind,
            Clock = clock ?? manual,
            Settings = ["--MachiQuest:Workers", $"{workers}", $"--{EncryptionKeys.Variable}", s_keys],
        };
        return new(await AppServer.StartAsync(new MachiQuestApp(), options), manual);
    }

    /// <summary>Another client of the same database.</summary>
    public MachiQuestDb Open(TimeProvider clock, Action<QueryEvent>? onQuery = null) => MachiQuestDb.Open(
        new DatabaseOptions { Url = Server.Databases[1].Url, EncryptionKeys = EncryptionKeys.Parse(s_keys), Clock = clock, OnQuery = onQuery });

    /// <summary>A worker as another process would have it.</summary>
    public DeliveryProcessor NewProcessor(MachiQuestDb db, TimeProvider clock)
    {
        var (integrations, providers) = (new IntegrationRepository(db, clock), Server.Services.GetRequiredService<ProviderRegistry>());
        return new(
            new DeliveryQueue(db, clock, skipsLocked: !Server.Databases[1].Url.StartsWith("file:", StringComparison.Ordinal)),
            new EventLedger(db, clock),
            integrations,
            new IntegrationTokens(integrations, providers, clock),
            providers,
            NullLogger<DeliveryProcessor>.Instance);
    }

    /// <summary>Works on everything that is due.</summary>
    public async Task WorkAsync()
    {
        while (await Processor.RunOnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    /// <summary>A user with a pet, signed in.</summary>
    public async Task<Caller> AddUserAsync(string name)
    {
        var caller = await Server.AddCallerAsync(name, "USER");
        await Server.PostAsync("/machi/pets", caller, new { name = "Mochi" });
        return caller;
    }

    /// <summary>Connects an account as a browser does: to the provider, and back with the cookie.</summary>
    /// <param name="caller">Whose it will be.</param>
    /// <param name="provider"><c>github</c> or <c>fitbit</c>.</param>
    /// <param name="account">Whom the provider takes them for.</param>
    public async Task ConnectAsync(Caller caller, string provider, string account)
    {
        var (callback, cookie) = await AgreeAsync(caller, provider, account);
        await Server.CallAsync(HttpMethod.Get, callback.PathAndQuery, headers: ("Cookie", cookie));
    }

    /// <summary>Goes to the provider and agrees, or not.</summary>
    /// <returns>Where the provider sends the browser, and the cookie that it has.</returns>
    public async Task<(Uri Callback, string Cookie)> AgreeAsync(Caller caller, string provider, string account, string more = "")
    {
        using var begun = await Server.SendAsync(HttpMethod.Post, $"/machi/integrations/{provider}/authorization", caller);
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        var answer = JsonNode.Parse(await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using var sent = await browser.GetAsync($"{answer["authorizationUrl"]}&account={account}{more}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return (sent.Headers.Location!, cookie);
    }

    /// <summary>Does something at the stand-in, which then sends a webhook.</summary>
    public async Task DoAsync(string pathAndQuery)
    {
        using var client = new HttpClient { BaseAddress = StandIn.Address };
        using var response = await client.PostAsync(pathAndQuery, content: null, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{pathAndQuery}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>The state of the caller's pet, as it is shown.</summary>
    public async Task<JsonNode> StateAsync(Caller caller) => (await Server.GetAsync("/machi/pets", caller))[0]!["state"]!;

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
