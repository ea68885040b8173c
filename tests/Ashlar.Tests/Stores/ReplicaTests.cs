using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Reads of a client with replicas. The replicas are databases of their own here, so that one sees who answered.</summary>
public abstract class ReplicaTests(Target target) : StoreTests(target)
{
    private TestDatabase<StoreDb> replica = null!;

    public sealed class OnSqlite() : ReplicaTests(Target.Sqlite);

    public sealed class OnPostgres() : ReplicaTests(Target.Postgres);

    public sealed class OnPgBouncer() : ReplicaTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        replica = await TestDatabase<StoreDb>.CreateAsync(Target, TestSchema.Store);
        await NewUserAsync("primary");
        await replica.Db.Users.CreateAsync(new() { Email = "a", Name = "replica" });
    }

    public override async ValueTask DisposeAsync()
    {
        await replica.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private StoreDb Open(TimeSpan readYourWrites, params string[] urls) =>
        StoreDb.Open(new DatabaseOptions { Url = Database.Url, ReplicaUrls = urls, ReadYourWrites = readYourWrites });

    private static Task<string> WhoAsync(StoreDb db) => db.Users.OrderBy(u => u.Id).Select(u => u.Name).FirstAsync();

    [Fact]
    public async Task Reads_go_to_a_replica_and_writes_to_the_primary()
    {
        await using var db = Open(TimeSpan.Zero, replica.Url);

        Assert.Equal("replica", await WhoAsync(db));
        await db.Users.CreateAsync(new() { Email = "b", Name = "b" });
        Assert.Equal("replica", (await db.Users.Include(u => u.Payments).SingleAsync()).Name);
        Assert.Equal(2, await Db.Users.CountAsync());
        Assert.Equal(1, await replica.Db.Users.CountAsync());
    }

    [Fact]
    public async Task Transactions_and_raw_SQL_stay_on_the_primary()
    {
        await using var db = Open(TimeSpan.Zero, replica.Url);

        Assert.Equal("primary", await db.TransactionAsync(WhoAsync, new() { IsReadOnly = true }));
        Assert.Equal(["primary"], await db.QueryAsync<string>($"""SELECT "name" FROM "users" """));
        Assert.Equal("primary", await WhoAsync(db.OnPrimary()));
    }

    [Fact]
    public async Task After_a_write_reads_go_to_the_primary_for_a_while()
    {
        await using var db = Open(TimeSpan.FromHours(1), replica.Url);
        Assert.Equal("replica", await WhoAsync(db));

        await db.Users.UpdateAsync(1, new UserUpdate { Logins = 1 });

        Assert.Equal("primary", await WhoAsync(db));
    }

    [Fact]
    public async Task A_replica_that_cannot_be_reached_is_passed_over()
    {
        var nowhere = Target == Target.Sqlite ? "file:/no/such/replica.db" : "postgresql://u:p@127.0.0.1:1/none?connect_timeout=2&pgbouncer=false";
        await using var both = Open(TimeSpan.Zero, nowhere, replica.Url);
        await using var none = Open(TimeSpan.Zero, nowhere);

        Assert.Equal("replica", await WhoAsync(both));
        Assert.Equal("replica", await WhoAsync(both));
        Assert.Equal("primary", await WhoAsync(none));
    }

    [Fact]
    public async Task After_a_transaction_that_took_long_reads_go_to_the_primary_too()
    {
        var clock = new TestClock();
        await using var db = StoreDb.Open(
            new DatabaseOptions { Url = Database.Url, ReplicaUrls = [replica.Url], ReadYourWrites = TimeSpan.FromSeconds(1), Clock = clock });

        await db.TransactionAsync(async tx =>
        {
            await tx.Users.UpdateAsync(1, new UserUpdate { Logins = 1 });
            clock.Now += TimeSpan.FromSeconds(5);
        });

        Assert.Equal("primary", await WhoAsync(db));
        clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal("replica", await WhoAsync(db));
    }

    [Fact]
    public void A_replica_is_a_database_of_the_same_kind() =>
        Assert.Throws<DatabaseUrlException>(() => Open(TimeSpan.Zero, "mysql://localhost/db"));
}
