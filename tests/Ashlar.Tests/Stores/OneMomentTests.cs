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
