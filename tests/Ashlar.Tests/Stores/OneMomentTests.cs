using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Npgsql;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>A query with its includes, while others write: it sees the database at one moment.</summary>
public abstract class OneMomentTests(Target target) : StoreTests(target)
{
    public sealed class OnPostgres() : OneMomentTests(Target.Postgres);

    public sealed class OnPgBouncer() : OneMomentTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann");
        await Db.Payments.CreateAsync(new() { Id = "p1", UserId = ann.Id, Amount = 1 });
        await Db.Visits.CreateAsync(new() { UserId = ann.Id, Day = 1 });
    }

    [Fact]
    public async Task The_related_rows_are_those_of_the_rows_that_were_read()
    {
        var users = await WhileAsync(
            """INSERT INTO users (email, name, updated_at) VALUES ('bob', 'Bob', now())""",
            () => Db.Users.OrderBy(u => u.Id.Desc).Take(1).Include(u => u.Visits).Include(u => u.Payments).ToListAsync());

        Assert.Equal(("Ann", "p1", 1), (users[0].Name, users[0].Payments.Single().Id, users[0].Visits.Count));
    }

    [Fact]
    public async Task Those_of_one_row_are_from_then_too()
    {
        var user = await WhileAsync(
            """UPDATE "Visit" SET day = 2; UPDATE users SET name = 'Bob'""",
            () => Db.Users.Where(u => u.Name == "Ann").Include(u => u.Payments.Include(p => p.User.Include(x => x.Visits))).SingleAsync());

        Assert.Equal(1, user.Payments.Single().User.Visits.Single().Day);
    }

    [Fact]
    public async Task A_transaction_that_sees_each_moment_reads_what_belongs_to_the_rows_that_it_read()
    {
        var users = await WhileAsync(
            """INSERT INTO users (email, name, updated_at) VALUES ('bob', 'Bob', now())""",
            () => Db.TransactionAsync(tx => tx.Users.OrderBy(u => u.Id.Desc).Take(1).Include(u => u.Payments).Include(u => u.Visits).ToListAsync()));

        Assert.Equal(("Ann", "p1", 1), (users[0].Name, users[0].Payments.Single().Id, users[0].Visits.Count));
    }

    [Fact]
    public async Task The_next_call_sees_the_newest_rows_again()
    {
        await Db.TransactionAsync(async tx =>
        {
            await tx.Users.OrderBy(u => u.Id).Include(u => u.Visits).ToListAsync();
            await Db.Users.CreateAsync(new() { Name = "Bob", Email = "bob" });
            Assert.Equal(2, await tx.Users.CountAsync());
        });
        await using var db = StoreDb.Open($"{Database.Url}?connection_limit=1");
        Assert.Equal(2, (await db.Users.OrderBy(u => u.Id).Include(u => u.Payments).ToListAsync()).Count);
        Assert.Equal("read committed", await db.TransactionAsync(async tx => (await tx.QueryAsync<string>($"SELECT current_setting('transaction_isolation')")).Single()));
    }

    /// <summary>Commits a change of others after the query has read its first rows, and waits for its payments.</summary>
    private async Task<T> WhileAsync<T>(string change, Func<Task<T>> query)
    {
        var name = new Uri(Database.Url).AbsolutePath[1..];
        await using var other = new NpgsqlConnection(PostgresServer.ConnectionStringOf(PostgresServer.Url, name));
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await RunAsync(other, """LOCK TABLE "Payment" IN ACCESS EXCLUSIVE MODE""");
        var asked = query();
        while ((long)(await ScalarAsync(other, "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '\"Payment\"'::regclass"))! == 0)
        {
            Assert.False(asked.IsCompleted);
        }

        await RunAsync(other, change);
        await transaction.CommitAsync();
        return await asked;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

/// <summary>The same in a file: a change between any two of a query's statements is not seen by it.</summary>
public sealed class OneMomentOnSqliteTests() : StoreTests(Target.Sqlite)
{
    /// <summary>Queries of Ann, with what each reads of her payments and visits.</summary>
    private static readonly Dictionary<string, Func<StoreDb, Task<(int Payments, int Visits)>>> s_queries = new()
    {
        ["list"] = async db => Of((await db.Users.Include(u => u.Payments).Include(u => u.Visits).ToListAsync()).Single()),
        ["row"] = async db => Of(await db.Users.Where(u => u.Name == "Ann").Include(u => u.Payments).Include(u => u.Visits).SingleAsync()),
        ["page"] = async db => Of((await db.Users.Include(u => u.Payments).Include(u => u.Visits).PageAsync(10)).Items.Single()),
        ["stream"] = async db =>
        {
            List<User> users = [];
            await foreach (var user in db.Users.Include(u => u.Payments).Include(u => u.Visits).AsAsyncEnumerable())
            {
                users.Add(user);
            }

            return Of(users.Single());
        },
        ["transaction"] = db => db.TransactionAsync(async tx => Of((await tx.Users.Include(u => u.Payments).Include(u => u.Visits).ToListAsync()).Single()), new() { IsReadOnly = true }),
    };

    public static TheoryData<string> Queries => [.. s_queries.Keys];

    private static (int Payments, int Visits) Of(User user) => (user.Payments.Count, user.Visits.Count);

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_sees_no_change_that_came_between_its_statements(string query)
    {
        var ann = await NewUserAsync("Ann");
        await Db.Payments.CreateAsync(new() { UserId = ann.Id, Amount = 1 });
        var statements = 0;

        // The writer has a connection of its own. SQLite works in the caller's thread: the write is through before the next statement.
        await using var db = StoreDb.Open(new DatabaseOptions
        {
            Url = Database.Url,
            OnQuery = _ =>
            {
                if (++statements == 1)
                {
                    Assert.True(Db.BatchAsync(Db.Payments.DeleteStep(), Db.Visits.CreateStep(new() { UserId = ann.Id, Day = 1 })).IsCompletedSuccessfully);
                }
            },
        });

        Assert.Equal((1, 0), await s_queries[query](db));
        Assert.Equal((0, 1), await s_queries[query](db));
    }

    [Fact]
    public async Task A_query_that_fails_or_is_cancelled_leaves_no_transaction()
    {
        await NewUserAsync("Ann");
        using var stop = new CancellationTokenSource();
        await using var db = StoreDb.Open(new DatabaseOptions { Url = $"{Database.Url}?connection_limit=1", OnQuery = _ => stop.Cancel() });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Users.Include(u => u.Payments).ToListAsync(stop.Token));
        await Db.ExecuteAsync($"ALTER TABLE \"Payment\" RENAME TO \"Moved\"");
        await Assert.ThrowsAsync<SchemaMismatchException>(() => db.Users.Include(u => u.Payments).ToListAsync());
        await db.TransactionAsync(tx => tx.Users.CreateAsync(new() { Name = "Bob", Email = "bob" }));

        Assert.Equal(2, await Db.Users.CountAsync());
    }
}
