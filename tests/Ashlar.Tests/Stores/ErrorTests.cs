using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Errors name the schema's models and fields, and hold neither SQL nor data.</summary>
public abstract class ErrorTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : ErrorTests(Target.Sqlite);

    public sealed class OnPostgres() : ErrorTests(Target.Postgres);

    public sealed class OnPgBouncer() : ErrorTests(Target.PgBouncer);

    private static void HasNoSecrets(Exception error)
    {
        Assert.DoesNotContain("Ann", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("INSERT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unique()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => NewUserAsync("Ann"));

        Assert.Equal(("User", "email"), (error.Model, Assert.Single(error.Fields)));
        HasNoSecrets(error);
    }

    [Fact]
    public async Task Foreign_key()
    {
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Payments.CreateAsync(new() { UserId = 99, Amount = 1 }));

        Assert.Equal(("Payment", "userId"), (error.Model, Assert.Single(error.Fields)));
        Assert.Equal(0, await Db.Payments.CountAsync());
    }

    [Fact]
    public async Task Foreign_key_of_a_row_that_others_refer_to()
    {
        await NewUserAsync("Ann");
        await Db.Payments.CreateAsync(new() { UserId = 1, Amount = 1 });

        Assert.Equal("User", (await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Users.DeleteAsync(1))).Model);
        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Foreign_key_of_a_row_whose_own_key_is_one()
    {
        await NewUserAsync("Ann");
        await Db.Visits.CreateAsync(new() { UserId = 1, Day = 1 });
        await Db.VisitNotes.CreateAsync(new() { UserId = 1, Day = 1, Text = "a" });
        await Db.ExecuteAsync($"CREATE TABLE phones (id integer PRIMARY KEY REFERENCES \"Profile\" (\"userId\"))");
        await Db.Profiles.CreateAsync(new() { UserId = 1 });
        await Db.ExecuteAsync($"INSERT INTO phones VALUES (1)");

        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Profiles.DeleteAsync(1));

        // SQLite does not say which foreign key it is, and this one is the only one that the schema knows of.
        Assert.Equal(("Profile", Target == Target.Sqlite ? "userId" : ""), (error.Model, string.Join(' ', error.Fields)));
        Assert.Equal("Visit", (await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Visits.DeleteAsync((1, 1)))).Model);
    }

    [Fact]
    public async Task Required()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<RequiredFieldException>(() => Db.Users.UpdateAsync(1, new UserUpdate { Name = null! }));

        Assert.Equal(("User", "name"), (error.Model, error.Field));
        HasNoSecrets(error);
    }

    [Fact]
    public async Task Check()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<CheckViolationException>(() => Db.Payments.CreateAsync(new() { UserId = 1, Amount = -1 }));

        Assert.Equal(("Payment", "amount_is_positive"), (error.Model, error.Constraint));
    }

    [Fact]
    public async Task A_missing_table_says_that_migrations_are_missing()
    {
        await Db.ExecuteAsync($"""DROP TABLE "VisitNote" """);

        var error = await Assert.ThrowsAsync<SchemaMismatchException>(() => Db.VisitNotes.CountAsync());

        Assert.Contains("migrations", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_column_is_no_text()
    {
        await Db.ExecuteAsync($"""ALTER TABLE "VisitNote" DROP COLUMN "text" """);

        await Assert.ThrowsAsync<SchemaMismatchException>(() => Db.VisitNotes.Where(n => n.Text == "text").CountAsync());
    }

    [Fact]
    public async Task Half_a_character_is_refused_and_harms_nothing()
    {
        foreach (var text in new[] { "\ud800", "a\udc00b", "\ud83d\ude00\ud83d" })
        {
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Users.CreateAsync(new() { Email = "a", Name = text }));
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Users.CreateManyAsync([new() { Email = "a", Name = "a" }, new() { Email = "b", Name = text }]));
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Users.CountAsync(u => u.Name == text || u.Nickname.In("a", text)));
        }

        await Db.Users.CreateAsync(new() { Email = "a", Name = "\ud83d\ude00" });
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name == "\ud83d\ude00"));
    }

    [Fact]
    public async Task A_number_that_grows_too_large_is_out_of_range()
    {
        await NewUserAsync("Ann", u => u.Points = long.MaxValue);
        await NewUserAsync("Bob", u => u.Points = long.MaxValue);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Users.AsGroup().Select(g => g.Sum(u => u.Points)).SingleAsync());
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Db.Users.CreateAsync(new() { Email = "a", Name = "a" }, cancelled));
        Assert.Equal(0, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Several_statements_are_refused() =>
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"DELETE FROM \"users\"; DELETE FROM \"Tag\""));
}
