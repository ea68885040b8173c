using Apps.Testing;

namespace PetTracker.Tests;

/// <summary>Many users at once: every call is answered as it should be.</summary>
public abstract class LoadTests(AppFixture<PetTrackerApp> app)
{
    public sealed class Sqlite(OnSqlite<PetTrackerApp> app) : LoadTests(app), IClassFixture<OnSqlite<PetTrackerApp>>;

    public sealed class PostgreSql(OnPostgreSql<PetTrackerApp> app) : LoadTests(app), IClassFixture<OnPostgreSql<PetTrackerApp>>;

    [Fact]
    public async Task A_mix_of_reads_and_writes_is_answered_without_errors()
    {
        var callers = new List<Caller>();
        var pets = new Dictionary<string, string>();
        for (var i = 0; i < 8; i++)
        {
            var caller = await app.Server.AddCallerAsync($"load{i}", "USER");
            pets[caller.UserId] = (string)(await app.Server.PostAsync("/pettracker/pets", caller, new { name = "Rex", type = "Dog" }))["id"]!;
            callers.Add(caller);
        }

        var report = await new LoadTest("pettracker")
        {
            Mix =
            [
                new("list pets", 5, (c, _) => app.Server.SendAsync(HttpMethod.Get, "/pettracker/pets?take=20", c)),
                new("a pet", 3, (c, _) => app.Server.SendAsync(HttpMethod.Get, $"/pettracker/pets/{pets[c.UserId]}", c)),
                new("add a log", 2, (c, n) => app.Server.SendAsync(HttpMethod.Post, $"/pettracker/pets/{pets[c.UserId]}/logs", c, new { action = $"Walk {n}" })),
            ],
        }.RunAsync(callers, app.Kind.ToString());

        Assert.Equal([], report.Errors);
        Assert.True(report.Calls >= 500, report.ToString());
    }
}
