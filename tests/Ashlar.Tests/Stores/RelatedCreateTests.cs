using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>A row is made, or changed, together with rows that are related to it.</summary>
public abstract class RelatedCreateTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RelatedCreateTests(Target.Sqlite);

    public sealed class OnPostgres() : RelatedCreateTests(Target.Postgres);

    public sealed class OnPgBouncer() : RelatedCreateTests(Target.PgBouncer);

    private static UserCreate New(string name) => new() { Name = name, Email = name };

    [Fact]
    public async Task A_row_is_made_with_related_rows_in_a_statement_for_each_relation()
    {
        await Db.Tags.CreateManyAsync([new() { Slug = "a" }, new() { Slug = "b" }, new() { Slug = "c" }]);

        var user = await Database.CountingAsync(4, () => Db.Users.CreateAsync(New("Ann"), u =>
        [
            u.Payments.CreateMany([new() { Amount = 1 }, new() { Amount = 2, Note = "second" }]),
            u.Profile.Create(new() { Phone = "123" }),
            u.Tags.Connect(t => t.Slug.In("a", "b")),
        ]));

        Assert.Equal([1m, 2m], user.Payments.Select(p => p.Amount).Order());
        Assert.All(user.Payments, p => Assert.Equal(user.Id, p.UserId));
        Assert.Equal((user.Id, "123"), (user.Profile!.UserId, user.Profile.Phone));
        var read = await Db.Users.Include(u => u.Payments).Include(u => u.Profile).Include(u => u.Tags.OrderBy(t => t.Slug)).SingleAsync();
        Assert.Equal(2, read.Payments.Count);
        Assert.Equal("123", read.Profile!.Phone);
        Assert.Equal(["a", "b"], read.Tags.Select(t => t.Slug));
    }

    [Fact]
    public async Task What_was_only_connected_by_pairs_is_read_as_usual()
    {
        await Db.Tags.CreateAsync(new() { Slug = "a" });

        var user = await Db.Users.CreateAsync(New("Ann"), u => [u.Tags.Connect(t => t.Slug == "a"), u.Tags.Create(new() { Slug = "b" })]);

        Assert.Throws<RelationNotIncludedException>(() => user.Tags);
        Assert.Equal(2, await Db.Tags.CountAsync(t => t.Users.Any(u => u.Id == user.Id)));
    }

    [Fact]
    public async Task Rows_of_a_relation_with_a_table_between_are_made_and_connected()
    {
        var user = await Database.CountingAsync(3, () => Db.Users.CreateAsync(New("Ann"), u => [u.Tags.CreateMany([new() { Slug = "a" }, new() { Slug = "b" }])]));

        Assert.Equal(["a", "b"], user.Tags.Select(t => t.Slug).Order());
        Assert.Equal(["a", "b"], (await Db.Users.Include(u => u.Tags.OrderBy(t => t.Slug)).SingleAsync()).Tags.Select(t => t.Slug));
        var tag = await Db.Tags.CreateAsync(new() { Slug = "c" }, t => [t.Users.Create(New("Bob")), t.Users.Connect(u => u.Name == "Ann")]);
        Assert.Equal(2, await Db.Users.CountAsync(u => u.Tags.Any(t => t.Slug == tag.Slug)));
    }

    [Fact]
    public async Task Rows_that_are_there_become_related()
    {
        var old = await Db.Users.CreateAsync(New("Old"), u => [u.Payments.CreateMany([new() { Id = "a", Amount = 1 }, new() { Id = "b", Amount = 2 }])]);

        var user = await Database.CountingAsync(2, () => Db.Users.CreateAsync(New("Ann"), u => [u.Payments.Connect(p => p.Id == "b")]));

        Assert.Equal("b", Assert.Single(user.Payments).Id);
        Assert.Equal([("a", old.Id), ("b", user.Id)], await Db.Payments.OrderBy(p => p.Id).Select(p => (p.Id, p.UserId)).ToListAsync());
    }

    [Fact]
    public async Task What_connects_may_look_at_the_new_row()
    {
        await Db.Users.CreateAsync(new() { Name = "Ann", Email = "boss" }, u => [u.Payments.CreateMany([new() { Note = "Cyd", Amount = 1 }, new() { Note = "Dan", Amount = 1 }])]);
        await Db.Users.CreateAsync(new() { Name = "Bob", Email = "b" });
        await Db.Tags.CreateManyAsync([new() { Slug = "Cyd" }, new() { Slug = "Dan" }]);

        var user = await Db.Users.CreateAsync(new() { Name = "Cyd", Nickname = "Cyd", Email = "Bob" }, u =>
        [
            u.Payments.Connect(p => p.Note == u.Nickname),
            u.Team.Connect(m => m.Name == u.Email),
            u.Tags.Connect(t => t.Slug == u.Name),
        ]);

        Assert.Equal("Cyd", Assert.Single(user.Payments).Note);
        Assert.Equal("Bob", Assert.Single(user.Team).Name);
        Assert.Equal("Cyd", (await Db.Tags.Where(t => t.Users.Any(u => u.Id == user.Id)).SingleAsync()).Slug);
    }

    [Fact]
    public async Task Related_rows_have_related_rows_of_their_own()
    {
        var boss = await Db.Users.CreateAsync(New("Ann"), u =>
        [
            u.Team.Create(new() { Name = "Bob", Email = "Bob" }, m => [m.Payments.CreateMany([new() { Amount = 1 }, new() { Amount = 2 }]), m.Team.Create(new() { Name = "Cyd", Email = "Cyd" })]),
            u.Visits.Create(new() { Day = 1 }, v => [v.Notes.CreateMany([new() { Text = "one" }, new() { Text = "two" }])]),
        ]);

        var bob = Assert.Single(boss.Team);
        Assert.Equal((boss.Id, 2, "Cyd"), (bob.ManagerId, bob.Payments.Count, Assert.Single(bob.Team).Name));
        var visit = Assert.Single(boss.Visits);
        Assert.All(visit.Notes, n => Assert.Equal((boss.Id, 1), (n.UserId, n.Day)));
        Assert.Equal(["one", "two"], await Db.VisitNotes.OrderBy(n => n.Text).Select(n => n.Text).ToListAsync());
    }

    [Fact]
    public async Task Nothing_is_made_where_one_row_cannot_be()
    {
        await Db.Users.CreateAsync(New("Ann"), u => [u.Payments.Create(new() { Id = "a", Amount = 1 })]);

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Users.CreateAsync(New("Bob"), u =>
        [
            u.Profile.Create(new() { Phone = "1" }),
            u.Payments.CreateMany([new() { Id = "b", Amount = 1 }, new() { Id = "a", Amount = 2 }]),
        ]));

        Assert.Equal(("Payment", "id"), (error.Model, Assert.Single(error.Fields)));
        Assert.Equal((1, 1, 0), (await Db.Users.CountAsync(), await Db.Payments.CountAsync(), await Db.Profiles.CountAsync()));
        await Assert.ThrowsAsync<CheckViolationException>(() => Db.Users.CreateAsync(New("Bob"), u => [u.Payments.Create(new() { Amount = -1 })]));
        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task A_row_is_changed_together_with_related_rows()
    {
        var ann = await Db.Users.CreateAsync(New("Ann"), u => [u.Payments.Create(new() { Amount = 1 })]);
        await Db.Tags.CreateAsync(new() { Slug = "a" });

        var changed = await Database.CountingAsync(3, () => Db.Users.UpdateAsync(
            ann.Id, u => [u.Logins.Add(1)], u => [u.Payments.Create(new() { Amount = 2 }), u.Tags.Connect(t => t.Slug == "a")]));

        Assert.Equal(1, changed.Logins);
        Assert.Throws<RelationNotIncludedException>(() => changed.Payments);
        var read = await Db.Users.Include(u => u.Payments.OrderBy(p => p.Amount)).Include(u => u.Tags).SingleAsync();
        Assert.Equal([1m, 2m], read.Payments.Select(p => p.Amount));
        Assert.Equal("a", Assert.Single(read.Tags).Slug);
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Users.UpdateAsync(99, u => [], u => [u.Payments.Create(new() { Amount = 3 })]));
        Assert.Equal(2, await Db.Payments.CountAsync());
    }

    [Fact]
    public async Task It_is_a_savepoint_inside_of_a_transaction()
    {
        await Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(New("Ann"), u => [u.Payments.Create(new() { Id = "a", Amount = 1 })]);
            await Assert.ThrowsAsync<UniqueViolationException>(() => tx.Users.CreateAsync(New("Bob"), u => [u.Payments.Create(new() { Id = "a", Amount = 1 })]));
        });

        Assert.Equal(("Ann", 1), ((await Db.Users.SingleAsync()).Name, await Db.Payments.CountAsync()));
    }

    [Fact]
    public async Task Hundreds_of_related_rows_take_few_statements()
    {
        var user = await Database.CountingAsync(4, () => Db.Users.CreateAsync(
            New("Ann"), u => [u.Payments.CreateMany(Enumerable.Range(0, 1000).Select(i => new PaymentCreateWithoutUser { Amount = i }))]));

        Assert.Equal(1000, user.Payments.Count);
        Assert.Equal(499_500m, await Db.Payments.AsGroup().Select(g => g.Sum(p => p.Amount)).SingleAsync());
    }

    [Fact]
    public async Task None_is_made_where_none_is_given()
    {
        var user = await Database.CountingAsync(1, () => Db.Users.CreateAsync(New("Ann"), u => [u.Payments.CreateMany([])]));

        Assert.Empty(user.Payments);
    }

    [Fact]
    public async Task Hostile_texts_are_values()
    {
        foreach (var (number, text) in HostileTexts.All.Index())
        {
            var user = await Db.Users.CreateAsync(
                New($"user {number}"), u => [u.Payments.Create(new() { Amount = 1, Note = text }), u.Tags.Create(new() { Slug = $"{number} {text}" })]);
            Assert.Equal(text, Assert.Single(user.Payments).Note);
            var other = await Db.Users.CreateAsync(New($"other {number}"), u => [u.Payments.Connect(p => p.Note == text), u.Tags.Connect(t => t.Slug == $"{number} {text}")]);
            Assert.Equal(text, Assert.Single(other.Payments).Note);
            Assert.Equal(2, await Db.Users.CountAsync(u => u.Tags.Any(t => t.Slug == $"{number} {text}")));
            await Db.Payments.DeleteAsync();
        }
    }
}
