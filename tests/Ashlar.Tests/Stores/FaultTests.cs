using System.Collections.Concurrent;
using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Npgsql;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Each kind of call while its statement waits for a lock: its connection is lost, or it is cancelled.</summary>
public abstract class FaultTests(Target target) : StoreTests(target)
{
    public sealed class OnPostgres() : FaultTests(Target.Postgres);

    public sealed class OnPgBouncer() : FaultTests(Target.PgBouncer);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<QueryEvent> _told = new();
    private StoreDb _one = null!;
    private NpgsqlConnection _other = null!;

    private static readonly PaymentCreate[] s_payments = [.. Enumerable.Range(0, 50).Select(i => new PaymentCreate { Id = $"many{i}", UserId = 1, Amount = i })];

    /// <summary>A call, and the table for whose lock it waits.</summary>
    private static readonly Dictionary<string, (bool Writes, string Table, Func<StoreDb, CancellationToken, Task> Call)> s_calls = new()
    {
        ["list"] = (false, "users", (db, t) => db.Users.ToListAsync(t)),
        ["find"] = (false, "users", (db, t) => db.Users.FindAsync(1, t)),
        ["count"] = (false, "users", (db, t) => db.Users.CountAsync(t)),
        ["stream"] = (false, "users", async (db, t) =>
        {
            await foreach (var user in db.Users.AsAsyncEnumerable().WithCancellation(t))
            {
                Assert.NotNull(user);
            }
        }),
        ["page"] = (false, "users", (db, t) => db.Users.PageAsync(2, cancellationToken: t)),
        ["include"] = (false, "Payment", (db, t) => db.Users.Include(u => u.Payments).ToListAsync(t)),
        ["include of one"] = (false, "Payment", (db, t) => db.Users.Where(u => u.Id == 1).Include(u => u.Payments).FirstOrDefaultAsync(t)),
        ["groups"] = (false, "Payment", (db, t) => db.Payments.GroupBy(p => p.Status).Select(g => (g.Key, g.Count())).ToListAsync(t)),
        ["batch of reads"] = (false, "Payment", (db, t) => db.BatchAsync(db.Users.CountStep(), db.Payments.CountStep(), t)),
        ["create"] = (true, "Payment", (db, t) => db.Payments.CreateAsync(new() { UserId = 1, Amount = 9 }, t)),
        ["create many"] = (true, "Payment", (db, t) => db.Payments.CreateManyAsync(s_payments, cancellationToken: t)),
        ["create many and return"] = (true, "Payment", (db, t) => db.Payments.CreateManyAndReturnAsync(s_payments, cancellationToken: t)),
        ["update"] = (true, "users", (db, t) => db.Users.UpdateAsync(1, u => [u.Logins.Add(1)], t)),
        ["update by query"] = (true, "users", (db, t) => db.Users.Where(u => u.Id > 0).UpdateAsync(u => [u.Logins.Add(1)], t)),
        ["update many"] = (true, "users", (db, t) => db.Users.UpdateManyAsync([(1, new UserUpdate { Name = "x" }), (2, new UserUpdate { Name = "y" })], t)),
        ["upsert"] = (true, "users", (db, t) => db.Users.UpsertAsync(u => u.Email, new() { Email = "Ann@test.com", Name = "x" }, u => [u.Logins.Add(1)], t)),
        ["delete"] = (true, "Payment", (db, t) => db.Payments.DeleteAsync("paid", t)),
        ["nested create"] = (true, "Payment", (db, t) => db.Users.CreateAsync(new() { Email = "n", Name = "n" }, u => [u.Payments.Create(new() { Amount = 1 })], t)),
        ["connect"] = (true, "_TagToUser", (db, t) => db.Users.Where(u => u.Id == 1).ConnectAsync(u => u.Tags, x => x.Slug == "a", t)),
        ["set connected"] = (true, "_TagToUser", (db, t) => db.Users.Where(u => u.Id == 1).SetConnectedAsync(u => u.Tags, x => x.Slug == "a", t)),
        ["batch"] = (true, "Payment", (db, t) => db.BatchAsync(db.Users.UpdateStep(1, u => [u.Logins.Add(1)]), db.Payments.CreateStep(new() { UserId = 1, Amount = 1 }), t)),
        ["first of a transaction"] = (true, "users", (db, t) => db.TransactionAsync(tx => tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)], t), cancellationToken: t)),
        ["second of a transaction"] = (true, "Payment", (db, t) => db.TransactionAsync(
            async tx =>
            {
                await tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)], t);
                await tx.Payments.CreateAsync(new() { UserId = 1, Amount = 1 }, t);
            },
            cancellationToken: t)),
        ["nested transaction"] = (true, "Payment", (db, t) => db.TransactionAsync(
            async tx =>
            {
                await tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)], t);
                await tx.TransactionAsync(inner => inner.Payments.CreateAsync(new() { UserId = 1, Amount = 1 }, t), cancellationToken: t);
            },
            cancellationToken: t)),
        ["raw SQL"] = (true, "users", (db, t) => db.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = \"logins\" + 1", t)),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await NewUserAsync("Ann");
        await NewUserAsync("Bob");
        await Db.Tags.CreateAsync(new() { Slug = "a" });
        await Db.Payments.CreateAsync(new() { Id = "paid", UserId = 1, Amount = 3 });
        _one = StoreDb.Open(new DatabaseOptions { Url = Database.Url + "?connection_limit=1&pool_timeout=5", OnQuery = _told.Enqueue });
        await _one.Users.CountAsync();
        _other = new(PostgresServer.ConnectionStringOf(PostgresServer.Url, new Uri(Database.Url).AbsolutePath[1..]));
        await _other.OpenAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        _stop.Dispose();
        await base.DisposeAsync();
    }

    private async Task<object?> RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _other);
        return await command.ExecuteScalarAsync();
    }

    private Task<object?> StateAsync() => RunAsync(
        """
        SELECT concat_ws('|', (SELECT string_agg(u::text, ',' ORDER BY u."id") FROM "users" u), (SELECT string_agg(p::text, ',' ORDER BY p."id") FROM "Payment" p), (SELECT count(*) FROM "_TagToUser"))
        """);

    // Begins a call, and waits until the server has it.
    private async Task<Task> StartAsync(string call)
    {
        await RunAsync("BEGIN");
        await RunAsync($"LOCK TABLE \"{s_calls[call].Table}\" IN ACCESS EXCLUSIVE MODE");
        _told.Clear();
        var running = s_calls[call].Call(_one, _stop.Token);
        while (await RunAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 0L)
        {
            Assert.False(running.IsCompleted);
            await Task.Yield();
        }

        return running;
    }

    // The only connection of the pool is there again, and does what it did not.
    private async Task GoesOnAsync(string call)
    {
        await s_calls[call].Call(_one, default);
        await _one.TransactionAsync(tx => tx.Users.CountAsync());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_connection_is_lost(string call)
    {
        var before = await StateAsync();
        var running = await StartAsync(call);

        await RunAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        var error = await Record.ExceptionAsync(async () =>
        {
            // What is sent again may go on at once.
            await RunAsync("COMMIT");
            await running;
        });

        // A read is sent again, unless a part of it was there already.
        if (s_calls[call].Writes || call is "include" or "include of one" or "batch of reads")
        {
            Assert.IsType<ConnectionLostException>(error);
        }
        else
        {
            Assert.Null(error);
        }

        Assert.Equal(before, await StateAsync());
        Assert.Equal(error, ToldError());
        await GoesOnAsync(call);
    }

    // What the first statement that failed was reported with; nothing where all went well.
    private Exception? ToldError() => _told.Select(q => q.Error).FirstOrDefault(e => e is not null);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_is_cancelled(string call)
    {
        var before = await StateAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_calls[call].Call(_one, new CancellationToken(canceled: true)));
        var running = await StartAsync(call);

        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await RunAsync("COMMIT");

        Assert.Equal(before, await StateAsync());
        Assert.IsAssignableFrom<OperationCanceledException>(ToldError());
        await GoesOnAsync(call);
    }
}
