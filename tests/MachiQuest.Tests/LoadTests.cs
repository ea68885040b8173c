using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar;
using MachiQuest.Data;

namespace MachiQuest.Tests;

/// <summary>Players who look at their pets and goals while providers deliver what they did.</summary>
public abstract class LoadTests(DatabaseKind kind)
{
    private const int Players = 16;

    public sealed class Sqlite() : LoadTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : LoadTests(DatabaseKind.PostgreSql);

    [Fact]
    public async Task Nothing_fails_and_every_push_counts_while_many_play()
    {
        await using var machi = await Machi.StartAsync(kind, workers: 2, TimeProvider.System);
        var players = new List<Caller>();
        for (var i = 0; i < Players; i++)
        {
            players.Add(await machi.AddUserAsync($"player-{i}"));
            await machi.ConnectAsync(players[i], "github", $"account-{i}");
            await machi.Server.PostAsync("/machi/goals", players[i], new { title = "Commits", kind = "COMMITS", target = 3, period = "DAY" });
        }

        var accounts = (await machi.Db.AcrossTenants().Integrations.ToListAsync(TestContext.Current.CancellationToken)).ToDictionary(i => i.UserId, i => long.Parse(i.AccountId));
        var pets = (await machi.Db.AcrossTenants().Pets.ToListAsync(TestContext.Current.CancellationToken)).ToDictionary(p => p.UserId, p => p.Id);
        Func<Caller, int, Task<HttpResponseMessage>> Get(string path) => (caller, _) => machi.Server.SendAsync(HttpMethod.Get, path, caller);
        var report = await new LoadTest("machiquest")
        {
            Calls = 300,
            Mix =
            [
                new("pets", 30, Get("/machi/pets")),
                new("dashboard", 25, Get("/machi/dashboard")),
                new("events", 15, Get("/machi/events?take=20")),
                new("goals", 10, Get("/machi/goals")),
                new("webhook", 15, (caller, _) => PushAsync(machi, accounts[caller.UserId])),
                new("rename a pet", 5, (caller, number) => machi.Server.SendAsync(HttpMethod.Patch, $"/machi/pets/{pets[caller.UserId]}", caller, new { name = $"Mochi {number}" })),
            ],
        }.RunAsync(players, kind.ToString());

        Assert.Empty(report.Errors);
        while (await machi.Db.RawEvents.AnyAsync(r => r.Status == RawStatus.Pending, TestContext.Current.CancellationToken))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var pushes = await machi.Db.RawEvents.CountAsync(r => r.Status == RawStatus.Done, TestContext.Current.CancellationToken);
        var fed = await machi.Db.AcrossTenants().Pets.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(pushes * 10, fed.Sum(p => p.State.Xp));
    }

    private static async Task<HttpResponseMessage> PushAsync(Machi machi, long account)
    {
        var payload = new JsonObject { ["commits"] = new JsonArray(new JsonObject { ["distinct"] = true }), ["sender"] = new JsonObject { ["id"] = account } };
        return new HttpResponseMessage((System.Net.HttpStatusCode)await machi.StandIn.Webhooks.SendGitHubAsync("push", payload));
    }
}
