using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class SelectTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : SelectTests(Target.Sqlite);

    public sealed class OnPostgres() : SelectTests(Target.Postgres);

    public sealed class OnPgBouncer() : SelectTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann", u => (u.Role, u.Score) = (Role.Admin, 2));
        var bob = await NewUserAsync("Bob", u => (u.Nickname, u.ManagerId) = ("bobby", ann.Id));
        await Db.Payments.CreateManyAsync(
        [
            new() { UserId = ann.Id, Amount = 10.10m, Status = PaymentStatus.Completed },
            new() { UserId = ann.Id, Amount = 20.20m, Status = PaymentStatus.Completed },
            new() { UserId = bob.Id, Amount = 0.3m, Status = PaymentStatus.Failed },
            new() { UserId = bob.Id, Amount = 5, Note = "cash" },
        ]);
    }

    [Fact]
    public async Task Values_come_as_they_are_typed()
    {
        var names = await Db.Users.OrderBy(u => u.Name.Desc).Select(u => u.Name).ToListAsync();
        var pairs = await Db.Users.OrderBy(u => u.Id).Select(u => (u.Name, u.Nickname, u.Score, u.Role)).ToListAsync();

        Assert.Equal(["Bob", "Ann"], names);
        Assert.Equal([("Ann", null, 2.0, Role.Admin), ("Bob", "bobby", null, Role.Customer)], pairs);
    }

    [Fact]
    public async Task Up_to_eight_values_make_a_row()
    {
        var row = await Db.Users.Where(u => u.Name == "Bob")
            .Select(u => (u.Id, u.Name, u.Email, u.Role, u.Verified, u.Logins, u.Nickname, u.Manager.Select(m => m.Name)))
            .SingleAsync();

        Assert.Equal((2, "Bob", "Bob@test.com", Role.Customer, false, 0, "bobby", "Ann"), row);
    }

    [Fact]
    public async Task Values_of_a_missing_row_are_null()
    {
        var row = await Db.Users.Where(u => u.Name == "Ann").Select(u => (u.Manager.Select(m => m.Name), u.Manager.Select(m => m.Logins), u.Manager.Select(m => m.Score))).SingleAsync();

        Assert.Equal((null, null, null), row);
    }

    [Fact]
    public async Task Sorting_takes_several_values_and_places_nulls()
    {
        Assert.Equal(["Ann", "Bob"], await Db.Users.OrderBy(u => u.Nickname.Asc.NullsFirst).Select(u => u.Name).ToListAsync());
        Assert.Equal(["Bob", "Ann"], await Db.Users.OrderBy(u => u.Nickname.Desc.NullsLast, u => u.Name).Select(u => u.Name).ToListAsync());
        Assert.Equal(["Ann", "Bob"], await Db.Users.OrderBy(u => u.Verified, u => u.Manager.Select(m => m.Name).Asc.NullsFirst).Select(u => u.Name).ToListAsync());
        Assert.Equal(["Ann", "Bob"], await Db.Users.OrderBy(u => u.Payments.Sum(p => p.Amount).Desc).Select(u => u.Name).ToListAsync());
    }

    [Fact]
    public async Task Pages()
    {
        Assert.Equal(["Bob"], await Db.Users.OrderBy(u => u.Id).Skip(1).Select(u => u.Name).ToListAsync());
        Assert.Equal(["Ann"], await Db.Users.OrderBy(u => u.Id).Take(1).Select(u => u.Name).ToListAsync());
        Assert.Empty(await Db.Users.Take(0).ToListAsync());
        Assert.Equal(1, await Db.Users.Take(1).CountAsync());
        Assert.False(await Db.Users.OrderBy(u => u.Id).Skip(2).AnyAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Users.Take(-1));
    }

    [Fact]
    public async Task Distinct_leaves_out_what_was_there_before() =>
        Assert.Equal([false], await Db.Users.Select(u => u.Verified).Distinct().ToListAsync());

    [Fact]
    public async Task Selected_values_and_groups_are_counted()
    {
        var users = await Db.Users.ToListAsync();

        Assert.Equal(users.Select(u => u.Logins).Distinct().Count(), await Database.CountingAsync(1, () => Db.Users.Select(u => u.Logins).Distinct().CountAsync()));
        Assert.Equal(users.Count, await Db.Users.Select(u => (u.Name, u.Name)).CountAsync());
        Assert.Equal(users.GroupBy(u => u.Logins).Count(g => g.Count() > 1), await Db.Users.GroupBy(u => u.Logins).Where(g => g.Count() > 1).Select(g => g.Key).CountAsync());
        Assert.Equal(1, await Db.Users.OrderBy(u => u.Id).Take(1).Select(u => u.Name).CountAsync());
        Assert.True(await Database.CountingAsync(1, () => Db.Users.GroupBy(u => u.Name).Select(g => g.Key).AnyAsync()));
        Assert.False(await Db.Users.Where(u => u.Name == "nobody").Select(u => u.Payments.Sum(p => p.Amount)).AnyAsync());
    }

    [Fact]
    public async Task First_and_single_say_what_is_wrong()
    {
        Assert.Equal("Ann", (await Db.Users.OrderBy(u => u.Id).FirstAsync()).Name);
        Assert.Null(await Db.Users.Where(u => u.Id == 99).FirstOrDefaultAsync());
        Assert.Null(await Db.Users.Where(u => u.Id == 99).SingleOrDefaultAsync());
        Assert.Equal("User", (await Assert.ThrowsAsync<NotFoundException>(() => Db.Users.Where(u => u.Id == 99).FirstAsync())).Model);
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Users.Where(u => u.Id == 99).SingleAsync());
        await Assert.ThrowsAsync<MoreThanOneException>(() => Db.Users.SingleAsync());
        await Assert.ThrowsAsync<MoreThanOneException>(() => Db.Users.SingleOrDefaultAsync());
    }

    [Fact]
    public async Task Rows_stream()
    {
        var names = new List<string>();
        await foreach (var user in Db.Users.OrderBy(u => u.Id).AsAsyncEnumerable())
        {
            names.Add(user.Name);
        }

        Assert.Equal(["Ann", "Bob"], names);
    }

    [Fact]
    public async Task Aggregates_of_all_rows_take_one_statement()
    {
        var row = await Database.CountingAsync(1, () => Db.Payments.AsGroup()
            .Select(g => (g.Count(), g.Count(p => p.Note != null), g.Sum(p => p.Amount), g.Min(p => p.Amount), g.Max(p => p.Amount), g.Average(p => p.Amount), g.Max(p => p.Note)))
            .SingleAsync());

        Assert.Equal((4, 1, 35.6m, 0.3m, 20.2m, 8.9m, "cash"), row);
    }

    [Fact]
    public async Task Aggregates_of_no_rows_are_zero_or_nothing()
    {
        var none = Db.Payments.Where(p => p.Amount > 1000);

        var row = await none.AsGroup().Select(g => (g.Count(), g.Sum(p => p.Amount), g.Min(p => p.Amount), g.Average(p => p.Amount))).SingleAsync();

        Assert.Equal((0, 0m, null, null), row);
    }

    [Fact]
    public async Task Groups_have_a_key_a_condition_and_an_order()
    {
        var rows = await Database.CountingAsync(1, () => Db.Payments
            .Where(p => p.Amount > 0)
            .GroupBy(p => p.Status)
            .Where(g => g.Sum(p => p.Amount) > 1)
            .OrderBy(g => g.Count().Desc, g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(p => p.Amount)))
            .ToListAsync());

        Assert.Equal([(PaymentStatus.Completed, 2, 30.3m), (PaymentStatus.Pending, 1, 5m)], rows);
    }

    [Fact]
    public async Task Groups_by_two_values()
    {
        var rows = await Db.Payments.GroupBy(p => (p.UserId, p.Status)).OrderBy(g => g.Key.Item1, g => g.Average(p => p.Amount))
            .Select(g => (g.Key.Item1, g.Key.Item2, g.Average(p => p.Amount))).ToListAsync();

        Assert.Equal([(1, PaymentStatus.Completed, 15.15m), (2, PaymentStatus.Failed, 0.3m), (2, PaymentStatus.Pending, 5m)], rows);
    }
}
