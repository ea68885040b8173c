using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class SubqueryTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : SubqueryTests(Target.Sqlite);

    public sealed class OnPostgres() : SubqueryTests(Target.Postgres);

    public sealed class OnPgBouncer() : SubqueryTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann", u => u.Logins = 1);
        var bob = await NewUserAsync("Bob", u => (u.ManagerId, u.Logins) = (ann.Id, 2));
        await NewUserAsync("Cyd", u => (u.ManagerId, u.Logins) = (ann.Id, 3));
        await Db.Payments.CreateManyAsync([new() { UserId = bob.Id, Amount = 5, Note = "Bob" }, new() { UserId = ann.Id, Amount = 50, Note = "x" }, new() { UserId = ann.Id, Amount = 1 }]);
    }

    private async Task<string[]> NamesAsync(Func<UserFields, Predicate> predicate) =>
        [.. await Database.CountingAsync(1, () => Db.Users.Where(predicate).OrderBy(u => u.Id).Select(u => u.Name).ToListAsync())];

    [Fact]
    public async Task A_value_is_looked_for_among_those_of_another_query()
    {
        var large = Db.Payments.Where(p => p.Amount > 10).Select(p => p.UserId);

        Assert.Equal(["Ann"], await NamesAsync(u => u.Id.In(large)));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.Id.NotIn(large)));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Id.In(Db.Payments.OrderBy(p => p.Amount.Desc).Take(1).Select(p => p.UserId))));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Id.In(Db.Payments.GroupBy(p => p.UserId).Where(g => g.Count() > 1).Select(g => g.Key))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.ManagerId.In(Db.Users.Select(x => x.ManagerId))));
    }

    [Fact]
    public async Task An_order_in_the_lambda_may_look_at_the_row_outside()
    {
        Assert.Equal(["Ann", "Bob", "Cyd"], await NamesAsync(u => u.Id.In(Db.Users.OrderBy(x => (x.Logins - u.Logins).Absolute).Take(1).GroupBy(x => x.Id).Select(g => g.Key))));
        Assert.Equal(["Ann", "Bob", "Cyd"], await NamesAsync(u => u.Logins.In(Db.Users.OrderBy(x => (x.Logins - u.Logins).Absolute).Take(1).AsGroup().Select(g => g.Max(x => x.Logins).Coalesce(0)))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.Logins > 1 && u.Id.In(Db.Users.OrderBy(x => (x.Logins - u.Logins).Absolute).DistinctBy(x => x.ManagerId).Take(2).GroupBy(x => x.Id).Select(g => g.Key))));
    }

    [Fact]
    public async Task Groups_in_the_lambda_may_be_by_the_row_outside()
    {
        Assert.Equal(["Bob"], await NamesAsync(u => u.Logins.In(Db.Users.GroupBy(x => Case.When(x.Logins > u.Logins - 1, 1).Else(0)).Select(g => g.Count()))));
        Assert.Equal(["Ann"], await NamesAsync(u => (u.Logins * 3).In(Db.Users.GroupBy(x => x.Logins + u.Logins).Select(g => g.Key))));
        Assert.Equal(["Ann", "Bob"], await NamesAsync(u => u.Logins.In(
            Db.Users.GroupBy(x => ((x.Logins + u.Logins) % 2, x.Verified)).Where(g => g.Count() == u.Logins).Select(g => g.Count()))));
    }

    [Fact]
    public async Task A_query_in_the_lambda_may_look_at_the_row_outside()
    {
        Assert.Equal(["Bob"], await NamesAsync(u => u.Id.In(Db.Payments.Where(p => p.Note == u.Name!).Select(p => p.UserId))));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Logins.In(Db.Users.Where(x => x.Id == u.Id && x.Logins > 2).Select(x => x.Logins))));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Any(t => t.Id.In(Db.Payments.Where(p => p.UserId == t.Id && p.UserId > u.Logins).Select(p => p.UserId)))));
    }

    [Fact]
    public async Task A_query_that_began_outside_is_used_in_the_lambda_as_it_is()
    {
        var others = Db.Users.Where(x => x.Logins > 1);

        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.Id.In(others.Select(x => x.Id))));
    }

    [Fact]
    public async Task A_query_that_began_outside_goes_on_in_the_lambda()
    {
        var others = Db.Users.Where(x => x.Logins > 1 && x.Team.None()).OrderBy(x => x.Logins.Desc);
        var first = others.Take(1);
        var payments = Db.Payments.Where(p => p.Amount > 2);

        Assert.Equal(["Cyd"], await NamesAsync(u => u.Id.In(others.Where(x => x.Id == u.Id && x.Logins > 2).Select(x => x.Id))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.Logins.In(others.Where(x => x.ManagerId == u.ManagerId).Select(x => x.Logins))));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Logins.In(first.Select(x => x.Logins + (u.Logins - u.Logins)))));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Id.In(others.Take(1).Select(x => x.Id)) && u.Id.NotIn(payments.Where(p => p.UserId == u.Id).Select(p => p.UserId))));
        Assert.Equal(["Ann", "Bob"], await NamesAsync(u => u.Id.In(payments.Where(p => p.UserId == u.Id && p.User.Is(x => x.Logins == u.Logins)).Select(p => p.UserId))));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Any(t => t.Id.In(payments.Where(p => p.UserId == t.Id && p.UserId > u.Logins).Select(p => p.UserId)))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.ManagerId.In(others.DistinctBy(x => x.Logins).DistinctBy(x => x.ManagerId).Where(x => x.Logins != u.Logins).Select(x => x.ManagerId))));
    }

    [Fact]
    public async Task Groups_that_began_outside_go_on_in_the_lambda()
    {
        var all = Db.Payments.AsGroup();
        var byUser = Db.Payments.Where(p => p.Amount > 0).GroupBy(p => p.UserId);
        var byTwo = Db.Users.GroupBy(x => (x.ManagerId, x.Role)).Where(g => g.Count() > 1);

        Assert.Equal(["Bob"], await NamesAsync(u => u.Logins.In(all.Select(g => g.Count(p => p.UserId == u.Id) + 1))));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Id.In(all.Select(g => g.Count()))));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Id.In(byUser.Where(g => g.Count() > u.Logins).OrderBy(g => g.Key).Select(g => g.Key))));
        Assert.Equal(["Ann", "Bob"], await NamesAsync(u => u.Id.In(byUser.Where(g => g.Max(p => p.UserId).Coalesce(0) == u.Id).Select(g => g.Key))));
        Assert.Equal(["Bob", "Cyd"], await NamesAsync(u => u.ManagerId.In(byTwo.Where(g => g.Min(x => x.Logins).Coalesce(0) <= u.Logins).Select(g => g.Key.Item1))));
    }

    [Fact]
    public async Task The_first_row_of_each_value()
    {
        var latest = await Database.CountingAsync(1, () => Db.Payments.OrderBy(p => p.Amount.Desc).DistinctBy(p => p.UserId).ToListAsync());

        Assert.Equal([50, 5], latest.Select(p => p.Amount));
        Assert.Equal(2, await Db.Payments.DistinctBy(p => p.UserId).CountAsync());
        Assert.Equal([5], await Db.Payments.OrderBy(p => p.Amount.Desc).DistinctBy(p => p.UserId).Skip(1).Select(p => p.Amount).ToListAsync());
        Assert.Equal(3, await Db.Payments.DistinctBy(p => p.UserId).DistinctBy(p => p.Note).CountAsync());
    }

    [Fact]
    public async Task Distinct_values_may_be_sorted_by_what_is_not_selected() =>
        Assert.Equal([1, 2], await Database.CountingAsync(1, () => Db.Payments.OrderBy(p => p.Amount.Desc).Select(p => p.UserId).Distinct().ToListAsync()));

    [Fact]
    public async Task Questions_about_all_rows()
    {
        Assert.True(await Db.Users.AllAsync(u => u.Logins > 0));
        Assert.False(await Db.Users.AllAsync(u => u.Logins > 1));
        Assert.True(await Db.Users.AnyAsync(u => u.Logins > 2));
        Assert.Equal(2, await Db.Users.CountAsync(u => u.Logins > 1));
        Assert.True(await Database.CountingAsync(1, () => Db.Users.ExistsAsync(1)));
        Assert.False(await Db.Visits.ExistsAsync((1, 1)));
    }

    [Fact]
    public async Task Rows_become_records_of_the_program()
    {
        var lines = await Db.Users.OrderBy(u => u.Id).Select(u => (u.Id, u.Name)).Into((id, name) => new Line(id, name)).ToListAsync();
        var rows = await Database.CountingAsync(2, () => Db.Users.Include(u => u.Payments).Into(UserResponse.From).ToListAsync());
        var streamed = new List<string>();
        await foreach (var name in Db.Users.OrderBy(u => u.Id).Into(u => u.Name).AsAsyncEnumerable())
        {
            streamed.Add(name);
        }

        Assert.Equal([new(1, "Ann"), new(2, "Bob"), new(3, "Cyd")], lines);
        Assert.Equal(2, rows.Single(u => u.Name == "Ann").Payments!.Count);
        Assert.Equal(["Ann", "Bob", "Cyd"], streamed);
    }

    [Fact]
    public async Task Sixteen_values_and_eight_keys()
    {
        var row = await Db.Users.Where(u => u.Id == 2)
            .Select(u => (u.Id, u.Name, u.Email, u.Role, u.Verified, u.Logins, u.Nickname, u.Points, u.Score, u.BornAt, u.ManagerId, u.CreatedAt, u.UpdatedAt, u.Team.Count(), u.Payments.Count(), u.Payments.Sum(p => p.Amount)))
            .SingleAsync();
        var groups = await Db.Users.GroupBy(u => (u.Name, u.Role, u.Verified, u.Logins, u.Nickname, u.Points, u.Score, u.ManagerId)).Select(g => (g.Key.Item1, g.Count())).ToListAsync();

        Assert.Equal((2, "Bob", 1, 5m), (row.Item1, row.Item2, row.Item15, row.Item16));
        Assert.Equal(3, groups.Count);
    }

    [Fact]
    public async Task Aggregates_have_the_type_that_holds_them()
    {
        await Db.Users.UpdateAsync(u => [u.Logins.Set(int.MaxValue)]);

        var row = await Db.Users.AsGroup().Select(g => (g.Sum(u => u.Logins), g.Average(u => u.Logins), g.CountDistinct(u => u.Logins), g.Max(u => u.Role), g.Min(u => u.Verified), g.Max(u => u.CreatedAt))).SingleAsync();

        Assert.Equal((3L * int.MaxValue, (double)int.MaxValue, 1, Role.Customer, false, Clock.Now), row);
    }

    [Fact]
    public async Task A_stream_that_ends_early_gives_its_connection_back()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=1");
        for (var i = 0; i < 3; i++)
        {
            await foreach (var user in db.Users.AsAsyncEnumerable())
            {
                Assert.NotEqual(0, user.Id);
                break;
            }
        }

        Assert.Equal(3, await db.Users.CountAsync());
    }

    private sealed record Line(int Id, string Name);
}
