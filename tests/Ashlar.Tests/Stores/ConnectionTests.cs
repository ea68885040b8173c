using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Rows of many-to-many relations are connected and disconnected, any number in one statement.</summary>
public abstract class ConnectionTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : ConnectionTests(Target.Sqlite);

    public sealed class OnPostgres() : ConnectionTests(Target.Postgres);

    public sealed class OnPgBouncer() : ConnectionTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Db.Users.CreateManyAsync(new[] { "Ann", "Bob", "Cyd" }.Select(n => new UserCreate { Name = n, Email = n }));
        await Db.Tags.CreateManyAsync(new[] { "a", "b", "c" }.Select(s => new TagCreate { Slug = s }));
    }

    private async Task<string> PairsAsync() => string.Join(' ', (await Db.Users
        .OrderBy(u => u.Id)
        .Select(u => (u.Name, u.Tags.OrderBy(t => t.Slug).Select(t => t.Slug)))
        .ToListAsync()).Select(u => $"{u.Item1}:{string.Concat(u.Item2)}"));

    [Fact]
    public async Task Rows_are_connected_in_one_statement()
    {
        var made = await Database.CountingAsync(1, () => Db.Users.Where(u => u.Name != "Cyd").ConnectAsync(u => u.Tags, t => t.Slug.In("a", "b")));

        Assert.Equal(4, made);
        Assert.Equal("Ann:ab Bob:ab Cyd:", await PairsAsync());
    }

    [Fact]
    public async Task Either_side_connects()
    {
        Assert.Equal(3, await Db.Tags.Where(t => t.Slug == "c").ConnectAsync(t => t.Users, _ => Predicate.Always));

        Assert.Equal("Ann:c Bob:c Cyd:c", await PairsAsync());
    }

    [Fact]
    public async Task What_is_connected_already_stays_so()
    {
        await Db.Users.Where(u => u.Name == "Ann").ConnectAsync(u => u.Tags, t => t.Slug == "a");

        Assert.Equal(2, await Db.Users.Where(u => u.Name == "Ann").ConnectAsync(u => u.Tags, _ => Predicate.Always));
        Assert.Equal("Ann:abc Bob: Cyd:", await PairsAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_not_connected()
    {
        Assert.Equal(0, await Db.Users.Where(u => u.Id == 99).ConnectAsync(u => u.Tags, _ => Predicate.Always));
        Assert.Equal(0, await Db.Users.ConnectAsync(u => u.Tags, t => t.Slug == "z"));
        Assert.Equal("Ann: Bob: Cyd:", await PairsAsync());
    }

    [Fact]
    public async Task Rows_are_disconnected_in_one_statement()
    {
        await Db.Users.ConnectAsync(u => u.Tags, _ => Predicate.Always);

        var gone = await Database.CountingAsync(1, () => Db.Users.Where(u => u.Name == "Bob").DisconnectAsync(u => u.Tags, t => t.Slug != "b"));

        Assert.Equal(2, gone);
        Assert.Equal("Ann:abc Bob:b Cyd:abc", await PairsAsync());
        Assert.Equal((3, 3), (await Db.Users.CountAsync(), await Db.Tags.CountAsync()));
    }

    [Fact]
    public async Task A_list_is_replaced_in_one_transaction()
    {
        await Db.Users.Where(u => u.Name == "Ann").ConnectAsync(u => u.Tags, t => t.Slug.In("a", "b"));

        var changed = await Database.CountingAsync(2, () => Db.Users.Where(u => u.Name == "Ann").SetConnectedAsync(u => u.Tags, t => t.Slug.In("b", "c")));

        Assert.Equal(2, changed);
        Assert.Equal("Ann:bc Bob: Cyd:", await PairsAsync());
    }

    [Fact]
    public async Task Rows_that_are_found_by_what_they_are_connected_with_are_found_before_that_changes()
    {
        await Db.Users.Where(u => u.Name.In("Ann", "Bob")).ConnectAsync(u => u.Tags, t => t.Slug == "a");

        Assert.Equal(4, await Database.CountingAsync(4, () => Db.Users.Where(u => u.Tags.Any(t => t.Slug == "a")).SetConnectedAsync(u => u.Tags, t => t.Slug == "b")));
        Assert.Equal("Ann:b Bob:b Cyd:", await PairsAsync());

        Assert.Equal(7, await Db.Users.SetConnectedAsync(u => u.Tags, t => t.Users.None()) - 1);
        Assert.Equal("Ann:ac Bob:ac Cyd:ac", await PairsAsync());

        Assert.Equal(1, await Db.Users.OrderBy(u => u.Tags.Count(), u => u.Name).Take(1).SetConnectedAsync(u => u.Tags, _ => Predicate.Always));
        Assert.Equal("Ann:abc Bob:ac Cyd:ac", await PairsAsync());
    }

    [Fact]
    public async Task A_list_is_emptied()
    {
        await Db.Users.ConnectAsync(u => u.Tags, _ => Predicate.Always);

        Assert.Equal(3, await Db.Users.Where(u => u.Name == "Ann").SetConnectedAsync(u => u.Tags, _ => Predicate.Never));
        Assert.Equal("Ann: Bob:abc Cyd:abc", await PairsAsync());
    }

    [Fact]
    public async Task The_rows_of_a_page_are_connected()
    {
        await Db.Users.OrderBy(u => u.Name.Desc).Take(1).ConnectAsync(u => u.Tags, t => t.Slug == "a");
        await Db.Users.OrderBy(u => u.Name.Desc).Take(2).ConnectAsync(u => u.Tags, t => t.Slug == "b");
        await Db.Users.OrderBy(u => u.Name.Desc).Take(1).DisconnectAsync(u => u.Tags, t => t.Slug == "b");

        Assert.Equal("Ann: Bob:b Cyd:a", await PairsAsync());
    }

    [Fact]
    public async Task A_condition_may_ask_for_other_rows()
    {
        await Db.Users.Where(u => u.Name == "Ann").ConnectAsync(u => u.Tags, t => t.Slug == "a");

        Assert.Equal(4, await Db.Users.Where(u => u.Tags.None()).ConnectAsync(u => u.Tags, t => t.Users.None()));
        Assert.Equal("Ann:a Bob:bc Cyd:bc", await PairsAsync());
    }

    [Fact]
    public async Task A_new_row_and_its_related_rows_take_a_statement_for_each_model()
    {
        // Those of many rows stand between a savepoint and its release: some hundred rows would take several.
        var dan = await Database.CountingAsync(5, () => Db.TransactionAsync(async tx =>
        {
            var user = await tx.Users.CreateAsync(new() { Name = "Dan", Email = "Dan" });
            await tx.Payments.CreateManyAndReturnAsync([new() { UserId = user.Id, Amount = 1 }, new() { UserId = user.Id, Amount = 2 }]);
            await tx.Users.Where(u => u.Id == user.Id).ConnectAsync(u => u.Tags, t => t.Slug.In("a", "c"));
            return user;
        }));

        Assert.Equal(3m, await Db.Users.Where(u => u.Id == dan.Id).Select(u => u.Payments.Sum(p => p.Amount)).SingleAsync());
        Assert.Equal("Ann: Bob: Cyd: Dan:ac", await PairsAsync());
    }

    [Fact]
    public async Task What_fails_in_the_middle_leaves_nothing()
    {
        await Assert.ThrowsAsync<CheckViolationException>(() => Db.TransactionAsync(async tx =>
        {
            var user = await tx.Users.CreateAsync(new() { Name = "Dan", Email = "Dan" });
            await tx.Users.Where(u => u.Id == user.Id).ConnectAsync(u => u.Tags, _ => Predicate.Always);
            await tx.Payments.CreateAsync(new() { UserId = user.Id, Amount = -1 });
        }));

        Assert.Equal("Ann: Bob: Cyd:", await PairsAsync());
    }
}
