using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar.Host;
using Ashlar.Hosting;
using Microsoft.AspNetCore.Builder;

namespace PetTracker.Tests;

public class HostTests(OnSqlite<PetTrackerApp> app) : IClassFixture<OnSqlite<PetTrackerApp>>
{
    [Theory]
    [InlineData("/health", "Healthy")]
    [InlineData("/docs/index.html", "swagger-ui")]
    [InlineData("/openapi/v1.json", "bearer")]
    public async Task Shows_what_is_there_without_asking_who_it_is(string path, string expected)
    {
        using var response = await app.Server.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listens_on_loopback_only()
    {
        Assert.True(app.Server.Address.IsLoopback);
        using var client = new HttpClient { BaseAddress = app.Server.Address };
        client.DefaultRequestHeaders.Host = "evil.example";

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_database_without_tables_is_not_healthy()
    {
        await using var empty = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, schema: null);
        await using var host = app.Server.Create("--PETTRACKER_DATABASE_URL", empty.Url);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public void Without_a_database_the_host_says_which_setting_is_missing()
    {
        var missing = Assert.Throws<MissingSettingException>(() => app.Server.Create("--PETTRACKER_DATABASE_URL", ""));

        Assert.StartsWith("PETTRACKER_DATABASE_URL is not set; ", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task The_front_page_names_each_app_and_in_development_its_users(string environment, bool namesUsers)
    {
        await using var host = CreateHost(environment);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.All(AppList.All, a => Assert.Contains(a.Name, page, StringComparison.Ordinal));
        Assert.Equal(namesUsers, page.Contains(PetSeed.Alice.Password, StringComparison.Ordinal));
    }

    /// <summary>Two apps have a type NewPet, and each is described as its own.</summary>
    [Fact]
    public async Task The_document_of_all_apps_describes_no_app_with_the_types_of_another()
    {
        await using var host = CreateHost("Development");
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;

        var names = AppList.All.ToDictionary(a => a.Prefix, a => a.GetType().Assembly.GetName().Name!);
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            var own = names[$"/{path.Split('/')[1]}"];
            var others = names.Values.Where(n => n != own && operations!.ToJsonString().Contains($"/schemas/{n}.", StringComparison.Ordinal));
            Assert.True(!others.Any(), $"{path} is described with types of {string.Join(", ", others)}");
        }

        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.Equal(["name", "type"], schemas["PetTracker.NewPet"]!["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal(["name", "color"], schemas["MachiQuest.NewPet"]!["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal(["ADMIN", "CUSTOMER", "VENDOR"], schemas["UniversalMfe.UserRole"]!["enum"]!.AsArray().Select(v => (string)v!));
    }

    private static WebApplication CreateHost(string environment)
    {
        string[] urls = [.. AppList.All.SelectMany(a => a.DatabasesFor(new Microsoft.Extensions.Configuration.ConfigurationManager())).SelectMany(d => new[] { $"--{d.Setting}", "file:unused.db" })];
        // In production MachiQuest makes no key of its own.
        string[] keys = ["--MACHIQUEST_ENCRYPTION_KEYS", $"1:{Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32))}"];
        return HostApplication.Create(["--urls", "http://127.0.0.1:0", "--environment", environment, "--Logging:LogLevel:Default", "None", .. urls, .. keys]);
    }
}
