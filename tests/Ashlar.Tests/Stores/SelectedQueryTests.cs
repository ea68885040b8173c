using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What stands behind <c>Select</c>. Each call counts from where it stands, as in LINQ: the expected rows are those of the same calls in memory.</summary>
public abstract class SelectedQueryTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : SelectedQueryTests(Target.Sqlite);

    public sealed class OnPostgres() : SelectedQueryTests(Target.Postgres);

    public sealed class OnPgBouncer() : SelectedQueryTests(Target.PgBouncer);

    private readonly List<User> _users = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (name, logins, role) in new[] { ("Cyd", 5, Role.Vendor), ("Ann", 1, Role.Customer), ("Eve", 2, Role.Admin), ("Bob", 5, Role.Customer), ("Dan", 2, Role.Vendor), ("Fay", 1, Role.Vendor) })
        {
            _users.Add(await NewUserAsync(name, u => (u.Logins, u.Role, u.Nickname) = (logins, role, logins == 2 ? null : name.ToLowerInvariant())));
        }
    }

    private Task<List<T>> ReadAsync<T>(ValueQuery<T> query) => Database.CountingAsync(1, () => query.ToListAsync());

    [Fact]
    public async Task A_page_of_selected_values()
    {
        var expected = _users.Select(u => (u.Id, u.Name)).OrderBy(u => u.Name).Skip(1).Take(3);

        Assert.Equal(expected, await ReadAsync(Db.Users.Select(u => (u.Id, u.Name)).OrderBy(u => u.Name).Skip(1).Take(3)));
        Assert.Equal(expected, await ReadAsync(Db.Users.OrderBy(u => u.Name).Select(u => (u.Id, u.Name)).Skip(1).Take(3)));
        Assert.Equal(["Dan", "Eve"], await ReadAsync(Db.Users.Where(u => u.Logins == 2).Select(u => u.Name).OrderBy(u => u.Name).Take(10)));
        Assert.Empty(await ReadAsync(Db.Users.Select(u => u.Name).Take(0)));
        Assert.Empty(await ReadAsync(Db.Users.Select(u => u.Name).Skip(6)));
        Assert.Equal("Bob", await Database.CountingAsync(1, () => Db.Users.Select(u => u.Name).OrderBy(u => u.Name).Skip(1).FirstAsync()));
        Assert.Equal("Fay", await Db.Users.Select(u => u.Name).OrderBy(u => u.Name.Desc).Take(1).SingleAsync());
    }

    [Fact]
    public async Task The_order_is_by_anything_of_the_row()
    {
        Assert.Equal(
            _users.OrderByDescending(u => u.Logins).ThenBy(u => u.Name).Select(u => u.Name),
            await ReadAsync(Db.Users.Select(u => u.Name).OrderBy(u => u.Logins.Desc, u => u.Name)));
        Assert.Equal(
            _users.OrderBy(u => u.Role).ThenByDescending(u => u.Name).Select(u => (u.Name, u.Logins + 1)),
            await ReadAsync(Db.Users.OrderBy(u => u.Role).Select(u => (u.Name, u.Logins + 1)).OrderBy(u => u.Name.Desc)));
        Assert.Equal(["Dan", "Eve", "Ann"], await ReadAsync(Db.Users.Select(u => u.Name).OrderBy(u => u.Nickname.Asc.NullsFirst).OrderBy(u => u.Name).Take(3)));
        Assert.Equal(["Ann", "Bob"], await ReadAsync(Db.Users.Select(u => u.Name).OrderBy(u => u.Payments.Count().Desc, u => u.Nickname.Asc.NullsLast).Take(2)));
    }

    [Fact]
    public async Task Skip_and_Take_cut_in_the_order_of_their_calls()
    {
        var names = _users.Select(u => u.Name).Order(StringComparer.Ordinal).ToArray();
        var asked = Db.Users.Select(u => u.Name).OrderBy(u => u.Name);

        Assert.Equal(names[1..4], await ReadAsync(asked.Take(4).Skip(1)));
        Assert.Equal(names[3..5], await ReadAsync(asked.Skip(1).Skip(2).Take(2)));
        Assert.Equal(names[..2], await ReadAsync(asked.Take(2).Take(5)));
        Assert.Empty(await ReadAsync(asked.Take(2).Skip(3)));
        Assert.Equal(names[3..4], await ReadAsync(asked.Skip(1).Take(3).Skip(2).Take(9)));
        Assert.Empty(await ReadAsync(asked.Skip(int.MaxValue).Skip(5)));
        Assert.Equal(names[1..4], await ReadAsync(Db.Users.OrderBy(u => u.Name).Take(4).Skip(1).Select(u => u.Name)));
        Assert.Equal(names[1..3], await ReadAsync(Db.Users.OrderBy(u => u.Name).Take(3).Select(u => u.Name).Skip(1).Take(3)));
        Assert.Equal(names[..2], (await Db.Users.OrderBy(u => u.Name).Take(2).Take(4).ToListAsync()).Select(u => u.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => asked.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => asked.Take(2).Skip(-1));
    }

    [Fact]
    public async Task Different_values_are_sorted_and_cut()
    {
        Assert.Equal([5, 2], await ReadAsync(Db.Users.Select(u => u.Logins).Distinct().OrderBy(u => u.Logins.Desc).Take(2)));
        Assert.Equal([2, 5], await ReadAsync(Db.Users.Select(u => u.Logins).OrderBy(u => u.Logins).Distinct().Skip(1).Take(2)));
        Assert.Equal([1], await ReadAsync(Db.Users.OrderBy(u => u.Logins).Select(u => u.Logins).Distinct().Take(1)));
        Assert.Equal(
            _users.Select(u => (u.Role, u.Logins > 1)).Distinct().OrderBy(r => r.Role).ThenByDescending(r => r.Item2).Skip(1),
            await ReadAsync(Db.Users.Select(u => (u.Role, Case.When(u.Logins > 1, true).Else(false))).Distinct().OrderBy(u => u.Role, u => u.Logins.Desc).Skip(1)));
        Assert.Equal([1, 2, 5], await ReadAsync(Db.Users.Select(u => u.Logins + 0).Distinct().OrderBy(u => u.Logins + 0)));
        Assert.Equal(3, await Database.CountingAsync(1, () => Db.Users.Select(u => u.Logins).Distinct().OrderBy(u => u.Logins).CountAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Users.Select(u => u.Logins).Distinct().Take(2).CountAsync()));
        Assert.False(await Database.CountingAsync(1, () => Db.Users.Select(u => u.Logins).Distinct().Skip(3).AnyAsync()));
    }

    [Fact]
    public async Task Of_equal_values_the_place_of_the_first_counts()
    {
        var expected = _users.OrderByDescending(u => u.Name).Select(u => u.Role).Distinct();

        Assert.Equal(expected, await ReadAsync(Db.Users.Select(u => u.Role).Distinct().OrderBy(u => u.Name.Desc)));
        Assert.Equal(expected, await ReadAsync(Db.Users.OrderBy(u => u.Name.Desc).Select(u => u.Role).Distinct()));
        Assert.Equal(expected.Skip(1).Take(1), await ReadAsync(Db.Users.Select(u => u.Role).OrderBy(u => u.Name.Desc).Distinct().Skip(1).Take(1)));
    }

    [Fact]
    public async Task What_stands_behind_Select_is_about_the_rows_of_a_page_before_it()
    {
        var page = Db.Users.OrderBy(u => u.Name).Skip(1).Take(3);
        var expected = _users.OrderBy(u => u.Name).Skip(1).Take(3).ToList();

        Assert.Equal(expected.OrderByDescending(u => u.Name).Select(u => u.Name), await ReadAsync(page.Select(u => u.Name).OrderBy(u => u.Name.Desc)));
        Assert.Equal(expected.OrderBy(u => u.Logins).Select(u => (u.Name, u.Logins)), await ReadAsync(page.Select(u => (u.Name, u.Logins)).OrderBy(u => u.Logins)));
        Assert.Equal(expected.Select(u => u.Logins).Distinct(), await ReadAsync(page.Select(u => u.Logins).Distinct()));
        Assert.Equal(expected.OrderBy(u => u.Logins).ThenBy(u => u.Name).Select(u => u.Name).Take(2), await ReadAsync(page.Select(u => u.Name).OrderBy(u => u.Logins).Take(2)));
        Assert.Equal([5], await ReadAsync(page.Select(u => u.Logins).Distinct().OrderBy(u => u.Logins.Desc).Take(1)));
        Assert.Equal(expected.OrderByDescending(u => u.Id).Select(u => u.Logins).Distinct(), await ReadAsync(page.Select(u => u.Logins).Distinct().OrderBy(u => u.Id.Desc)));
        Assert.Equal(expected.Select(u => u.Logins).Distinct().Count(), await Db.Users.OrderBy(u => u.Name).Skip(1).Take(3).Select(u => u.Logins).Distinct().CountAsync());
        Assert.Equal(2, await Db.Users.OrderBy(u => u.Id).Take(2).Select(u => u.Logins).Distinct().CountAsync());
        Assert.Single(await ReadAsync(Db.Users.Where(u => u.Logins == 5).Take(2).Select(u => u.Logins).Distinct()));
    }

    [Fact]
    public async Task The_first_row_of_each_value_stays_the_first()
    {
        var first = _users.OrderByDescending(u => u.Name).GroupBy(u => u.Logins).Select(g => g.First()).ToList();
        var asked = Db.Users.OrderBy(u => u.Name.Desc).DistinctBy(u => u.Logins);

        Assert.Equal(first.Select(u => u.Role).Distinct(), await ReadAsync(asked.Select(u => u.Role).Distinct()));
        Assert.Equal(first.Select(u => u.Name).Order(StringComparer.Ordinal), await ReadAsync(asked.Take(9).Select(u => u.Name).OrderBy(u => u.Name)));
    }

    [Fact]
    public async Task Groups_are_sorted_and_cut()
    {
        var groups = Db.Users.GroupBy(u => u.Role);

        Assert.Equal(
            [(Role.Vendor, 3), (Role.Customer, 2)],
            await ReadAsync(groups.Select(g => (g.Key, g.Count())).OrderBy(g => g.Count().Desc, g => g.Key).Take(2)));
        Assert.Equal([1], await ReadAsync(groups.OrderBy(g => g.Count()).Select(g => g.Count()).Take(1)));
        Assert.Equal([3, 2], await ReadAsync(groups.OrderBy(g => g.Count().Desc).Take(2).Select(g => g.Count())));
        Assert.Equal([2, 3], await ReadAsync(groups.OrderBy(g => g.Count().Desc).Take(2).Select(g => g.Count()).OrderBy(g => g.Count())));
        Assert.Equal([2], await ReadAsync(groups.Where(g => g.Count() > 1).Select(g => g.Count()).OrderBy(g => g.Count().Desc).Skip(1)));
        Assert.Equal([(8, Role.Vendor)], await ReadAsync(groups.Select(g => (g.Sum(u => u.Logins), g.Key)).OrderBy(g => g.Sum(u => u.Logins).Desc).Take(1)).ContinueWith(t => t.Result.ConvertAll(r => ((int)r.Item1, r.Item2)), TaskScheduler.Default));
    }

    [Fact]
    public async Task Different_values_of_groups()
    {
        var groups = Db.Users.GroupBy(u => (u.Role, u.Logins));

        Assert.Equal(
            _users.GroupBy(u => (u.Role, u.Logins)).OrderByDescending(g => g.Key.Logins).ThenBy(g => g.Key.Role).Select(g => g.Key.Role).Distinct(),
            await ReadAsync(groups.OrderBy(g => g.Key.Item2.Desc, g => g.Key.Item1).Select(g => g.Key.Item1).Distinct()));
        Assert.Equal([1, 2], await ReadAsync(Db.Users.GroupBy(u => u.Logins + 0).OrderBy(g => g.Key).Take(2).Select(g => g.Key).Distinct()));
        Assert.Equal([2], await ReadAsync(groups.Select(g => g.Key.Item2).Distinct().OrderBy(g => g.Key.Item2).Skip(1).Take(1)));
        Assert.Equal([1], await ReadAsync(groups.OrderBy(g => g.Key.Item2).Take(2).Select(g => g.Count()).Distinct()));
    }

    [Fact]
    public async Task All_rows_as_one_group_are_one_row()
    {
        var count = Db.Users.AsGroup().Select(g => g.Count());

        Assert.Equal([6], await ReadAsync(count.Distinct().OrderBy(g => g.Max(u => u.Logins)).Take(3)));
        Assert.Equal(6, await Database.CountingAsync(1, () => count.OrderBy(g => g.Count()).SingleAsync()));
        Assert.Empty(await ReadAsync(count.Skip(1)));
        Assert.Empty(await ReadAsync(count.Take(0)));
        Assert.Equal([2], await ReadAsync(Db.Users.Take(2).AsGroup().Select(g => g.Count()).Take(1)));
    }

    [Fact]
    public async Task In_subqueries_and_in_lambdas_of_other_queries()
    {
        var names = Db.Users.Select(x => x.Id).OrderBy(x => x.Name);
        var logins = Db.Users.Where(x => x.Logins > 1).Select(x => x.Logins);
        var groups = Db.Users.GroupBy(x => x.Logins).Select(g => g.Key);

        Assert.Equal(["Ann", "Bob"], await NamesAsync(u => u.Id.In(names.Take(2))));
        Assert.Equal(["Ann", "Bob"], await NamesAsync(u => u.Id.In(Db.Users.Select(x => x.Id).OrderBy(x => x.Name).Take(2))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.Logins.In(logins.Distinct().OrderBy(x => x.Logins.Desc).Take(1))));

        // The row outside and that inside are of one model, and the order looks at both.
        Assert.Equal(
            _users.Where(u => u.Logins == _users.Where(x => x.Logins > 1).OrderBy(x => Math.Abs(x.Logins - u.Logins)).ThenByDescending(x => x.Id).First().Logins).Select(u => u.Name).Order(StringComparer.Ordinal),
            await NamesAsync(u => u.Logins.In(logins.OrderBy(x => (x.Logins - u.Logins).Absolute, x => x.Id.Desc).Take(1))));
        Assert.Equal(
            _users.Where(u => u.Logins == _users.GroupBy(x => x.Logins).OrderByDescending(g => Math.Abs(g.Key - u.Logins)).ThenBy(g => g.Key).Skip(2).First().Key).Select(u => u.Name).Order(StringComparer.Ordinal),
            await NamesAsync(u => u.Logins.In(groups.OrderBy(g => (g.Key - u.Logins).Absolute.Desc, g => g.Key).Skip(2).Take(1))));
    }

    private async Task<string[]> NamesAsync(Func<UserFields, Predicate> predicate) =>
        [.. await Database.CountingAsync(1, () => Db.Users.Where(predicate).OrderBy(u => u.Name).Select(u => u.Name).ToListAsync())];

    [Fact]
    public async Task Lists_of_related_rows_are_selected_beside()
    {
        await Db.Payments.CreateManyAsync([new() { UserId = _users[0].Id, Amount = 3 }, new() { UserId = _users[1].Id, Amount = 2 }, new() { UserId = _users[0].Id, Amount = 1 }]);

        var rows = await ReadAsync(Db.Users.Take(6).Select(u => (u.Name, u.Payments.OrderBy(p => p.Amount).Select(p => p.Amount))).OrderBy(u => u.Payments.Count().Desc).Skip(1).Take(1));
        var page = await ReadAsync(Db.Users.Select(u => (u.Name, u.Payments.OrderBy(p => p.Amount).Select(p => p.Amount))).OrderBy(u => u.Payments.Count().Desc).Take(1));

        Assert.Equal([("Ann", "2")], rows.Select(r => (r.Item1, string.Join(' ', r.Item2.Select(a => (int)a)))));
        Assert.Equal([("Cyd", "1 3")], page.Select(r => (r.Item1, string.Join(' ', r.Item2.Select(a => (int)a)))));
    }

    [Fact]
    public async Task They_stream_become_records_and_steps()
    {
        var asked = Db.Users.Select(u => (u.Name, u.Logins)).OrderBy(u => u.Name).Skip(1).Take(2);
        var streamed = new List<(string, int)>();
        await foreach (var row in asked.AsAsyncEnumerable())
        {
            streamed.Add(row);
        }

        Assert.Equal([("Bob", 5), ("Cyd", 5)], streamed);
        Assert.Equal(["Bob 5", "Cyd 5"], await Database.CountingAsync(1, () => asked.Into((name, logins) => $"{name} {logins}").ToListAsync()));
        var (rows, first) = await Db.BatchAsync(asked.ListStep(), Db.Users.Select(u => u.Role).Distinct().OrderBy(u => u.Name).FirstOrDefaultStep());
        Assert.Equal(streamed, rows);
        Assert.Equal(Role.Customer, first);
    }

    [Fact]
    public async Task The_first_row_of_each_combination()
    {
        var asked = Db.Users.OrderBy(u => u.Name.Desc).DistinctBy(u => (u.Role, u.Logins));

        Assert.Equal(
            _users.OrderByDescending(u => u.Name).DistinctBy(u => (u.Role, u.Logins)).Select(u => u.Name),
            await ReadAsync(asked.Select(u => u.Name)));
        Assert.Equal(
            _users.OrderByDescending(u => u.Name).DistinctBy(u => (u.Role, u.Logins, u.Verified)).Select(u => u.Name),
            await ReadAsync(Db.Users.OrderBy(u => u.Name.Desc).DistinctBy(u => u.Verified).DistinctBy(u => (u.Logins, u.Role)).Select(u => u.Name)));
        Assert.Equal(6, await Database.CountingAsync(1, () => Db.Users.DistinctBy(u => (u.Id, u.Name, u.Email, u.Role, u.Verified, u.Logins, u.Nickname, u.Points)).CountAsync()));
    }
}
