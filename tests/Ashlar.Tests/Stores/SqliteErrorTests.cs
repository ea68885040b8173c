using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Errors of a database that is a file with one writer.</summary>
public sealed class SqliteErrorTests() : StoreTests(Target.Sqlite)
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_column_that_is_not_there_is_not_NULL(int ordinal)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Db.QueryAsync($"SELECT NULL", row => row.IsNull(ordinal)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Db.QueryAsync($"SELECT 1", row => row.GetStringOrNull(ordinal)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Db.QueryAsync($"SELECT 1", row => row.GetInt(ordinal)));
        Assert.Equal([true], await Db.QueryAsync($"SELECT NULL", row => row.IsNull(0)));
    }

    [Fact]
    public async Task What_is_computed_beyond_its_type_is_named_by_its_place()
    {
        await NewUserAsync("Ann", u => u.Logins = int.MaxValue);

        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Users.Select(u => (u.Id, u.Logins * 2)).ToListAsync());

        Assert.Equal("The column at 1 holds a number outside of 32 bits where an Int is read; make the field a BigInt, or read a long.", error.Message);
        error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT 'x' AS \"of \"\"it\"\"\", 'x' AS \"the rest\"", row => row.GetInt(1)));
        Assert.StartsWith("The column \"the rest\" holds a text ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_not_made()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "none.db");
        await using var db = StoreDb.Open($"file:{path}");

        var error = await Assert.ThrowsAsync<CannotConnectException>(() => db.Users.CountAsync());

        Assert.Contains("run the migrations", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("dev.db")]
    [InlineData("file:")]
    [InlineData("mysql://localhost/db")]
    [InlineData("file:./dev.db?journal=off")]
    [InlineData("file:./dev.db?connection_limit=many")]
    [InlineData("file:./dev.db?connection_limit=0")]
    [InlineData("file:./dev.db?pool_timeout=5000000")]
    [InlineData("file:./dev.db?mode=w")]
    [InlineData("file:./dev.db?mode=ro&mode=rw")]
    public void A_wrong_URL_is_refused_at_once(string url) => Assert.Throws<DatabaseUrlException>(() => StoreDb.Open(url));

    [Theory]
    [InlineData("Host=h;Username=u;Password=hunter2;Root Certificate=C:\\ca.pem")]
    [InlineData("Server=tcp;Password=hun:ter2")]
    [InlineData("u hunter2:x")]
    public void What_is_no_URL_is_not_repeated(string text)
    {
        var error = Assert.Throws<DatabaseUrlException>(() => StoreDb.Open(text));

        Assert.Contains("has no scheme", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hun", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_opened_for_reading_is_not_written()
    {
        await NewUserAsync("Ann");
        await using var db = StoreDb.Open(Database.Url + "?mode=ro");

        Assert.Equal(1, await db.Users.CountAsync());
        await Assert.ThrowsAsync<ReadOnlyDatabaseException>(() => db.Users.DeleteAsync(1));
    }

    [Fact]
    public async Task A_transaction_that_raw_SQL_begins_does_not_reach_the_next_call()
    {
        await NewUserAsync("Ann");
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=5");
        await using var other = StoreDb.Open(Database.Url + "?socket_timeout=0");
        await db.ExecuteAsync($"BEGIN IMMEDIATE");

        await other.Users.UpdateAsync(1, u => [u.Logins.Add(1)]);
        await db.Users.UpdateAsync(1, u => [u.Logins.Add(1)]);

        Assert.Equal(2, (await other.Users.GetAsync(1)).Logins);
        Assert.Equal(1, await db.TransactionAsync(tx => tx.Users.CountAsync()));
    }

    [Fact]
    public async Task What_raw_SQL_sets_does_not_reach_the_next_call()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=5");
        await db.ExecuteAsync($"PRAGMA foreign_keys = OFF");
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => db.Payments.CreateAsync(new() { UserId = 404, Amount = 1 }));

        await db.ExecuteAsync($"create\ntemporary\ntable \"payments\" (\"id\" INTEGER)");
        Assert.Equal(0, await db.Payments.Where(p => p.Amount > 0).CountAsync());

        await db.ExecuteAsync($"CREATE TEMP TABLE \"users\" (\"id\" INTEGER)");
        Assert.Equal(0, await db.Users.CountAsync());

        // Inside of a transaction it holds as long as that.
        await db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"PRAGMA defer_foreign_keys = ON");
            await tx.Payments.CreateAsync(new() { UserId = 1, Amount = 1 });
            await tx.Users.CreateAsync(new() { Name = "Ann", Email = "ann@example.com" });
        });
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_locked_file_names_the_setting_in_force()
    {
        await using var other = StoreDb.Open(Database.Url + "?socket_timeout=0");

        await Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a" });
            var error = await Assert.ThrowsAsync<DatabaseBusyException>(() => other.Users.CreateAsync(new() { Email = "b", Name = "b" }));
            Assert.Contains("socket_timeout", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_transaction_that_cannot_begin_names_the_setting_in_force()
    {
        await using var other = StoreDb.Open(Database.Url + "?socket_timeout=0");

        await Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a" });
            var error = await Assert.ThrowsAsync<DatabaseBusyException>(() => other.TransactionAsync(o => o.Users.CountAsync()));
            Assert.Contains("socket_timeout", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_transaction_that_cannot_be_committed_says_so_and_is_undone()
    {
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"PRAGMA defer_foreign_keys = ON");
            await tx.Payments.CreateAsync(new() { UserId = 99, Amount = 1 });
        }));

        Assert.NotNull(error.InnerException);
        Assert.Equal(0, await Db.Payments.CountAsync());
    }

    [Fact]
    public async Task A_write_beside_a_transaction_of_the_same_task_ends_with_a_hint()
    {
        await using var db = StoreDb.Open(Database.Url + "?pool_timeout=1");

        var error = await db.TransactionAsync(_ => Assert.ThrowsAsync<DatabaseBusyException>(() => db.Users.CreateAsync(new() { Email = "a", Name = "a" })));

        Assert.Contains("the transaction's own client", error.Message, StringComparison.Ordinal);
    }
}
