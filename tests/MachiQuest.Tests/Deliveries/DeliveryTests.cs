using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Tests.Deliveries;

/// <summary>From a delivery to a fed pet: once, whatever fails.</summary>
public abstract class DeliveryTests(DatabaseKind kind) : IAsyncLifetime
{
    private Machi _machi = null!;
    private Caller _ann = null!;

    public sealed class Sqlite() : DeliveryTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : DeliveryTests(DatabaseKind.PostgreSql);

    public async ValueTask InitializeAsync()
    {
        _machi = await Machi.StartAsync(kind);
        _ann = await _machi.AddUserAsync("ann");
        await _machi.ConnectAsync(_ann, "github", "octocat");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _machi.DisposeAsync();
    }

    [Fact]
    public async Task A_push_feeds_the_pet()
    {
        var before = await _machi.StateAsync(_ann);

        await _machi.DoAsync("/github/push?commits=3");
        await _machi.WorkAsync();

        var after = await _machi.StateAsync(_ann);
        var listed = Assert.Single((await _machi.Server.GetAsync("/machi/events", _ann))["items"]!.AsArray())!;
        Assert.Equal(((int)before["xp"]! + 30, (int)before["hunger"]! - 18, (int)before["energy"]! - 3), ((int)after["xp"]!, (int)after["hunger"]!, (int)after["energy"]!));
        Assert.Equal(("COMMITS", 3, 30), ((string)listed["kind"]!, (int)listed["amount"]!, (int)listed["xp"]!));
        Assert.Equal((string)listed["id"]!, (string)after["last_event_id"]!);
        Assert.Equal("octocat/hello-world", (string)listed["details"]!["repository"]!);
        Assert.Equal(RawStatus.Done, (await RawAsync()).Status);
    }

    [Fact]
    public async Task Steps_count_by_the_difference_to_what_was_told_before()
    {
        await _machi.ConnectAsync(_ann, "fitbit", "walker");
        await _machi.DoAsync("/fitbit/walk?steps=1500");
        await _machi.WorkAsync();
        await _machi.DoAsync("/fitbit/walk?steps=1500&minutes=20");
        // The same figures once more: a notification that came twice.
        await _machi.StandIn.Webhooks.SendFitbitAsync(
            [new JsonObject { ["collectionType"] = "activities", ["date"] = "2026-11-21", ["ownerId"] = await AccountIdAsync(Provider.Fitbit) }]);
        await _machi.WorkAsync();

        var events = (await _machi.Server.GetAsync("/machi/events?kind=steps", _ann))["items"]!.AsArray();
        Assert.Equal([1500, 1500], events.Select(e => (int)e!["amount"]!));
        // 3 000 steps are three portions of 5, 20 minutes two of 8.
        Assert.Equal((3 * 5) + (2 * 8), (int)(await _machi.StateAsync(_ann))["xp"]!);
    }

    [Fact]
    public async Task A_delivery_of_an_account_that_nobody_connected_is_ignored()
    {
        await _machi.DoAsync("/github/push?account=stranger");
        await _machi.WorkAsync();

        var raw = await RawAsync();
        Assert.Equal((RawStatus.Ignored, "nobody has connected the account", null), (raw.Status, raw.LastError, raw.UserId));
        Assert.Equal(0, (int)(await _machi.StateAsync(_ann))["xp"]!);
    }

    [Fact]
    public async Task A_delivery_that_makes_no_sense_is_parked_at_once_and_its_reason_told()
    {
        await _machi.StandIn.Webhooks.SendGitHubAsync("push", JsonNode.Parse("""{ "sender": { "id": "not a number" } }""")!);
        await _machi.WorkAsync();

        var raw = await RawAsync();
        Assert.Equal((RawStatus.Parked, 1, "the id of an account of GitHub is a number"), (raw.Status, raw.Attempts, raw.LastError));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_asked_again_later_and_later_and_then_the_delivery_is_parked()
    {
        await _machi.ConnectAsync(_ann, "fitbit", "walker");
        await _machi.DoAsync("/fitbit/walk?steps=5000");
        _machi.StandIn.IsAway = true;

        for (var attempt = 1; attempt <= RetryRules.MostAttempts; attempt++)
        {
            await _machi.WorkAsync();
            var raw = await RawAsync();
            Assert.Equal((attempt, attempt == RetryRules.MostAttempts ? RawStatus.Parked : RawStatus.Pending), (raw.Attempts, raw.Status));
            Assert.Equal("Fitbit answered a request for figures with 503", raw.LastError);
            Assert.InRange(raw.NextAttemptAt, _machi.Clock.GetUtcNow().UtcDateTime + RetryRules.DelayAfter(attempt, 0), _machi.Clock.GetUtcNow().UtcDateTime + RetryRules.DelayAfter(attempt, 1));
            _machi.Clock.Advance(RetryRules.DelayAfter(attempt, 1));
        }

        // Nobody tries any more, until an administrator says so.
        _machi.StandIn.IsAway = false;
        await _machi.WorkAsync();
        Assert.Equal(0, (int)(await _machi.StateAsync(_ann))["xp"]!);
        await RetryAsAdminAsync();
        await _machi.WorkAsync();
        Assert.Equal(25, (int)(await _machi.StateAsync(_ann))["xp"]!);
    }

    [Fact]
    public async Task Several_workers_at_once_count_everything_once()
    {
        const int Pushes = 40;
        await Task.WhenAll(Enumerable.Range(0, Pushes).Select(_ => _machi.DoAsync("/github/push?commits=1")));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_machi.WorkAsync)));

        // A conflict of two transactions puts a delivery off; it comes back.
        for (var i = 0; i < 5 && await PendingAsync(); i++)
        {
            _machi.Clock.Advance(RetryRules.Lease);
            await _machi.WorkAsync();
        }

        var pet = await _machi.Db.AcrossTenants().Pets.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Pushes, await _machi.Db.AcrossTenants().Events.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Pushes * 10, pet.State.Xp);
        Assert.Equal(Pushes, await _machi.Db.Users.Where(u => u.Email == _ann.Email).Select(u => u.Revision).SingleAsync(TestContext.Current.CancellationToken) - RevisionOfNewPet);
    }

    [Fact]
    public async Task Two_workers_never_get_the_same_delivery()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _machi.DoAsync("/github/push?commits=1")));
        var queue = new DeliveryQueue(_machi.Db, _machi.Clock, skipsLocked: kind != DatabaseKind.Sqlite);

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => queue.TakeAsync(3, TestContext.Current.CancellationToken))));

        var ids = taken.SelectMany(t => t).Select(r => r.Id).ToList();
        Assert.Equal(20, ids.Count);
        Assert.Equal(20, ids.Distinct().Count());
    }

    [Fact]
    public async Task Whoever_is_too_slow_writes_nothing()
    {
        await _machi.DoAsync("/github/push?commits=1");
        var queue = new DeliveryQueue(_machi.Db, _machi.Clock, skipsLocked: kind != DatabaseKind.Sqlite);
        var slow = Assert.Single(await queue.TakeAsync(1, TestContext.Current.CancellationToken));
        Assert.Empty(await queue.TakeAsync(1, TestContext.Current.CancellationToken));

        _machi.Clock.Advance(RetryRules.Lease);
        var quick = Assert.Single(await queue.TakeAsync(1, TestContext.Current.CancellationToken));

        var ledger = new EventLedger(_machi.Db, _machi.Clock);
        var integration = await _machi.Db.AcrossTenants().Integrations.SingleAsync(TestContext.Current.CancellationToken);
        var activity = new Activity(EventKind.Commits, 1, _machi.Clock.GetUtcNow().UtcDateTime, "slow", System.Text.Json.JsonElement.Parse("{}")) { IsTotal = false };
        await Assert.ThrowsAsync<LostDeliveryException>(() => ledger.RecordAsync(slow, integration, [activity], TestContext.Current.CancellationToken));
        await ledger.RecordAsync(quick, integration, [activity with { ExternalId = "quick" }], TestContext.Current.CancellationToken);

        Assert.Equal(10, (await _machi.Db.AcrossTenants().Pets.SingleAsync(TestContext.Current.CancellationToken)).State.Xp);
    }

    [Fact]
    public async Task An_event_never_refers_to_the_account_of_somebody_else()
    {
        var bob = await _machi.AddUserAsync("bob");
        var (bobs, anns) = (_machi.Db.ForTenant(bob.UserId), _machi.Db.ForTenant(_ann.UserId));
        var id = (await anns.Integrations.SingleAsync(TestContext.Current.CancellationToken)).Id;
        EventCreate NewEvent(string? integrationId) => new()
        {
            IntegrationId = integrationId, Kind = EventKind.Steps, Amount = 1, Xp = 0, ExternalId = Guid.NewGuid().ToString(), OccurredAt = _machi.Clock.GetUtcNow().UtcDateTime,
        };

        await Assert.ThrowsAsync<NotFoundException>(() => bobs.Events.CreateAsync(NewEvent(id), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotFoundException>(() => bobs.Events.CreateManyAsync([NewEvent(null), NewEvent(id)], cancellationToken: TestContext.Current.CancellationToken));
        var own = await anns.Events.CreateAsync(NewEvent(id), TestContext.Current.CancellationToken);
        var none = await bobs.Events.CreateAsync(NewEvent(null), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NotFoundException>(() => bobs.Events.UpdateAsync(none.Id, e => [e.IntegrationId.Set(id)], TestContext.Current.CancellationToken));

        Assert.Null((await anns.Events.UpdateAsync(own.Id, e => [e.IntegrationId.Set(null)], TestContext.Current.CancellationToken)).IntegrationId);
        Assert.Equal(id, (await anns.Events.UpdateAsync(own.Id, e => [e.IntegrationId.Set(id)], TestContext.Current.CancellationToken)).IntegrationId);
        Assert.Null((await anns.Events.UpdateAsync(own.Id, new EventUpdate { IntegrationId = null }, TestContext.Current.CancellationToken)).IntegrationId);
        Assert.Single(await bobs.Events.ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Adding a pet takes the user's lock too.</summary>
    private const int RevisionOfNewPet = 1;

    private async Task<bool> PendingAsync() =>
        await _machi.Db.RawEvents.AnyAsync(r => r.Status == RawStatus.Pending, TestContext.Current.CancellationToken);

    private Task<EventRaw> RawAsync() => _machi.Db.RawEvents.SingleAsync(TestContext.Current.CancellationToken);

    private async Task<string> AccountIdAsync(Provider provider) =>
        (await _machi.Db.AcrossTenants().Integrations.Where(i => i.Provider == provider).SingleAsync(TestContext.Current.CancellationToken)).AccountId;

    private async Task RetryAsAdminAsync()
    {
        var admin = await _machi.Server.AddCallerAsync("root", "ADMIN");
        var parked = Assert.Single((await _machi.Server.GetAsync("/machi/admin/deliveries", admin))["items"]!.AsArray())!;
        using var accepted = await _machi.Server.SendAsync(HttpMethod.Post, $"/machi/admin/deliveries/{parked["id"]}/retry", admin);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        using var again = await _machi.Server.SendAsync(HttpMethod.Post, $"/machi/admin/deliveries/{parked["id"]}/retry", admin);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }
}
