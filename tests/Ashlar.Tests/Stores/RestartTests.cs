using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>The server is restarted, crashes, or is away for a while, under a client that is in use. The server is these tests' own.</summary>
public sealed class RestartTests(RestartTests.Server server) : IClassFixture<RestartTests.Server>, IAsyncLifetime
{
    private const int Connections = 4;

    public sealed class Server : IAsyncLifetime
    {
        public OwnPostgresServer Postgres { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Postgres = await OwnPostgresServer.StartAsync();
            await using var db = StoreDb.Open(Postgres.Url.AbsoluteUri);
            foreach (var statement in TestSchema.Store.StatementsFor(new Database.PostgreSql.Dialect()))
            {
                await db.ExecuteAsync(TestDatabase.Raw(statement));
            }
        }

        public ValueTask DisposeAsync() => Postgres.DisposeAsync();
    }

    private StoreDb Db { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Db = StoreDb.Open($"{server.Postgres.Url}?connection_limit={Connections}");
        await Db.Users.DeleteAsync();

        // Each caller waits until all have a connection.
        var left = Connections;
        var all = new TaskCompletionSource();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Db.TransactionAsync(async tx =>
        {
            await tx.Users.CountAsync();
            if (Interlocked.Decrement(ref left) == 0)
            {
                all.SetResult();
            }

            await all.Task;
        })));
    }

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    private Task<User> AddAsync(string name) => Db.Users.CreateAsync(new() { Name = name, Email = name });

    private Task EndAsync(bool isCrash) => isCrash ? server.Postgres.CrashAsync() : server.Postgres.RestartAsync();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Reads_do_not_notice(bool isCrash)
    {
        await AddAsync("a");
        await EndAsync(isCrash);

        Assert.All(await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Db.Users.CountAsync())), count => Assert.Equal(1, count));
        Assert.Empty((await Db.Users.Include(u => u.Payments).SingleAsync()).Payments);
        Assert.Equal((1, 0), await Db.BatchAsync(Db.Users.CountStep(), Db.Payments.CountStep()));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task At_most_one_write_is_lost_and_not_one_for_each_connection(bool isCrash)
    {
        await EndAsync(isCrash);

        // None is, where the restart took so long that the connection is asked first.
        var errors = new List<Exception>();
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            if (await Record.ExceptionAsync(() => AddAsync(name)) is { } error)
            {
                errors.Add(error);
            }
        }

        Assert.InRange(errors.Count, 0, 1);
        Assert.All(errors, e => Assert.IsType<ConnectionLostException>(e));
        Assert.Equal(5 - errors.Count, await Db.Users.CountAsync());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_transaction_is_lost_as_a_whole(bool isCrash)
    {
        await Assert.ThrowsAsync<ConnectionLostException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(new() { Name = "a", Email = "a" });
            await EndAsync(isCrash);
            await tx.Users.CreateAsync(new() { Name = "b", Email = "b" });
        }));

        Assert.Equal(0, await Db.Users.CountAsync());
        await Db.TransactionAsync(tx => tx.Users.CreateAsync(new() { Name = "a", Email = "a" }));
        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Who_calls_while_the_server_is_away_hears_so_and_the_next_call_after_it_works()
    {
        await server.Postgres.StopAsync();
        try
        {
            await Assert.ThrowsAsync<CannotConnectException>(() => Db.Users.CountAsync());
            await Assert.ThrowsAnyAsync<AshlarException>(() => AddAsync("a"));
            await Assert.ThrowsAsync<CannotConnectException>(() => Db.TransactionAsync(tx => tx.Users.CountAsync()));
            Assert.All(
                await Task.WhenAll(Enumerable.Range(0, Connections * 2).Select(_ => Record.ExceptionAsync(() => Db.Users.CountAsync()).AsTask())),
                error => Assert.IsType<CannotConnectException>(error));
        }
        finally
        {
            await server.Postgres.ResumeAsync();
        }

        await AddAsync("a");
        Assert.Equal(1, await Db.Users.CountAsync());
    }
}
