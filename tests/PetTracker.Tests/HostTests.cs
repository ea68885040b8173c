using System.Net;
using Ashlar.Host;
using Ashlar.Host.Authentication;

namespace PetTracker.Tests;

public class HostTests(PetTrackerServer server) : IClassFixture<PetTrackerServer>
{
    [Theory]
    [InlineData("/", "PetTracker")]
    [InlineData("/health", "Healthy")]
    [InlineData("/docs/index.html", "swagger-ui")]
    [InlineData("/openapi/v1.json", DevelopmentUser.Header)]
    public async Task Shows_what_is_there_without_asking_who_it_is(string path, string expected)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, user: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listens_on_loopback_only()
    {
        Assert.True(server.Address.IsLoopback);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Host = "evil.example";

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Production", null, HttpStatusCode.Unauthorized)]
    [InlineData("Production", "true", HttpStatusCode.OK)]
    [InlineData("Development", null, HttpStatusCode.OK)]
    public async Task The_development_header_counts_in_development_only(string environment, string? setting, HttpStatusCode expected)
    {
        await using var app = server.Create(["--environment", environment, .. setting is null ? Array.Empty<string>() : ["--AllowDevelopmentUser", setting]]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(DevelopmentUser.Header, "ann");

        using var response = await client.GetAsync("/pettracker/pets", TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_database_without_tables_is_not_healthy()
    {
        using var folder = new Ashlar.Testing.TemporaryFolder();
        await using var app = server.Create("--PETTRACKER_DATABASE_URL", $"file:{folder.PathOf("empty.db")}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public void Without_a_database_the_host_says_which_setting_is_missing()
    {
        var missing = Assert.Throws<MissingSettingException>(() => server.Create("--PETTRACKER_DATABASE_URL", ""));

        Assert.StartsWith("PETTRACKER_DATABASE_URL is not set; ", missing.Message, StringComparison.Ordinal);
    }
}
