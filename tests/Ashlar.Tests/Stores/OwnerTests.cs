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
    public async Task Rows_that_several_owners_share_are_others_for_each_of_them()
    {
        var visits = await Db.Visits.Where(v => v.UserId < 3).OrderBy(v => v.UserId, v => v.Day)
            .Include(v => v.User.Include(u => u.Visits.Where(x => x.Day > v.Day).OrderBy(x => x.Day)))
            .ToListAsync();

        Assert.Equal(["234", "34", "4", "", "234", "34", "4", ""], visits.Select(v => string.Concat(v.User.Visits.Select(x => x.Day))));
        Assert.Equal(["Ann", "Bob"], visits.Select(v => v.User.Name).Distinct());
        Assert.Equal(
            [3, 2, 1, 0],
            (await Database.CountingAsync(1, () => Db.Visits.Where(v => v.UserId == 1).OrderBy(v => v.Day)
                .Select(v => v.User.Select(u => u.Visits.Count(x => x.Day > v.Day))).ToListAsync())));
    }

    [Fact]
    public async Task So_are_those_behind_a_table_between()
    {
        await Db.Tags.CreateManyAsync([new() { Slug = "a" }, new() { Slug = "b" }]);
        await Db.Users.ConnectAsync(u => u.Tags, t => t.Slug == "a");
        await Db.Users.Where(u => u.Name != "Ann").ConnectAsync(u => u.Tags, t => t.Slug == "b");

        var users = await Db.Users.OrderBy(u => u.Id)
            .Include(u => u.Tags.OrderBy(t => t.Slug).Include(t => t.Users.Where(x => x.Logins > u.Logins).OrderBy(x => x.Id).Include(x => x.Visits.Where(v => v.Day == u.Logins))))
            .ToListAsync();

        Assert.Equal(["a:Bob1,Cyd1", "a:Cyd2;b:Cyd2", "a:;b:"], users.Select(u =>
            string.Join(';', u.Tags.Select(t => $"{t.Slug}:{string.Join(',', t.Users.Select(x => x.Name + x.Visits.Single().Day))}"))));
    }

    [Fact]
    public async Task One_owner_of_several_is_read_without_the_others()
    {
        var visit = await Db.Visits.Where(v => v.UserId == 1 && v.Day == 3).Include(v => v.User.Include(u => u.Visits.Where(x => x.Day > v.Day))).SingleAsync();

        Assert.Equal([4], visit.User.Visits.Select(v => v.Day));
        var ann = await Db.Users.Where(u => u.ManagerId == null).Include(u => u.Manager.Include(m => m.Visits.Where(v => v.Day > u.Logins))).SingleAsync();
        Assert.Null(ann.Manager);
    }
}
