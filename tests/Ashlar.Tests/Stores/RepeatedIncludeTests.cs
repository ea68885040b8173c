using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>The same relation in several calls of <c>Include</c>.</summary>
public abstract class RepeatedIncludeTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RepeatedIncludeTests(Target.Sqlite);

    public sealed class OnPostgres() : RepeatedIncludeTests(Target.Postgres);

    public sealed class OnPgBouncer() : RepeatedIncludeTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("ann");
        await Db.Visits.CreateManyAsync([new() { UserId = ann.Id, Day = 1 }, new() { UserId = ann.Id, Day = 2 }]);
        await Db.VisitNotes.CreateAsync(new() { UserId = ann.Id, Day = 1, Text = "n" });
    }

    [Fact]
    public async Task A_relation_is_read_once_with_all_that_is_included_in_turn()
    {
        var ann = await Database.CountingAsync(4, () => Db.Users.Include(u => u.Visits.Include(v => v.Notes)).Include(u => u.Visits.Include(v => v.User)).SingleAsync());

        Assert.Equal(("n", "ann"), (ann.Visits.Single(v => v.Day == 1).Notes.Single().Text, ann.Visits[1].User.Name));
        var visit = await Database.CountingAsync(
            4, () => Db.Visits.Where(v => v.Day == 1).Include(v => v.User.Include(u => u.Payments)).Include(v => v.User).Include(v => v.User.Include(u => u.Visits)).SingleAsync());
        Assert.Equal((0, 2), (visit.User.Payments.Count, visit.User.Visits.Count));
    }

    [Fact]
    public async Task What_is_included_in_turn_is_read_once_too()
    {
        var ann = await Database.CountingAsync(5, () => Db.Users
            .Include(u => u.Visits.Include(v => v.User.Include(x => x.Tags)))
            .Include(u => u.Visits.Include(v => v.User.Include(x => x.Payments)).Include(v => v.User))
            .AsSplitQuery()
            .SingleAsync());

        Assert.All(ann.Visits, v => Assert.Equal((0, 0), (v.User.Tags.Count, v.User.Payments.Count)));
    }

    [Fact]
    public async Task The_same_page_may_be_asked_for_twice()
    {
        var ann = await Database.CountingAsync(3, () => Db.Users.Include(u => u.Visits.Take(1)).Include(u => u.Visits.Take(1).Include(v => v.Notes)).SingleAsync());

        Assert.NotNull(Assert.Single(ann.Visits).Notes);
    }

    [Fact]
    public async Task Other_rows_of_the_same_relation_are_refused()
    {
        var first = Db.Users.Include(u => u.Visits.Where(v => v.Day == 1));

        var error = Assert.Throws<InvalidOperationException>(() => first.Include(u => u.Visits.Where(v => v.Day == 2)));
        Assert.Equal(
            "\"User.Visits\" is included twice, with different conditions, orders or limits; include it once, with all that is related to it in turn: "
            + ".Include(x => x.Visits.Where(…).Include(…).Include(…)).",
            error.Message);
        Assert.Throws<InvalidOperationException>(() => first.Include(u => u.Visits));
        Assert.Throws<InvalidOperationException>(() => Db.Users.Include(u => u.Visits).Include(u => u.Visits.OrderBy(v => v.Day)));
        Assert.Throws<InvalidOperationException>(() => Db.Users.Include(u => u.Visits.Take(1)).Include(u => u.Visits.Take(2)));
        Assert.Throws<InvalidOperationException>(() => Db.Users.Include(u => u.Visits.Include(v => v.Notes).Include(v => v.Notes.Skip(1))));
        Assert.Contains(
            "\"Visit.Notes\"",
            Assert.Throws<InvalidOperationException>(() => Db.Users.Include(u => u.Visits.Include(v => v.Notes)).Include(u => u.Visits.Include(v => v.Notes.Take(1)))).Message,
            StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single((await first.SingleAsync()).Visits).Day);
    }
}
