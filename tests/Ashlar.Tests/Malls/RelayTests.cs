using Ashlar.Tests.Targets;
using Mall.Data;

namespace Ashlar.Tests.Malls;

/// <summary>With a database for each service, what one write means for the others survives a stop at any step.</summary>
public abstract class RelayTests(Target target) : MallTests(target, isSeparate: true)
{
    public sealed class OnSqlite() : RelayTests(Target.Sqlite);

    public sealed class OnPostgres() : RelayTests(Target.Postgres);

    [Fact]
    public async Task A_stop_between_any_two_steps_loses_nothing_and_does_nothing_twice()
    {
        var ada = await NewUserAsync();
        await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = ada.Id, Bio = "x" });
        await Db.Profile.Reviews.CreateAsync(new ReviewCreate { UserId = ada.Id, Stars = 4 });
        await Db.Auth.Users.DeleteAsync(ada.Id);

        // A relay that dies behind its first statement, behind its second, and so on, each time with a new client.
        var stops = 0;
        while (await StopsBehindAsync(statement: stops % 7 + 1))
        {
            stops++;
        }

        await Db.RelayAsync();
        Assert.True(stops >= 7, $"stopped {stops} times");
        Assert.Equal(0, await Db.Profile.Profiles.CountAsync());
        Assert.Equal(0, await Db.Profile.Reviews.CountAsync(r => r.UserId != null));
        var log = await Db.Admin.AuditLogs.OrderBy(l => l.ResourceType, l => l.Action).ToListAsync();
        Assert.Equal(["Profile create", "Profile delete", "User create", "User delete"], log.Select(l => $"{l.ResourceType} {l.Action}"));
        Assert.Equal(0, await Db.Auth.Messages.CountAsync() + await Db.Profile.Messages.CountAsync());
    }

    [Fact]
    public async Task Several_relays_at_once_bring_everything_once()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            var user = await NewUserAsync($"{number}@test.com");
            await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = user.Id });
        }

        await Db.Auth.Users.DeleteAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Db.RelayAsync()));
        while (await Db.RelayAsync() > 0)
        {
            // What was in another relay's way, and what the deletes of the first round mean for the log.
        }

        Assert.Equal(0, await Db.Profile.Profiles.CountAsync());
        Assert.Equal(0, await Db.Auth.Messages.CountAsync() + await Db.Profile.Messages.CountAsync());
        var log = await Db.Admin.AuditLogs.ToListAsync();
        Assert.Equal(40, log.Count);
        Assert.Equal(10, log.Count(l => l is { ResourceType: "Profile", Action: "delete" }));
    }

    [Fact]
    public async Task A_message_that_cannot_be_brought_waits_and_says_why_and_does_not_hold_up_the_others()
    {
        await NewUserAsync();
        await Db.Auth.Messages.CreateAsync(new MessageCreate
        {
            Service = "admin",
            Kind = "audit",
            Payload = System.Text.Json.JsonElement.Parse("""{ "columns": ["id"], "values": ["only an id"] }"""),
            CreatedAt = DateTime.UnixEpoch,
        });

        Assert.Equal(1, await Db.RelayAsync());
        Assert.Equal(0, await Db.RelayAsync());

        var waiting = await Db.Auth.Messages.SingleAsync();
        Assert.Equal(2, waiting.Attempts);
        Assert.Contains("AuditLog", waiting.Error, StringComparison.Ordinal);
        Assert.Equal(1, await Db.Admin.AuditLogs.CountAsync());
    }

    /// <summary>Of two versions of a program that run for a while together, one may write what the other does not know.</summary>
    [Theory]
    [InlineData("dependents", """{ "model": "Newer", "relation": "things", "key": ["1"] }""")]
    [InlineData("dependents", """{ "something": "else" }""")]
    [InlineData("audit", """{ "columns": ["newer"], "values": ["1"] }""")]
    [InlineData("audit", """[]""")]
    public async Task A_message_that_cannot_be_read_waits_and_says_so_and_the_relay_goes_on(string kind, string payload)
    {
        await NewUserAsync();
        await Db.Auth.Messages.CreateAsync(
            new MessageCreate { Service = "admin", Kind = kind, Payload = System.Text.Json.JsonElement.Parse(payload), CreatedAt = DateTime.UnixEpoch });

        Assert.Equal(1, await Db.RelayAsync());

        Assert.Equal("This program cannot read the message: one of another version may have written it.", (await Db.Auth.Messages.SingleAsync()).Error);
    }

    [Fact]
    public async Task The_relay_goes_on_until_it_is_cancelled()
    {
        using var end = new CancellationTokenSource();
        var relay = Db.RunRelayAsync(TimeSpan.FromMilliseconds(5), end.Token);
        var ada = await NewUserAsync();

        while (await Db.Admin.AuditLogs.CountAsync(l => l.ResourceId == ada.Id) == 0)
        {
            await Task.Yield();
        }

        await end.CancelAsync();
        await relay;
    }

    [Fact]
    public async Task Urls_that_cannot_be_right_are_refused_when_the_client_opens()
    {
        var urls = Options.ServiceUrls;
        Refused(new Dictionary<string, string>(urls) { ["shipping"] = "file:./x.db" }, "There is no service \"shipping\"");
        Refused(urls.Where(u => u.Key != "admin").ToDictionary(), "The service \"admin\" has no URL");
        Refused(new Dictionary<string, string>(urls) { ["admin"] = urls["auth"] }, "have the same URL");
        await NewUserAsync();

        void Refused(IReadOnlyDictionary<string, string> wrong, string reason) =>
            Assert.Contains(reason, Assert.Throws<DatabaseUrlException>(() => MallDb.Open(Options with { ServiceUrls = wrong })).Message, StringComparison.Ordinal);
    }

    /// <returns>It came so far.</returns>
    private async Task<bool> StopsBehindAsync(int statement)
    {
        var count = 0;
        await using var dying = MallDb.Open(Options with { OnQuery = _ => { if (++count == statement) { throw new StoppedException(); } } });
        try
        {
            await dying.RelayAsync();
            return false;
        }
        catch (StoppedException)
        {
            return true;
        }
    }

    private sealed class StoppedException : Exception;
}
