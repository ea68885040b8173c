using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>Connections to a real server that must fail, and with which words.</summary>
public sealed class LiveConnectionTests : IAsyncLifetime
{
    private LiveProject _project = null!;

    public async ValueTask InitializeAsync() => _project = await LiveProject.CreateAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task A_pooler_is_found_and_refused()
    {
        await _project.DeployAsync(_project.PgBouncerUrl);

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal("MIG0040", error.Code);
        Assert.Contains("DIRECT_DATABASE_URL", error.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?sslmode=verify_full", "MIG0021")]
    [InlineData("?schema=a&unknown=1", "MIG0021")]
    [InlineData("?connect_timeout=soon", "MIG0021")]
    [InlineData("?sslmode=require", "MIG0041")]
    public async Task A_parameter_that_cannot_be_kept_is_an_error(string parameters, string code)
    {
        await _project.DeployAsync(_project.Url + parameters);

        Assert.Equal([code], _project.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Parameters_of_a_pool_mean_nothing_here() =>
        await (await _project.OpenAsync("?connection_limit=1&pool_timeout=0&pgbouncer=true&statement_cache_size=0")).DisposeAsync();

    [Fact]
    public async Task A_wrong_password_is_named_and_not_shown()
    {
        var url = new UriBuilder(_project.Url) { Password = "not-the-secret" }.Uri.ToString();

        await _project.DeployAsync(url);

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal("MIG0042", error.Code);
        Assert.DoesNotContain("not-the-secret", error.Message + error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        await _project.DeployAsync("postgresql://somebody:secret@127.0.0.1:1/app");

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal("MIG0041", error.Code);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_too_old_is_refused()
    {
        await using var server = new OldServer("11.22");

        var (_, findings) = await _project.TryDeployAsync(server.Url);

        var error = Assert.Single(findings);
        Assert.Equal(("MIG0043", "the server has PostgreSQL 11.22, but migrations need 12 or newer"), (error.Code, error.Message));
    }

    [Fact]
    public async Task A_missing_database_is_an_error_where_none_is_to_be_created()
    {
        var url = new UriBuilder(_project.Url) { Path = "no_such_database" }.Uri.ToString();

        var error = await Assert.ThrowsAsync<DatabaseException>(() => LiveProject.Dialect.Connector.OpenAsync(url, ".", MissingDatabase.Refuse, TestContext.Current.CancellationToken));

        Assert.Equal(DatabaseFailure.Missing, error.Failure);
    }
}
