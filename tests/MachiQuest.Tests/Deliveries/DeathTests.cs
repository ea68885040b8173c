using System.Diagnostics;
using Apps.Testing;
using Ashlar;
using MachiQuest.Core.Deliveries;
using MachiQuest.Data;

namespace MachiQuest.Tests.Deliveries;

/// <summary>Workers that die, between any two steps: what they had begun is done by others, and counts once.</summary>
public abstract class DeathTests(DatabaseKind kind)
{
    private const int XpOfCommit = 10;

    public sealed class Sqlite() : DeathTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : DeathTests(DatabaseKind.PostgreSql);

    [Fact]
    public async Task A_worker_that_dies_after_any_statement_leaves_nothing_half_done()
    {
        await using var machi = await Machi.StartAsync(kind);
        var ann = await machi.AddUserAsync("ann");
        await machi.ConnectAsync(ann, "github", "octocat");
        await machi.Server.PostAsync("/machi/goals", ann, new { title = "Commits", kind = "COMMITS", target = 1000, period = "ONCE" });

        var hasDied = true;
        for (var step = 1; hasDied; step++)
        {
            await machi.DoAsync("/github/push?commits=1");

            hasDied = await DiesAsync(machi, step);
            machi.Clock.Advance(RetryRules.Lease);
            await machi.WorkAsync();

            var pet = await machi.Db.AcrossTenants().Pets.SingleAsync(TestContext.Current.CancellationToken);
            var goal = await machi.Db.AcrossTenants().Goals.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal((step, step * XpOfCommit, step), (
                await machi.Db.AcrossTenants().Events.CountAsync(TestContext.Current.CancellationToken), pet.State.Xp, goal.Progress.Amount));
            Assert.True(await machi.Db.RawEvents.AllAsync(r => r.Status == RawStatus.Done, TestContext.Current.CancellationToken));
            Assert.True(step < 100, "a worker takes fewer steps for a delivery");
        }
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_nothing_half_done()
    {
        const int Pushes = 120;
        await using var machi = await Machi.StartAsync(kind, clock: TimeProvider.System);
        var ann = await machi.AddUserAsync("ann");
        await machi.ConnectAsync(ann, "github", "octocat");
        foreach (var _ in Enumerable.Range(0, Pushes))
        {
            await machi.DoAsync("/github/push?commits=1");
        }

        foreach (var share in new[] { Pushes / 4, Pushes / 2 })
        {
            using var process = StartProcess(machi);
            await UntilAsync(async () => process.HasExited || await DoneAsync(machi) >= share);
            Assert.False(process.HasExited, "the process ended by itself");
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // What the dead ones held is anybody's after the lease: for a worker whose clock is ahead, at once.
        var later = new ShiftedClock(RetryRules.Lease * 2);
        await using var db = machi.Open(later);
        var heir = machi.NewProcessor(db, later);
        while (await heir.RunOnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }

        var pet = await machi.Db.AcrossTenants().Pets.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Pushes, Pushes, Pushes * XpOfCommit), (
            await DoneAsync(machi), await machi.Db.AcrossTenants().Events.CountAsync(TestContext.Current.CancellationToken), pet.State.Xp));
    }

    /// <summary>Takes a delivery with a worker whose connection ends after so many statements.</summary>
    /// <returns>Whether it did; a worker that needs fewer statements lives.</returns>
    private static async Task<bool> DiesAsync(Machi machi, int after)
    {
        var statements = 0;
        await using var db = machi.Open(machi.Clock, _ =>
        {
            if (++statements >= after)
            {
                throw new DeathException();
            }
        });
        try
        {
            await machi.NewProcessor(db, machi.Clock).RunOnceAsync(TestContext.Current.CancellationToken);
            return false;
        }
        catch (DeathException)
        {
            return true;
        }
    }

    private static Process StartProcess(Machi machi)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add(Program.Serve);

        var (address, secrets) = (machi.StandIn.Address, machi.StandIn.Secrets);
        foreach (var (name, value) in machi.SettingsOfAnother.Concat(new Dictionary<string, string>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "None",
            ["MachiQuest__GitHub__ClientId"] = secrets.ClientId,
            ["MachiQuest__GitHub__ClientSecret"] = secrets.ClientSecret,
            ["MachiQuest__GitHub__WebhookSecret"] = secrets.WebhookSecret,
            ["MachiQuest__GitHub__TokenUrl"] = $"{address}github/token",
        }))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Task<int> DoneAsync(Machi machi) => machi.Db.RawEvents.CountAsync(r => r.Status == RawStatus.Done, TestContext.Current.CancellationToken);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private sealed class DeathException : Exception;

    private sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
