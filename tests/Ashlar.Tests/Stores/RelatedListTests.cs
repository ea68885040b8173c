using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Lists of related rows beside the values of their owner.</summary>
public abstract class RelatedListTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RelatedListTests(Target.Sqlite);

    public sealed class OnPostgres() : RelatedListTests(Target.Postgres);

    public sealed class OnPgBouncer() : RelatedListTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann", u => (u.Avatar, u.Score, u.Role, u.Verified) = ([0, 255], 0.1 + 0.2, Role.Admin, true));
        await NewUserAsync("Bob", u => (u.ManagerId, u.Preferences, u.Points) = (ann.Id, JsonElement.Parse("""{"a":[1,null]}"""), long.MaxValue));
        await NewUserAsync("Cyd", u => u.ManagerId = ann.Id);
        await Db.Payments.CreateManyAsync(
        [
            new() { UserId = ann.Id, Amount = 10.25m, Status = PaymentStatus.Completed, PaidAt = Clock.Now },
            new() { UserId = ann.Id, Amount = 3, Note = "\"'x\\" },
            new() { UserId = 2, Amount = 7 },
        ]);
    }

    [Fact]
    public async Task Values_of_related_rows_come_in_the_statement_of_their_owners()
    {
        var rows = await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Id)
            .Select(u => (u.Name, u.Payments.OrderBy(p => p.Amount).Select(p => (p.Amount, p.Status, p.Note, p.PaidAt))))
            .ToListAsync());

        Assert.Equal(["Ann", "Bob", "Cyd"], rows.Select(r => r.Item1));
        Assert.Equal([(3m, PaymentStatus.Pending, "\"'x\\", null), (10.25m, PaymentStatus.Completed, null, Clock.Now)], rows[0].Item2);
        Assert.Equal([7m], rows[1].Item2.Select(p => p.Item1));
        Assert.Empty(rows[2].Item2);
    }

    [Fact]
    public async Task Their_order_may_look_at_the_owner()
    {
        await Db.Visits.CreateManyAsync(Enumerable.Range(1, 4).Select(d => new VisitCreate { UserId = 1, Day = d }));
        await Db.Users.UpdateAsync(1, u => [u.Logins.Set(3)]);
        var ann = Db.Users.Where(u => u.Id == 1);

        Assert.Equal([3, 2, 4, 1], await ann.Select(u => u.Visits.OrderBy(v => (v.Day - u.Logins).Absolute, v => v.Day).Select(v => v.Day)).SingleAsync());
        Assert.Equal([1], await ann.Select(u => u.Visits.OrderBy(v => (v.Day - u.Logins).Absolute.Desc, v => u.Name).Take(1).Select(v => v.Day)).SingleAsync());
    }

    [Fact]
    public async Task A_filter_an_order_and_a_limit_count_for_each_owner()
    {
        var rows = await Db.Users.OrderBy(u => u.Id)
            .Select(u => (u.Payments.Where(p => p.Amount > 5).Select(p => p.Amount), u.Payments.OrderBy(p => p.Amount.Desc).Skip(1).Take(1).Select(p => p.Amount)))
            .ToListAsync();

        Assert.Equal([[10.25m], [7m], []], rows.Select(r => r.Item1));
        Assert.Equal([[3m], [], []], rows.Select(r => r.Item2));
    }

    [Fact]
    public async Task Lists_nest_and_become_records()
    {
        var boss = await Database.CountingAsync(1, () => Db.Users.Where(u => u.Team.Any())
            .Select(u => (u.Name, u.Team.OrderBy(t => t.Id).Select(t => (t.Name, t.Payments.Select(p => p.Amount)))))
            .Into((name, team) => new Boss(name, [.. team.Select(t => $"{t.Item1} {t.Item2.Sum()}")]))
            .SingleAsync());

        Assert.Equal("Ann", boss.Name);
        Assert.Equal(["Bob 7", "Cyd 0"], boss.Team);
    }

    [Fact]
    public async Task Every_type_survives()
    {
        var team = await Db.Users.Where(u => u.Id == 1).Select(u => u.Team.OrderBy(t => t.Id).Take(1).Select(t => (t.Id, t.Points, t.Preferences, t.Manager.Select(m => m.Avatar), t.Manager.Select(m => m.Score), t.Role, t.Verified, t.CreatedAt))).SingleAsync();

        var (id, points, preferences, avatar, score, role, verified, createdAt) = team[0];
        Assert.Equal((2, long.MaxValue, 0.1 + 0.2, Role.Customer, false, Clock.Now), (id, points, score, role, verified, createdAt));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"a":[1,null]}"""), preferences!.Value));
        Assert.Equal([0, 255], avatar);
    }

    private sealed record Boss(string Name, string[] Team);
}
