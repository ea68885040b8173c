using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class TransactionTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : TransactionTests(Target.Sqlite);

    public sealed class OnPostgres() : TransactionTests(Target.Postgres);

    public sealed class OnPgBouncer() : TransactionTests(Target.PgBouncer);

    private static Task<User> AddAsync(StoreDb db, string name) => db.Users.CreateAsync(new() { Email = name, Name = name });

    private Task<List<string>> NamesAsync() => Db.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync();

    [Fact]
    public async Task Changes_last_when_it_ends()
    {
        var id = await Db.TransactionAsync(async tx => (await AddAsync(tx, "a")).Id);

        Assert.Equal(1, id);
        Assert.Equal(["a"], await NamesAsync());
    }

    [Fact]
    public async Task An_exception_undoes_everything()
    {
        await Assert.ThrowsAsync<FormatException>(() => Db.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            throw new FormatException();
        }));

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task One_that_only_reads_writes_nothing()
    {
        var readOnly = new TransactionOptions { IsReadOnly = true };

        await Assert.ThrowsAsync<ReadOnlyDatabaseException>(() => Db.TransactionAsync(tx => AddAsync(tx, "a"), readOnly));
        await Assert.ThrowsAsync<ReadOnlyDatabaseException>(() => Db.TransactionAsync(tx => tx.Users.CreateManyAsync([new() { Email = "a", Name = "a" }]), readOnly));
        await Assert.ThrowsAsync<ReadOnlyDatabaseException>(() => Db.TransactionAsync(tx => tx.Users.DeleteAsync(), readOnly));
        await Assert.ThrowsAsync<ReadOnlyDatabaseException>(() => Db.TransactionAsync(tx => tx.TransactionAsync(t => AddAsync(t, "a")), readOnly));
        Assert.Equal(0, await Db.TransactionAsync(tx => tx.TransactionAsync(t => t.Users.CountAsync()), readOnly));
        Assert.Equal("a", (await AddAsync(Db, "a")).Name);
        Assert.Equal(["a"], await NamesAsync());
    }

    [Fact]
    public async Task Others_see_nothing_before_the_end() => await Db.TransactionAsync(async tx =>
    {
        await AddAsync(tx, "a");
        Assert.Empty(await NamesAsync());
        Assert.Equal(1, await tx.Users.CountAsync());
    });

    [Fact]
    public async Task Inside_of_another_it_is_a_savepoint()
    {
        await Db.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await Assert.ThrowsAsync<FormatException>(() => tx.TransactionAsync(async inner =>
            {
                await AddAsync(inner, "b");
                throw new FormatException();
            }));
            await tx.TransactionAsync(inner => AddAsync(inner, "c"));
        });

        Assert.Equal(["a", "c"], await NamesAsync());
    }

    [Fact]
    public async Task A_failed_statement_leaves_the_others()
    {
        await Target.UseAsync(Feature.StatementsAfterAFailedOne, () => Db.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await Assert.ThrowsAsync<UniqueViolationException>(() => AddAsync(tx, "a"));
            await AddAsync(tx, "b");
        }));

        Assert.Equal(Target.Supports(Feature.StatementsAfterAFailedOne) ? ["a", "b"] : [], await NamesAsync());
    }

    [Fact]
    public async Task A_failure_that_is_forgotten_does_not_commit_half()
    {
        await Target.UseAsync(Feature.StatementsAfterAFailedOne, () => Db.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await Assert.ThrowsAsync<UniqueViolationException>(() => AddAsync(tx, "a"));
        }));

        Assert.Equal(Target.Supports(Feature.StatementsAfterAFailedOne) ? ["a"] : [], await NamesAsync());
    }

    [Fact]
    public async Task A_failed_statement_of_a_nested_one_leaves_the_others()
    {
        await Db.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await Assert.ThrowsAsync<UniqueViolationException>(() => tx.TransactionAsync(inner => AddAsync(inner, "a")));
            await AddAsync(tx, "b");
        });

        Assert.Equal(["a", "b"], await NamesAsync());
    }

    [Fact]
    public async Task It_ends_with_its_function()
    {
        StoreDb? kept = null;
        await Db.TransactionAsync(tx => Task.FromResult(kept = tx));

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.Users.CountAsync());
    }

    [Fact]
    public async Task It_runs_one_statement_at_a_time() => await Db.TransactionAsync(async tx =>
    {
        await AddAsync(tx, "a");
        await foreach (var _ in tx.Users.AsAsyncEnumerable())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => tx.Users.CountAsync());
        }

        Assert.Equal(1, await tx.Users.CountAsync());
    });

    [Fact]
    public async Task It_is_rolled_back_when_its_time_is_up()
    {
        var error = await Assert.ThrowsAsync<TransactionTimeoutException>(
            () => Db.TransactionAsync(tx => AddAsync(tx, "a"), new() { TimeLimit = TimeSpan.FromTicks(1) }));

        Assert.Contains("TransactionOptions.TimeLimit", error.Message, StringComparison.Ordinal);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task One_that_only_reads_does_not_keep_others_from_writing() => await Db.TransactionAsync(
        async tx =>
        {
            Assert.Equal(0, await tx.Users.CountAsync());
            await AddAsync(Db, "a");
            Assert.Equal(0, await tx.Users.CountAsync());
        },
        new() { IsReadOnly = true, IsolationLevel = IsolationLevel.RepeatableRead });

    [Fact]
    public async Task No_update_is_lost_among_eight_tasks()
    {
        await AddAsync(Db, "a");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await Db.TransactionAsync(
                    async tx =>
                    {
                        var user = await tx.Users.GetAsync(1);
                        await tx.Users.UpdateAsync(1, new UserUpdate { Logins = user.Logins + 1 });
                    },
                    new() { IsolationLevel = IsolationLevel.Serializable, Retries = 100 });
                await Db.Users.UpdateAsync(1, u => [u.Points.Add(1)]);
                Assert.Equal("a", (await Db.Users.GetAsync(1)).Name);
            }
        })));

        var counted = await Db.Users.GetAsync(1);
        Assert.Equal((80, 80), (counted.Logins, counted.Points));
    }

    [Fact]
    public async Task A_used_up_pool_names_its_settings()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=1");

        var error = await db.TransactionAsync(_ => Assert.ThrowsAsync<PoolExhaustedException>(() => db.Users.CountAsync()));

        Assert.Contains("connection_limit=1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_of_a_transaction_do_not_close_the_database()
    {
        await Db.TransactionAsync(async tx => await tx.DisposeAsync());

        Assert.Equal(0, await Db.Users.CountAsync());
    }
}
