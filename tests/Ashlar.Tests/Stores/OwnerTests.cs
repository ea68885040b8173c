using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Conditions of nested includes that look at rows further out.</summary>
public abstract class OwnerTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : OwnerTests(Target.Sqlite);

    public sealed class OnPostgres() : OwnerTests(Target.Postgres);

    public sealed class OnPgBouncer() : OwnerTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann", u => u.Logins = 1);
        var bob = await NewUserAsync("Bob", u => (u.ManagerId, u.Logins) = (ann.Id, 2));
        var cyd = await NewUserAsync("Cyd", u => (u.ManagerId, u.Logins) = (bob.Id, 3));
        foreach (var user in new[] { ann, bob, cyd })
        {
            await Db.Visits.CreateManyAsync(Enumerable.Range(1, 4).Select(d => new VisitCreate { UserId = user.Id, Day = d }));
            await Db.VisitNotes.CreateManyAsync(Enumerable.Range(1, 4).SelectMany(d => new[] { "Ann", "Bob" }.Select(t => new VisitNoteCreate { UserId = user.Id, Day = d, Text = t })));
        }
    }

    [Fact]
    public async Task A_condition_looks_at_the_owner_of_the_owner()
    {
        var users = await Database.CountingAsync(3, () => Db.Users.OrderBy(u => u.Id)
            .Include(u => u.Team.Include(t => t.Visits.Where(v => v.Day > u.Logins && v.Day <= t.Logins).OrderBy(v => v.Day)))
            .ToListAsync());

        Assert.Equal([2], users[0].Team[0].Visits.Select(v => v.Day));
        Assert.Equal([3], users[1].Team[0].Visits.Select(v => v.Day));
    }

    [Fact]
    public async Task A_condition_looks_three_levels_up()
    {
        var users = await Database.CountingAsync(4, () => Db.Users.OrderBy(u => u.Id)
            .Include(u => u.Team.Include(t => t.Visits.OrderBy(v => v.Day).Include(v => v.Notes.Where(n => n.Text == u.Name && v.Day != t.Logins))))
            .ToListAsync());

        Assert.Equal(["", "Ann", "Ann", "Ann"], users[0].Team[0].Visits.Select(v => string.Join(',', v.Notes.Select(n => n.Text))).Order());
        Assert.Empty(users[0].Team[0].Visits[1].Notes);
        Assert.Equal(["Bob", "Bob", "", "Bob"], users[1].Team[0].Visits.Select(v => string.Join(',', v.Notes.Select(n => n.Text))));
    }

    [Fact]
    public async Task An_order_and_a_limit_of_each_owner_look_there_too()
    {
        var users = await Database.CountingAsync(3, () => Db.Users.OrderBy(u => u.Id)
            .Include(u => u.Visits.Where(v => v.Day < 4).OrderBy(v => v.Day).Include(v => v.Notes.OrderBy(n => Case.When(n.Text == u.Name, 0).Else(1), n => n.Text.Desc).Take(1)))
            .ToListAsync());

        Assert.Equal(["Ann", "Ann", "Ann"], users[0].Visits.Select(v => v.Notes.Single().Text));
        Assert.Equal(["Bob", "Bob", "Bob"], users[2].Visits.Select(v => v.Notes.Single().Text));
    }

    [Fact]
    public async Task A_single_owner_needs_no_list()
    {
        var bob = await Database.CountingAsync(3, () => Db.Users.Where(u => u.Name == "Bob")
            .Include(u => u.Visits.Where(v => v.Day == 3).Include(v => v.Notes.Where(n => n.Text == u.Name)))
            .SingleAsync());

        Assert.Equal(["Bob"], bob.Visits.Single().Notes.Select(n => n.Text));
    }

    [Fact]
    public async Task Rows_that_several_owners_share_are_refused_with_the_relation()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Visits
            .Include(v => v.User.Include(u => u.Visits.Where(x => x.Day > v.Day)))
            .ToListAsync());

        Assert.Contains("\"Visit.User\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            [3, 2, 1, 0],
            (await Database.CountingAsync(1, () => Db.Visits.Where(v => v.UserId == 1).OrderBy(v => v.Day)
                .Select(v => v.User.Select(u => u.Visits.Count(x => x.Day > v.Day))).ToListAsync())));
    }
}
