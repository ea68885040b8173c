using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Conditions and values at the edge of what databases take.</summary>
public abstract class LimitTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : LimitTests(Target.Sqlite);

    public sealed class OnPostgres() : LimitTests(Target.Postgres);

    public sealed class OnPgBouncer() : LimitTests(Target.PgBouncer);

    [Fact]
    public async Task Thousands_of_conditions_are_one()
    {
        await NewUserAsync("Ann");
        var numbers = Enumerable.Range(0, 5_000).ToList();

        Assert.Equal(1, await Db.Users.CountAsync(u => numbers.Aggregate(Predicate.Never, (any, n) => any | (u.Id == n & u.Name == "Ann"))));
        Assert.Equal(1, await Db.Users.CountAsync(u => numbers.Aggregate(Predicate.Always, (all, n) => (u.Id != n + 2 | u.Logins > n) & all)));
        Assert.Equal("Ann", (await Db.Users.Where(u => u.Email != "" & numbers.Aggregate(u.Id == 1, (all, n) => all & u.Logins != n + 1)).SingleAsync()).Name);
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name.InIgnoreCase(numbers.Select(n => $"{n}").Append("ANN"))));
    }

    [Fact]
    public async Task Numbers_without_end_are_numbers()
    {
        await NewUserAsync("Ann", u => u.Score = double.PositiveInfinity);
        await NewUserAsync("Bob", u =>
        {
            u.Score = double.NegativeInfinity;
            u.ManagerId = 1;
        });

        Assert.Equal(["Ann"], await Db.Users.Where(u => u.Score > 1e300).Select(u => u.Name).ToListAsync());
        Assert.Equal(2, await Db.Users.CountAsync(u => u.Score.In(double.PositiveInfinity, double.NegativeInfinity, 1)));
        Assert.Equal([double.NegativeInfinity], (await Db.Users.Where(u => u.Id == 1).Select(u => u.Team.Select(t => t.Score)).SingleAsync()).Select(s => s!.Value));
        Assert.Equal(0, await Db.Users.CountAsync(u => u.Score.In(double.NaN, 1.5)));
    }
}
