using System.Globalization;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>Shadow databases on a real server.</summary>
public sealed class LiveShadowTests : IAsyncLifetime
{
    private LiveProject _project = null!;

    public async ValueTask InitializeAsync() => _project = await LiveProject.CreateAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task A_temporary_one_is_gone_with_its_session()
    {
        string name;
        await using (var shadow = await OpenAsync(null))
        {
            name = shadow.Connection.Database;
            Assert.StartsWith("prisma_migrate_shadow_db_", name, StringComparison.Ordinal);
            Assert.Equal(["1"], await _project.QueryAsync($"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
        }

        Assert.Equal(["0"], await _project.QueryAsync($"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
    }

    [Fact]
    public async Task What_a_dead_run_left_is_dropped_and_what_may_live_is_not()
    {
        var old = NameOf(Guid.CreateVersion7(DateTimeOffset.UtcNow.AddHours(-2)));
        var young = NameOf(Guid.CreateVersion7());
        var ofPrisma = NameOf(Guid.NewGuid());
        foreach (var name in new[] { old, young, ofPrisma })
        {
            await _project.ExecuteAsync($"CREATE DATABASE \"{name}\"");
        }

        await (await OpenAsync(null)).DisposeAsync();

        var left = await _project.QueryAsync($"SELECT datname FROM pg_database WHERE datname IN ('{old}', '{young}', '{ofPrisma}')");
        foreach (var name in left)
        {
            await _project.ExecuteAsync($"DROP DATABASE \"{name}\"");
        }

        Assert.Equal(new[] { young, ofPrisma }.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_kept_one_is_emptied_first()
    {
        await using var kept = await LiveProject.CreateAsync();
        await kept.ExecuteAsync("CREATE SCHEMA other; CREATE TYPE t AS ENUM ('a'); CREATE TABLE other.a (x t); CREATE VIEW v AS SELECT * FROM other.a; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE s");

        await using var shadow = await OpenAsync(kept.Url);

        Assert.True((await LiveProject.Dialect.Inspector.InspectAsync(shadow.Connection, ["public", "other"], TestContext.Current.CancellationToken)).IsEmpty);
        Assert.Equal([], await kept.QueryAsync("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task The_database_itself_is_never_taken_for_one()
    {
        var error = await Assert.ThrowsAsync<DatabaseException>(() => OpenAsync(_project.Url + "?application_name=x"));

        Assert.Contains("would be emptied", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_a_history_is_never_taken_for_one()
    {
        await using var other = await LiveProject.CreateAsync();
        await other.ExecuteAsync("CREATE TABLE _prisma_migrations (id INTEGER)");

        var error = await Assert.ThrowsAsync<DatabaseException>(() => OpenAsync(other.Url));

        Assert.Contains("has a history", error.Message, StringComparison.Ordinal);
        Assert.Equal(["0"], await other.QueryAsync("SELECT count(*) FROM _prisma_migrations"));
    }

    [Fact]
    public async Task A_user_without_the_right_is_told_what_to_do()
    {
        var role = $"role_{Guid.NewGuid():n}";
        await _project.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'p'");
        try
        {
            var url = new UriBuilder(_project.Url) { UserName = role, Password = "p" }.Uri.ToString();
            var error = await Assert.ThrowsAsync<DatabaseException>(() =>
                LiveProject.Dialect.Connector.OpenShadowAsync(new ShadowSource(url, null, "."), TestContext.Current.CancellationToken));

            Assert.Contains("CREATEDB", error.Help, StringComparison.Ordinal);
        }
        finally
        {
            await _project.ExecuteAsync($"DROP ROLE {role}");
        }
    }

    private static string NameOf(Guid id) => string.Create(CultureInfo.InvariantCulture, $"prisma_migrate_shadow_db_{id}");

    private Task<IDatabaseSession> OpenAsync(string? kept) =>
        LiveProject.Dialect.Connector.OpenShadowAsync(new ShadowSource(_project.Url, kept, "."), TestContext.Current.CancellationToken);
}
