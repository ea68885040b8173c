using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Writes of several rows, whose wire is cut at each of their messages, before or after the server got it: they happen as a whole, or not at all.</summary>
public abstract class CutWireTests(Target target, Uri server) : StoreTests(target)
{
    public sealed class OnPostgres() : CutWireTests(Target.Postgres, PostgresServer.Url);

    public sealed class OnPgBouncer() : CutWireTests(Target.PgBouncer, PostgresServer.PgBouncerUrl);

    /// <summary>A write, and how many logins, users and payments are more when it is done.</summary>
    private static readonly Dictionary<string, (int Logins, int Users, int Payments, Func<StoreDb, Task> Write)> s_writes = new()
    {
        ["transaction"] = (1, 0, 1, db => db.TransactionAsync(WriteTwoAsync)),
        ["nested transaction"] = (1, 0, 2, db => db.TransactionAsync(async tx =>
        {
            await tx.Payments.CreateAsync(new() { UserId = 1, Amount = 1 });
            await tx.TransactionAsync(WriteTwoAsync);
        })),
        ["batch"] = (1, 0, 1, db => db.BatchAsync(db.Users.UpdateStep(1, u => [u.Logins.Add(1)]), db.Payments.CreateStep(new() { UserId = 1, Amount = 1 }))),
        ["create many"] = (0, 0, 50, db => db.Payments.CreateManyAsync(Enumerable.Range(0, 50).Select(i => new PaymentCreate { UserId = 1, Amount = i }))),
        ["nested create"] = (0, 1, 2, db => db.Users.CreateAsync(
            new() { Name = "n", Email = Guid.NewGuid().ToString() }, u => [u.Payments.Create(new() { Amount = 1 }), u.Payments.Create(new() { Amount = 2 })])),
        ["update"] = (1, 0, 0, db => db.Users.UpdateAsync(1, u => [u.Logins.Add(1)])),
    };

    public static TheoryData<string> Writes => [.. s_writes.Keys];

    private static async Task WriteTwoAsync(StoreDb tx)
    {
        await tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)]);
        await tx.Payments.CreateAsync(new() { UserId = 1, Amount = 1 });
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task It_happens_as_a_whole_or_not_at_all(string write)
    {
        await NewUserAsync("Ann");
        await using var cutter = new WireCutter(server);
        var url = new UriBuilder(cutter.Url) { Path = new Uri(Database.Url).AbsolutePath }.Uri.AbsoluteUri;
        await using var db = StoreDb.Open($"{url}?sslmode=disable&connection_limit=1&pool_timeout=5");
        var (logins, users, payments, run) = s_writes[write];
        var cuts = 0;
        for (var message = 1; ; message++)
        {
            foreach (var isSent in new[] { false, true })
            {
                // The first call after a cut opens a connection.
                var before = await CountAsync(db);
                cutter.CutAt(message, isSent);
                var error = await Record.ExceptionAsync(() => run(db));
                var isDone = (before.Logins + logins, before.Users + users, before.Payments + payments);
                if (!cutter.HasCut)
                {
                    cutter.CutAt(0, isSent: false);
                    Assert.Null(error);
                    Assert.Equal(isDone, await CountAsync(Db));
                    Assert.NotEqual(0, cuts);
                    Assert.Equal(2 * (message - 1), cuts);
                    return;
                }

                cuts++;
                Assert.IsType<ConnectionLostException>(error);
                await cutter.IsDone;
                var after = await CountAsync(Db);
                Assert.True(after == before || (isSent && after == isDone), $"{write}, cut at message {message}: {before} became {after}");
            }
        }
    }

    private static async Task<(long Logins, int Users, int Payments)> CountAsync(StoreDb db) =>
        (await db.Users.AsGroup().Select(g => g.Sum(u => u.Logins)).SingleAsync(), await db.Users.CountAsync(), await db.Payments.CountAsync());
}
