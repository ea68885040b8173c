using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Calls that read many rows, whose answer ends in the middle, and connections that end before they are made.</summary>
public abstract class CutAnswerTests(Target target, Uri server) : StoreTests(target)
{
    public sealed class OnPostgres() : CutAnswerTests(Target.Postgres, PostgresServer.Url);

    public sealed class OnPgBouncer() : CutAnswerTests(Target.PgBouncer, PostgresServer.PgBouncerUrl);

    private const int PaymentCount = 2000;

    private static readonly string s_note = new('x', 100);

    private static readonly Dictionary<string, Func<StoreDb, Task>> s_calls = new()
    {
        ["list"] = db => db.Payments.ToListAsync(),
        ["stream"] = async db =>
        {
            await foreach (var payment in db.Payments.AsAsyncEnumerable())
            {
                Assert.NotNull(payment);
            }
        },
        ["stream of what is made"] = async db =>
        {
            await foreach (var text in db.Payments.Select(p => (p.Id, p.Note)).Into((id, note) => id + note).AsAsyncEnumerable())
            {
                Assert.NotNull(text);
            }
        },
        ["include"] = db => db.Users.Include(u => u.Payments).ToListAsync(),
        ["select"] = db => db.Payments.Select(p => (p.Id, p.Note)).ToListAsync(),
        ["page"] = db => db.Payments.PageAsync(PaymentCount - 1),
        ["groups"] = db => db.Payments.GroupBy(p => p.Id).Select(g => (g.Key, g.Count())).ToListAsync(),
        ["batch"] = db => db.BatchAsync(db.Payments.ListStep(), db.Users.CountStep()),
        ["raw SQL"] = db => db.QueryAsync<Payment>($"SELECT * FROM \"Payment\""),
        ["update"] = db => db.Payments.UpdateAndReturnAsync(p => [p.Amount.Add(1)]),
        ["transaction"] = db => db.TransactionAsync(tx => tx.Payments.ToListAsync()),
        ["nested transaction"] = db => db.TransactionAsync(tx => tx.TransactionAsync(inner => inner.Payments.ToListAsync())),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    private string UrlOf(WireCutter cutter) =>
        $"{new UriBuilder(cutter.Url) { Path = new Uri(Database.Url).AbsolutePath }.Uri.AbsoluteUri}?sslmode=disable&connection_limit=1&pool_timeout=5";

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_answer_ends_in_the_middle(string call)
    {
        await NewUserAsync("Ann");
        await Db.Payments.CreateManyAsync(Enumerable.Range(0, PaymentCount).Select(i => new PaymentCreate { UserId = 1, Amount = i, Note = s_note }));
        await using var cutter = new WireCutter(server);
        await using var db = StoreDb.Open(UrlOf(cutter));
        foreach (var bytes in new[] { 12_000, 40_000, 80_000 })
        {
            await db.Users.CountAsync();
            cutter.CutAnswerAfter(bytes);

            await Assert.ThrowsAsync<ConnectionLostException>(() => s_calls[call](db));

            Assert.True(cutter.HasCut);
            await s_calls[call](db);
            await db.TransactionAsync(tx => tx.Users.CountAsync());
        }
    }

    [Fact]
    public async Task A_loop_that_ends_early_leaves_the_connection_to_the_next_call()
    {
        await NewUserAsync("Ann");
        await Db.Payments.CreateManyAsync(Enumerable.Range(0, PaymentCount).Select(i => new PaymentCreate { UserId = 1, Amount = i, Note = s_note }));
        await using var cutter = new WireCutter(server);
        await using var db = StoreDb.Open(UrlOf(cutter));
        await db.Users.CountAsync();
        cutter.CutAnswerAfter(40_000);

        await foreach (var payment in db.Payments.AsAsyncEnumerable())
        {
            Assert.NotNull(payment);
            break;
        }

        Assert.True(cutter.HasCut);
        Assert.Equal(PaymentCount, await db.Payments.CountAsync());
    }

    [Fact]
    public async Task The_first_connection_ends_at_each_of_its_messages()
    {
        await using var cutter = new WireCutter(server);
        for (var message = 1; ; message++)
        {
            foreach (var isSent in new[] { false, true })
            {
                await using var db = StoreDb.Open(UrlOf(cutter));
                cutter.CutAt(message, isSent);

                var error = await Record.ExceptionAsync(() => db.Users.CountAsync());

                if (!cutter.HasCut)
                {
                    cutter.CutAt(0, isSent: false);
                    Assert.True(message > 3);
                    Assert.Null(error);
                    return;
                }

                // A connection that did not come about may be tried again in another way.
                Assert.True(error is null or CannotConnectException or ConnectionLostException, $"message {message}: {error}");
                Assert.Equal(0, await db.Users.CountAsync());
            }
        }
    }

    [Fact]
    public async Task A_replica_that_is_lost_is_passed_over()
    {
        await NewUserAsync("primary");
        await using var replica = await TestDatabase<StoreDb>.CreateAsync(Target, TestSchema.Store);
        await replica.Db.Users.CreateAsync(new() { Email = "a", Name = "replica" });
        var cutter = new WireCutter(server);
        var url = new UriBuilder(cutter.Url) { Path = new Uri(replica.Url).AbsolutePath }.Uri.AbsoluteUri;
        await using var db = StoreDb.Open(new DatabaseOptions { Url = Database.Url, ReplicaUrls = [url + "?sslmode=disable&connection_limit=1"], ReadYourWrites = TimeSpan.Zero });
        Assert.Equal("replica", await db.Users.Select(u => u.Name).SingleAsync());

        // Its connection, which waits in the pool, ends with it.
        cutter.CutAt(1, isSent: false);
        await cutter.DisposeAsync();

        Assert.Equal("primary", await db.Users.Select(u => u.Name).SingleAsync());
        Assert.Equal("primary", (await db.Users.Include(u => u.Payments).SingleAsync()).Name);
        Assert.Equal("primary", (await db.Users.FindAsync(1))!.Name);
    }
}
