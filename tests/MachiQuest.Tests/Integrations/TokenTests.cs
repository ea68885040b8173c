using Apps.Testing;
using Ashlar;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.Extensions.DependencyInjection;

namespace MachiQuest.Tests.Integrations;

/// <summary>Tokens that are about to end: exchanged in time, once.</summary>
public abstract class TokenTests(DatabaseKind kind) : IAsyncLifetime
{
    /// <summary>As long as the stand-in's tokens count.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(8);

    private Machi _machi = null!;
    private Integration _first = null!;

    public sealed class Sqlite() : TokenTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : TokenTests(DatabaseKind.PostgreSql);

    public async ValueTask InitializeAsync()
    {
        _machi = await Machi.StartAsync(kind);
        await _machi.ConnectAsync(await _machi.AddUserAsync("ann"), "fitbit", "walker");
        _first = await StoredAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _machi.DisposeAsync();
    }

    [Fact]
    public async Task A_token_that_is_good_is_used_as_it_is()
    {
        Assert.Equal(_first.AccessToken, await GetAsync());
        Assert.Equal(0, _machi.StandIn.Refreshes);
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_exchanged_before_it_is_used()
    {
        _machi.Clock.Advance(s_lifetime - IntegrationTokens.Margin);

        var token = await GetAsync();

        var stored = await StoredAsync();
        Assert.NotEqual(_first.AccessToken, token);
        Assert.Equal((token, _first.TokenExpiresAt + s_lifetime - IntegrationTokens.Margin, (DateTime?)null), (stored.AccessToken, stored.TokenExpiresAt, stored.RefreshingUntil));
        Assert.NotEqual(_first.RefreshToken, stored.RefreshToken);
    }

    [Fact]
    public async Task Many_callers_at_once_in_two_processes_make_one_exchange()
    {
        _machi.Clock.Advance(s_lifetime);
        await using var db = _machi.Open(_machi.Clock);
        var others = new IntegrationTokens(new IntegrationRepository(db, _machi.Clock), _machi.Server.Services.GetRequiredService<ProviderRegistry>(), _machi.Clock);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => i % 2 == 0 ? GetAsync() : others.GetAsync(_first.Id, TestContext.Current.CancellationToken))));

        Assert.Single(tokens.Distinct());
        Assert.Equal(1, _machi.StandIn.Refreshes);
    }

    [Fact]
    public async Task A_token_that_nobody_uses_is_exchanged_too()
    {
        var tokens = _machi.Server.Services.GetRequiredService<IntegrationTokens>();
        Assert.Equal(0, await tokens.RefreshExpiringAsync(TestContext.Current.CancellationToken));

        _machi.Clock.Advance(s_lifetime - TimeSpan.FromMinutes(1));

        Assert.Equal(1, await tokens.RefreshExpiringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, _machi.StandIn.Refreshes);
    }

    [Fact]
    public async Task A_provider_that_is_away_is_asked_again()
    {
        _machi.Clock.Advance(s_lifetime);
        _machi.StandIn.IsAway = true;
        Assert.False((await Assert.ThrowsAsync<ProviderException>(GetAsync)).IsRefused);

        _machi.StandIn.IsAway = false;

        Assert.NotEqual(_first.AccessToken, await GetAsync());
        Assert.Equal(IntegrationStatus.Active, (await StoredAsync()).Status);
    }

    [Fact]
    public async Task A_refused_exchange_asks_for_the_users_consent_and_connecting_again_heals_it()
    {
        _machi.Clock.Advance(s_lifetime);
        await _machi.Db.AcrossTenants().Integrations.Where(i => i.Id == _first.Id).UpdateAsync(
            i => [i.RefreshToken.Set("a token that was used before")], TestContext.Current.CancellationToken);

        Assert.True((await Assert.ThrowsAsync<ProviderException>(GetAsync)).IsRefused);
        Assert.Equal(IntegrationStatus.NeedsConsent, (await StoredAsync()).Status);
        await Assert.ThrowsAsync<ProviderException>(GetAsync);

        var ann = await _machi.Server.AddCallerAsync("ann", "USER");
        await _machi.ConnectAsync(ann, "fitbit", "walker");
        Assert.Equal((await StoredAsync()).AccessToken, await GetAsync());
    }

    [Fact]
    public async Task Whoever_died_during_an_exchange_is_waited_for_thirty_seconds()
    {
        _machi.Clock.Advance(s_lifetime);
        var repository = new IntegrationRepository(_machi.Db, _machi.Clock);
        Assert.NotNull(await repository.BeginRefreshAsync(_first, TestContext.Current.CancellationToken));
        Assert.Null(await repository.BeginRefreshAsync(_first, TestContext.Current.CancellationToken));

        _machi.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.NotEqual(_first.AccessToken, await GetAsync());
        Assert.Equal(1, _machi.StandIn.Refreshes);
    }

    private Task<string> GetAsync() => _machi.Server.Services.GetRequiredService<IntegrationTokens>().GetAsync(_first.Id, TestContext.Current.CancellationToken);

    private Task<Integration> StoredAsync() => _machi.Db.AcrossTenants().Integrations.SingleAsync(TestContext.Current.CancellationToken);
}
