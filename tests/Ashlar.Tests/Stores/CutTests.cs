using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What is asked behind <c>Skip</c> and <c>Take</c>. As in LINQ, it is asked of the rows that are left: the expected rows are those of the same calls in memory.</summary>
public abstract class CutTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : CutTests(Target.Sqlite);

    public sealed class OnPostgres() : CutTests(Target.Postgres);

    public sealed class OnPgBouncer() : CutTests(Target.PgBouncer);

    private readonly List<User> _users = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (name, logins) in new[] { ("Cyd", 5), ("Ann", 1), ("Eve", 2), ("Bob", 5), ("Dan", 2), ("Fay", 1) })
        {
            _users.Add(await NewUserAsync(name, u => u.Logins = logins));
            await Db.Payments.CreateAsync(new() { UserId = _users[^1].Id, Amount = logins });
        }
    }

    // Cyd, Ann and Eve.
    private Query<User, UserFields> Three => Db.Users.OrderBy(u => u.Id).Take(3);

    private Task<List<T>> ReadAsync<T>(RowQuery<T> query) => Database.CountingAsync(1, () => query.ToListAsync());

    private async Task<IEnumerable<string>> NamesAsync(Query<User, UserFields> query) => (await ReadAsync(query)).Select(u => u.Name);

    [Fact]
    public async Task A_filter_sees_the_rows_that_are_left()
    {
        Assert.Equal(["Ann"], await NamesAsync(Three.Where(u => u.Logins == 1)));
        Assert.Equal(["Cyd", "Bob"], await NamesAsync(Db.Users.Where(u => u.Logins == 5).OrderBy(u => u.Id)));
        Assert.Empty(await ReadAsync(Three.Skip(1).Where(u => u.Logins == 5)));
        Assert.Equal(["Eve"], await NamesAsync(Three.Where(u => u.Logins < 5).Skip(1).Where(u => u.Logins == 2)));
        Assert.Equal(["Cyd", "Ann"], await NamesAsync(Three.Where(u => u.Name != "Eve").Take(5)));
    }

    [Fact]
    public async Task An_order_sorts_the_rows_that_are_left()
    {
        Assert.Equal(["Ann", "Cyd", "Eve"], await NamesAsync(Three.OrderBy(u => u.Name)));
        Assert.Equal(["Eve", "Cyd"], await NamesAsync(Three.OrderBy(u => u.Name.Desc).Take(2)));
        Assert.Equal(["Dan", "Cyd", "Bob"], await NamesAsync(Db.Users.OrderBy(u => u.Name).Skip(1).Take(3).OrderBy(u => u.Logins).OrderBy(u => u.Id)));
        Assert.Equal(["Ann", "Eve", "Cyd"], await NamesAsync(Three.OrderBy(u => u.Payments.Sum(p => p.Amount))));
        Assert.Equal("Ann", (await Three.OrderBy(u => u.Name).FirstAsync()).Name);
        Assert.Equal("Eve", (await Three.Where(u => u.Logins == 2).SingleAsync()).Name);
    }

    [Fact]
    public async Task Questions_and_aggregates()
    {
        Assert.False(await Database.CountingAsync(1, () => Three.AnyAsync(u => u.Name == "Bob")));
        Assert.True(await Three.AnyAsync(u => u.Name == "Eve"));
        Assert.True(await Three.AllAsync(u => u.Name != "Bob"));
        Assert.False(await Three.AllAsync(u => u.Name != "Eve"));
        Assert.Equal(1, await Database.CountingAsync(1, () => Three.CountAsync(u => u.Logins == 1)));
        Assert.Equal(7, await Three.Where(u => u.Name != "Ann").AsGroup().Select(g => g.Sum(u => u.Logins)).SingleAsync());
        Assert.Equal([(2, 1), (5, 1)], await ReadAsync(Three.Where(u => u.Logins > 1).GroupBy(u => u.Logins).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))));
        Assert.Equal(["Cyd", "Eve"], await ReadAsync(Three.Where(u => u.Logins > 1).Select(u => u.Name)));
        Assert.Equal(["Cyd", "Ann", "Eve"], await NamesAsync(Three.DistinctBy(u => u.Logins)));
        Assert.Equal(["Cyd"], await NamesAsync(Db.Users.OrderBy(u => u.Logins.Desc, u => u.Id).Take(2).DistinctBy(u => u.Logins)));
    }

    [Fact]
    public async Task Behind_the_first_row_of_each_value()
    {
        // Cyd, Ann and Eve: those behind them have as many logins as one of these.
        var first = Db.Users.OrderBy(u => u.Id).DistinctBy(u => u.Logins);
        Assert.Equal(["Ann", "Eve"], await NamesAsync(first.Where(u => u.Name != "Cyd")));
        Assert.Equal(["Eve", "Cyd", "Ann"], await NamesAsync(first.OrderBy(u => u.Name.Desc)));
        Assert.Equal(["Cyd"], await ReadAsync(first.OrderBy(u => u.Logins.Desc).Take(1).Select(u => u.Name)));
        Assert.Equal(["Cyd", "Eve"], await ReadAsync(first.Where(u => u.Logins > 1).Select(u => u.Name)));
        Assert.Equal(["Ann"], await NamesAsync(first.Where(u => u.Logins < 5).DistinctBy(u => u.Role)));
        Assert.Equal(0, await Database.CountingAsync(1, () => first.CountAsync(u => u.Name == "Bob")));
        Assert.False(await Database.CountingAsync(1, () => first.AnyAsync(u => u.Name == "Bob")));
        Assert.True(await first.AllAsync(u => u.Name != "Bob"));
        Assert.Equal([("Ann", 1m), ("Eve", 2m)], (await first.Where(u => u.Logins < 5).Include(u => u.Payments).ToListAsync()).Select(u => (u.Name, Assert.Single(u.Payments).Amount)));
        Assert.Equal(["Ann", "Cyd"], (await first.OrderBy(u => u.Name).PageAsync(2)).Items.Select(u => u.Name));
        Assert.Equal(1, await Database.CountingAsync(1, () => first.Where(u => u.Logins == 5).UpdateAsync(u => [u.Logins.Set(9)])));
    }

    [Fact]
    public async Task In_the_lambda_of_another_query()
    {
        var three = Three;
        Assert.Equal([5, 1], await ReadAsync(Db.Payments.Where(p => p.UserId.In(three.Where(u => u.Logins != 2).Select(u => u.Id))).OrderBy(p => p.Id).Select(p => p.Amount)));
        Assert.Equal(
            ["Bob", "Dan", "Fay"],
            await ReadAsync(Db.Users.Where(u => u.Logins.In(Db.Users.OrderBy(o => o.Id).Take(3).Where(o => o.Id != u.Id).Select(o => o.Logins))).OrderBy(u => u.Id).Select(u => u.Name)));
    }

    [Fact]
    public async Task Includes_are_those_of_the_rows_that_are_left()
    {
        var users = await Three.Where(u => u.Logins < 5).Include(u => u.Payments).ToListAsync();
        Assert.Equal([("Ann", 1m), ("Eve", 2m)], users.Select(u => (u.Name, Assert.Single(u.Payments).Amount)));

        var eve = await Three.Include(u => u.Payments).Where(u => u.Name == "Eve").SingleAsync();
        Assert.Equal(2, Assert.Single(eve.Payments).Amount);
        Assert.Equal("Ann", (await Three.Where(u => u.Id == _users[1].Id).Include(u => u.Payments).FirstAsync()).Name);
        Assert.Null(await Three.Where(u => u.Id == _users[4].Id).Include(u => u.Payments).FirstOrDefaultAsync());

        users = await Three.Include(u => u.Payments.OrderBy(p => p.Id).Where(p => p.Amount > 1).Take(1)).ToListAsync();
        Assert.Equal([("Cyd", 1), ("Ann", 0), ("Eve", 1)], users.Select(u => (u.Name, u.Payments.Count)));
    }

    [Fact]
    public async Task Pages_of_them()
    {
        var five = Db.Users.OrderBy(u => u.Id).Take(5).Where(u => u.Logins != 1).OrderBy(u => u.Name);
        var first = await five.Include(u => u.Payments).PageAsync(3);
        Assert.Equal([("Bob", 5m), ("Cyd", 5m), ("Dan", 2m)], first.Items.Select(u => (u.Name, Assert.Single(u.Payments).Amount)));
        var second = await five.PageAsync(3, after: first.Next);
        Assert.Equal(["Eve"], second.Items.Select(u => u.Name));
        Assert.Null(second.Next);
        Assert.Equal(["Bob", "Cyd", "Dan"], (await five.PageAsync(3, before: second.Previous)).Items.Select(u => u.Name));
    }

    [Fact]
    public async Task Writes_change_no_others()
    {
        Assert.Equal(1, await Database.CountingAsync(1, () => Three.Where(u => u.Logins == 5).UpdateAsync(u => [u.Logins.Set(9)])));
        Assert.Equal([9, 5], await Db.Users.Where(u => u.Logins >= 5).OrderBy(u => u.Id).Select(u => u.Logins).ToListAsync());
        Assert.Equal("Eve", Assert.Single(await Three.Where(u => u.Logins == 2).UpdateAndReturnAsync(u => [u.Logins.Add(1)])).Name);
        var (updated, left) = await Db.BatchAsync(Three.Where(u => u.Logins == 1).UpdateStep(u => [u.Nickname.Set("A")]), Db.Users.Where(u => u.Nickname == "A").ListStep());
        Assert.Equal((1, "Ann"), (updated, Assert.Single(left).Name));

        await Db.Payments.DeleteAsync();
        Assert.Equal(1, await Database.CountingAsync(1, () => Three.Where(u => u.Name > "D").DeleteAsync()));
        Assert.Equal(["Cyd", "Ann", "Bob", "Dan", "Fay"], await Db.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());
    }

    [Fact]
    public async Task Writes_of_the_first_row_of_each_value_change_no_others()
    {
        Assert.Equal(3, await Db.Users.OrderBy(u => u.Id).DistinctBy(u => u.Logins).UpdateAsync(u => [u.Nickname.Set("first")]));
        Assert.Equal(["Cyd", "Ann", "Eve"], await Db.Users.Where(u => u.Nickname == "first").OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());
    }
}
