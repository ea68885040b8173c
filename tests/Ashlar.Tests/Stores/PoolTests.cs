using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Callers that want more connections than there are.</summary>
public abstract class PoolTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : PoolTests(Target.Sqlite);

    public sealed class OnPostgres() : PoolTests(Target.Postgres);

    // A transaction that has its connection, until it is told to end.
    private static async Task<Func<Task>> HoldAsync(StoreDb db)
    {
        var (hasBegun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var running = db.TransactionAsync(
            async tx =>
            {
                await tx.Users.CountAsync();
                hasBegun.SetResult();
                await mayEnd.Task;
            },
            new() { IsReadOnly = true, TimeLimit = TimeSpan.Zero });
        await Task.WhenAny(running, hasBegun.Task);
        return () =>
        {
            mayEnd.SetResult();
            return running;
        };
    }

    private StoreDb Open(string parameters) => StoreDb.Open($"{Database.Url}?{parameters}");

    [Fact]
    public async Task Callers_come_in_in_the_order_in_which_they_came()
    {
        await using var db = Open("connection_limit=1&pool_timeout=60");
        var release = await HoldAsync(db);
        var order = new List<int>();
        var callers = new List<Task>();
        for (var i = 0; i < 10; i++)
        {
            var number = i;
            callers.Add(db.TransactionAsync(
                tx =>
                {
                    order.Add(number);
                    return tx.Users.CountAsync();
                },
                new() { IsReadOnly = true }));
        }

        await release();
        await Task.WhenAll(callers);

        Assert.Equal(Enumerable.Range(0, 10), order);
    }

    [Fact]
    public async Task One_who_stops_waiting_takes_no_place()
    {
        await using var db = Open("connection_limit=1&pool_timeout=60");
        var release = await HoldAsync(db);
        using var stop = new CancellationTokenSource();
        var stopped = db.Users.CountAsync(stop.Token);
        var waiting = db.Users.CountAsync();

        await stop.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        await release();

        Assert.Equal(stop.Token, error.CancellationToken);
        Assert.Equal(0, await waiting);
    }

    [Fact]
    public async Task One_whose_token_is_stopped_already_does_not_wait()
    {
        await using var db = Open("connection_limit=1&pool_timeout=60");
        var release = await HoldAsync(db);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Users.CountAsync(new CancellationToken(canceled: true)));

        await release();
    }

    [Fact]
    public async Task After_a_wait_that_was_too_long_the_next_one_has_its_whole_time()
    {
        await using var db = Open("connection_limit=1&pool_timeout=1");
        var release = await HoldAsync(db);
        await Assert.ThrowsAsync<PoolExhaustedException>(() => db.Users.CountAsync());

        var waiting = db.Users.CountAsync();
        await release();

        Assert.Equal(0, await waiting);
    }

    [Fact]
    public async Task No_place_is_lost_however_many_wait_and_give_up()
    {
        await using var db = Open("connection_limit=2&pool_timeout=60");
        var random = new Random(20_261_128);
        var delays = Enumerable.Range(0, 400).Select(_ => random.Next(0, 30)).ToArray();
        var answers = await Task.WhenAll(delays.Select((delay, i) => Task.Run(async () =>
        {
            using var stop = new CancellationTokenSource();
            if (i % 3 == 0)
            {
                stop.CancelAfter(delay);
            }

            try
            {
                return i % 2 == 0 ? await db.Users.CountAsync(stop.Token) : await db.Users.Where(u => u.Id == -1).UpdateAsync(u => [u.Logins.Add(1)], stop.Token);
            }
            catch (OperationCanceledException) when (i % 3 == 0)
            {
                return 0;
            }
        })));

        Assert.All(answers, a => Assert.Equal(0, a));

        // Both places are there, and no third one.
        var (first, second) = (await HoldAsync(db), await HoldAsync(db));
        var third = HoldAsync(db);
        Assert.False(third.IsCompleted);
        await first();
        await (await third)();
        await second();
    }
}
