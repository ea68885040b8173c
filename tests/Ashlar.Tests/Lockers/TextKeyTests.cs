using Ashlar.Tests.Targets;
using Postbox.Data;

namespace Ashlar.Tests.Lockers;

/// <summary>Keys that are equal for PostgreSQL and not for C#, or the other way round.</summary>
public abstract class TextKeyTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : TextKeyTests(Target.Postgres);

    public sealed class OnPgBouncer() : TextKeyTests(Target.PgBouncer);

    private TestDatabase<PostboxDb> Database { get; set; } = null!;

    private PostboxDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<PostboxDb>.CreateAsync(target, TestSchema.Postbox);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task Rows_are_included_by_texts_that_are_equal_for_the_database()
    {
        await Db.Mailboxes.CreateManyAsync([new() { Address = "Ann@x", Code = "a" }, new() { Address = "bob@x", Code = "b" }]);
        await Db.Letters.CreateManyAsync([new() { To = "ann@x" }, new() { To = "ANN@X" }, new() { To = "Bob@x" }]);
        await Db.Stamps.CreateManyAsync([new() { Code = "a" }, new() { Code = "b" }]);

        Assert.Equal(["Ann@x", "Ann@x", "bob@x"], (await Db.Letters.OrderBy(l => l.Id).Include(l => l.Mailbox).ToListAsync()).Select(l => l.Mailbox.Address));
        Assert.Equal(["Ann@x", "bob@x"], (await Db.Stamps.OrderBy(s => s.Id).Include(s => s.Mailbox).AsSplitQuery().ToListAsync()).Select(s => s.Mailbox.Address));
        Assert.Equal([(2, 1), (1, 1)], (await Db.Mailboxes.OrderBy(m => m.Address).Include(m => m.Letters).Include(m => m.Stamps).ToListAsync()).Select(m => (m.Letters.Count, m.Stamps.Count)));
        Assert.Equal(["aann@x", "bBOB@X"], (await Db.Mailboxes.UpsertManyAsync(m => m.Address, [new() { Address = "ann@x", Code = "c" }, new() { Address = "BOB@X", Code = "d" }], (m, next) => [m.Fee.Set(1)])).Select(m => $"{m.Code.Trim()}{(m.Address == "Ann@x" ? "ann@x" : "BOB@X")}"));
    }

    [Fact]
    public async Task A_row_is_found_by_a_key_of_single_precision()
    {
        await Db.Gauges.CreateManyAsync([new() { Level = 0.1, Name = "a" }, new() { Level = 2.5, Name = "b" }]);

        Assert.Equal(("a", true), ((await Db.Gauges.GetAsync(0.1)).Name, await Db.Gauges.ExistsAsync(0.1)));
        Assert.Equal("c", (await Db.Gauges.UpdateAsync(0.1, g => [g.Name.Set("c")], g => [g.Marks.Create(new())])).Name);
        Assert.Equal(2, await Db.Gauges.UpdateManyAsync([(0.1, new GaugeUpdate { Name = "d" }), (2.5, new GaugeUpdate { Name = "e" })]));
        Assert.Equal("d", (await Db.Marks.Include(m => m.Gauge).AsSplitQuery().SingleAsync()).Gauge.Name);
        Assert.Single((await Db.Gauges.Where(g => g.Level < 1).Include(g => g.Marks).AsSplitQuery().SingleAsync()).Marks);
    }

    [Fact]
    public async Task Many_rows_are_changed_by_keys_that_are_written_in_several_ways()
    {
        await Db.Mailboxes.CreateManyAsync([new() { Address = "ann@x", Code = "a" }, new() { Address = "bob@x", Code = "b" }]);

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Mailboxes.UpdateManyAsync([("Ann@x", new MailboxUpdate { Fee = 1.25m }), ("bob@x", new MailboxUpdate { Fee = 2 })])));
        Assert.Equal(3, await Db.Mailboxes.UpdateManyAsync([("Ann@x", new MailboxUpdate { Fee = 3 }), ("bob@x", new MailboxUpdate { Fee = 4 }), ("ann@X", new MailboxUpdate { Fee = 5 })]));
        Assert.Equal([5m, 4m], await Db.Mailboxes.OrderBy(m => m.Address).Select(m => m.Fee).ToListAsync());
    }
}
