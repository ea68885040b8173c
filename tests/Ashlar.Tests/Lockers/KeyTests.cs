using Ashlar.Tests.Targets;
using Locker.Data;

namespace Ashlar.Tests.Lockers;

/// <summary>Keys that are no plain numbers or texts.</summary>
public abstract class KeyTests(Target target) : IAsyncLifetime
{
    public sealed class OnSqlite() : KeyTests(Target.Sqlite);

    public sealed class OnPostgres() : KeyTests(Target.Postgres);

    public sealed class OnPgBouncer() : KeyTests(Target.PgBouncer);

    private static readonly byte[] s_one = [1, 0, 255];
    private static readonly byte[] s_two = [2];
    private static readonly byte[] s_empty = [];

    private TestDatabase<LockerDb> Database { get; set; } = null!;

    private LockerDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<LockerDb>.CreateAsync(target, TestSchema.Locker);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task Rows_are_included_by_bytes()
    {
        await Db.Items.CreateManyAsync([new() { Hash = s_one, Name = "one" }, new() { Hash = s_two, Name = "two" }, new() { Hash = s_empty, Name = "none" }]);
        await Db.Copies.CreateManyAsync([new() { Hash = s_one, Note = "a" }, new() { Hash = [.. s_one], Note = "b" }, new() { Hash = s_empty, Note = "c" }, new() { Note = "d" }]);
        var items = Db.Items.OrderBy(i => i.Name).Include(i => i.Copies.OrderBy(c => c.Note));
        var copies = Db.Copies.OrderBy(c => c.Note).Include(c => c.Item);

        foreach (var query in (Query<Item, ItemFields>[])[items, items.AsSplitQuery()])
        {
            var rows = await Database.CountingAsync(2, () => query.ToListAsync());
            Assert.Equal(["none:c", "one:ab", "two:"], rows.Select(i => $"{i.Name}:{string.Concat(i.Copies.Select(c => c.Note))}"));
        }

        foreach (var query in (Query<Copy, CopyFields>[])[copies, copies.AsSplitQuery()])
        {
            var rows = await Database.CountingAsync(2, () => query.ToListAsync());
            Assert.Equal(["one", "one", "none", null], rows.Select(c => c.Item?.Name));
        }

        var (all, count) = await Db.BatchAsync(copies.ListStep(), items.CountStep());
        Assert.Equal(("one", 3), (all[1].Item?.Name, count));
    }

    [Fact]
    public async Task Bytes_are_found_in_a_list_however_many()
    {
        await Db.Items.CreateManyAsync([new() { Hash = s_one, Name = "one" }, new() { Hash = s_empty, Name = "none" }]);

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Items.CountAsync(i => i.Hash.In(Enumerable.Range(0, 70_000).Select(BitConverter.GetBytes).Append(s_one).Append(s_empty)))));
        Assert.Equal(1, await Db.Items.CountAsync(i => i.Hash.NotIn(s_one, s_two)));
    }

    [Fact]
    public async Task Rows_are_included_by_bytes_and_a_number()
    {
        await Db.Pages.CreateManyAsync([new() { Hash = s_one, No = 1 }, new() { Hash = s_one, No = 2 }, new() { Hash = s_two, No = 1 }]);
        await Db.Lines.CreateManyAsync([new() { Hash = s_one, No = 1, Text = "a" }, new() { Hash = s_one, No = 2, Text = "b" }, new() { Hash = s_one, No = 1, Text = "c" }]);
        var pages = Db.Pages.OrderBy(p => p.Hash, p => p.No).Include(p => p.Lines.OrderBy(l => l.Id));

        foreach (var query in (Query<Page, PageFields>[])[pages, pages.AsSplitQuery()])
        {
            Assert.Equal(["ac", "b", ""], (await query.ToListAsync()).Select(p => string.Concat(p.Lines.Select(l => l.Text))));
        }

        Assert.Equal([1, 2, 1], (await Db.Lines.OrderBy(l => l.Id).Include(l => l.Page).AsSplitQuery().ToListAsync()).Select(l => l.Page.No));
    }

    [Fact]
    public async Task Rows_are_included_by_a_text_and_a_number()
    {
        await Db.Slots.CreateManyAsync([new() { Room = "a", Number = 1 }, new() { Room = "a", Number = 2, Parent = "a", Above = 1 }, new() { Room = "b", Number = 1, Parent = "a", Above = 1 }]);
        var slots = Db.Slots.OrderBy(s => s.Room, s => s.Number).Include(s => s.Lower.OrderBy(l => l.Room)).Include(s => s.Upper);

        foreach (var query in (Query<Slot, SlotFields>[])[slots, slots.AsSplitQuery()])
        {
            Assert.Equal([("ab", null), ("", "a"), ("", "a")], (await query.ToListAsync()).Select(s => (string.Concat(s.Lower.Select(l => l.Room)), s.Upper?.Room)));
        }

        // In a transaction the keys of the first level are sent back.
        Assert.Equal(2, await Db.TransactionAsync(async tx => (await tx.Slots.OrderBy(s => s.Room, s => s.Number).Include(s => s.Lower.Include(l => l.Upper)).ToListAsync())[0].Lower.Count(l => l.Upper?.Number == 1)));
        Assert.Equal(
            ["b"],
            (await Db.Slots.Include(s => s.Lower.Where(l => l.Room != s.Room)).AsSplitQuery().ToListAsync()).SelectMany(s => s.Lower.Select(l => l.Room)));
    }

    [Fact]
    public async Task Rows_of_which_nothing_is_given_may_meet_others()
    {
        await Db.Seals.CreateManyAsync([new(), new() { Id = 7 }]);

        Assert.Equal(1, await Db.Seals.CreateManyAsync([new() { Id = 7 }, new() { Id = 8, Note = "x" }], OnConflict.Skip));
        await Db.Seals.Where(s => s.Id > 1).DeleteAsync();

        Assert.Equal(2, await Db.Seals.CreateManyAsync([new(), new()], OnConflict.Skip));
        Assert.Equal(2, (await Db.Seals.CreateManyAndReturnAsync([new(), new()], OnConflict.Skip)).Count);
        Assert.Null((await Database.CountingAsync(1, () => Db.Seals.UpsertAsync(s => s.Id, new(), s => [s.Note.Append("x")]))).Note);
        Assert.Equal(2, (await Db.Seals.UpsertManyAsync(s => s.Id, [new(), new()], (s, _) => [s.Note.Append("x")])).Count);
        Assert.Equal(8, await Db.Seals.CountAsync(s => s.Note == null));
    }

    [Fact]
    public async Task Keys_that_are_written_in_several_ways_are_upserted_one_after_the_other()
    {
        var at = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

        Assert.Equal([0, 1, 2], (await Db.Rates.UpsertManyAsync(r => r.Value, [new() { Value = 1m }, new() { Value = 1.0m }, new() { Value = 1.00m }], (r, _) => [r.Hits.Add(1)])).Select(r => r.Hits));
        Assert.Equal([0, 1], (await Db.Rates.UpsertManyAsync(r => r.At, [new() { At = at }, new() { At = at.AddTicks(1) }], (r, _) => [r.Hits.Add(1)])).Select(r => r.Hits));
        Assert.Equal(2, await Db.Rates.CountAsync());
    }

    [Fact]
    public async Task The_later_change_of_the_same_bytes_comes_after_the_earlier_one()
    {
        await Db.Items.CreateManyAsync([new() { Hash = s_one, Name = "one" }, new() { Hash = s_two, Name = "two" }]);

        Assert.Equal(3, await Db.Items.UpdateManyAsync([(s_one, new ItemUpdate { Name = "1" }), (s_two, new ItemUpdate { Name = "2" }), ([.. s_one], new ItemUpdate { Name = "3" })]));
        Assert.Equal(["2", "3"], await Db.Items.OrderBy(i => i.Name).Select(i => i.Name).ToListAsync());
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Items.UpdateManyAsync([(s_one, new ItemUpdate { Name = "4" }), (s_empty, new ItemUpdate { Name = "5" })]));
        Assert.Equal(["2", "3"], await Db.Items.OrderBy(i => i.Name).Select(i => i.Name).ToListAsync());
    }

    [Fact]
    public async Task Rows_that_go_with_others_of_the_same_deletion_are_among_those_that_were_deleted()
    {
        async Task GrowAsync()
        {
            await Db.Nodes.CreateAsync(new() { Name = "a" }, n => [n.Children.Create(new() { Name = "b" }, b => [b.Children.Create(new() { Name = "c" })]), n.Children.Create(new() { Name = "d" })]);
            await Db.Trails.DeleteAsync();
        }

        Task<List<string>> RecordsAsync() => Db.Trails.OrderBy(t => t.Id).Select(t => t.Action).ToListAsync();

        await GrowAsync();
        Assert.Equal(3, await Db.Nodes.Where(n => n.Name != "d").DeleteAsync());
        Assert.Equal(["delete", "delete", "delete"], await RecordsAsync());
        Assert.Equal(0, await Db.Nodes.CountAsync());

        await GrowAsync();
        var gone = await Db.Nodes.DeleteAndReturnAsync();
        Assert.Equal(["a", "b", "c", "d"], gone.Select(n => n.Name).Order());
        Assert.Single(gone, n => n.ParentId is null);
        Assert.Equal((4, 0), ((await RecordsAsync()).Count, await Db.Nodes.CountAsync()));

        await GrowAsync();
        var (count, left) = await Db.BatchAsync(Db.Nodes.Where(n => n.Name == "b" | n.Name == "c").DeleteStep(), Db.Nodes.CountStep());
        Assert.Equal((2, 2), (count, left));
    }

    [Fact]
    public async Task Rows_that_others_of_the_same_deletion_change_come_back_as_they_were()
    {
        async Task<List<int?>> FoundAsync()
        {
            await Db.Clubs.DeleteAsync();
            var first = await Db.Clubs.CreateAsync(new() { Name = "first" });
            var ann = await Db.Members.CreateAsync(new() { ClubId = first.Id });
            await Db.Clubs.CreateManyAsync([new() { Name = "second", HeadId = ann.Id }, new() { Name = "third", DeputyId = ann.Id }]);
            return [null, ann.Id, null];
        }

        var heads = await FoundAsync();
        Assert.Equal(heads, (await Db.Clubs.DeleteAndReturnAsync()).OrderBy(c => c.Id).Select(c => c.HeadId));

        await FoundAsync();
        Assert.Equal((3, 0), (await Db.Clubs.DeleteAsync(), await Db.Members.CountAsync()));
    }

    [Theory]
    [InlineData("a\0b", "a\0c", "a")]
    [InlineData("\0", "\0\0", "")]
    public async Task Rows_are_included_by_texts_with_a_NUL_character(params string[] rooms)
    {
        if (target != Target.Sqlite)
        {
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Slots.CreateAsync(new() { Room = rooms[0], Number = 1 }));
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rooms.CreateManyAsync(rooms.Select(r => new RoomCreate { Name = r })));
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rooms.Where(r => r.Name.In(rooms)).ToListAsync());
            await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rooms.FindAsync(rooms[0]));
            return;
        }

        await Db.Slots.CreateManyAsync(rooms.Select((r, i) => new SlotCreate { Room = r, Number = i, Text = $"{i}" }));
        await Db.Slots.CreateManyAsync(rooms.Select((r, i) => new SlotCreate { Room = "under", Number = i, Parent = r, Above = i, Text = $"under {i}" }));
        foreach (var query in (Query<Slot, SlotFields>[])[Db.Slots.Include(s => s.Lower).Include(s => s.Upper), Db.Slots.Include(s => s.Lower).Include(s => s.Upper).AsSplitQuery()])
        {
            var slots = await query.OrderBy(s => s.Text).ToListAsync();
            Assert.Equal(["under 0", "under 1", "under 2"], slots.Take(3).Select(s => s.Lower.Single().Text));
            Assert.Equal(["0", "1", "2"], slots.Skip(3).Select(s => s.Upper!.Text));
        }

        await Db.Rooms.CreateManyAsync(rooms.Select(r => new RoomCreate { Name = r }));
        await Db.Keys.CreateManyAsync(rooms.Select((r, i) => new KeyCreate { Id = i, RoomName = r }));
        foreach (var query in (Query<Room, RoomFields>[])[Db.Rooms.Include(r => r.Keys), Db.Rooms.Include(r => r.Keys).AsSplitQuery()])
        {
            var found = await query.ToListAsync();
            Assert.Equal(rooms.Order(StringComparer.Ordinal), found.Select(r => r.Name).Order(StringComparer.Ordinal));
            Assert.All(found, r => Assert.Equal(r.Name, r.Keys.Single().RoomName));
        }

        Assert.All(await Db.Keys.Include(k => k.Room).AsSplitQuery().ToListAsync(), k => Assert.Equal(k.RoomName, k.Room.Name));
        Assert.Equal(2, await Db.Rooms.CountAsync(r => r.Name.In(rooms[0], rooms[1])));
        Assert.Equal([rooms[2]], await Db.Rooms.Where(r => r.Name.NotIn(rooms[0], rooms[1])).Select(r => r.Name).ToListAsync());
        Assert.All(await Db.Rooms.Select(r => (r.Name, r.Keys.Select(k => k.RoomName))).ToListAsync(), r => Assert.Equal(r.Item1, r.Item2.Single()));
        Assert.Equal(3, await Db.Keys.UpdateManyAsync(rooms.Select((r, i) => (i, new KeyUpdate { RoomName = r }))));
        Assert.Equal(3, await Db.Rooms.UpdateManyAsync(rooms.Select(r => (r, new RoomUpdate { Size = r.Length }))));
        Assert.All(await Db.Rooms.ToListAsync(), r => Assert.Equal(r.Name.Length, r.Size));
    }

    [Fact]
    public async Task What_is_computed_of_other_rows_is_what_they_were_before()
    {
        await Db.Slots.CreateManyAsync(Enumerable.Range(0, 4).Select(i => new SlotCreate { Room = "a", Number = i, Text = $"{i}", Parent = i == 0 ? null : "a", Above = i == 0 ? null : i - 1 }));

        Assert.Equal(4, await Database.CountingAsync(1, () => Db.Slots.UpdateAsync(s => [s.Text.Set(s.Upper.Select(u => u.Text))])));
        Assert.Equal([null, "0", "1", "2"], await Db.Slots.OrderBy(s => s.Number).Select(s => s.Text).ToListAsync());

        var changed = await Db.Slots.Where(s => s.Number > 0).UpdateAndReturnAsync(s => [s.Text.Set(s.Upper.Select(u => u.Text))]);
        Assert.Equal([null, "0", "1"], changed.OrderBy(s => s.Number).Select(s => s.Text));
    }

    [Fact]
    public async Task A_number_that_is_computed_beyond_its_column_is_refused()
    {
        var id = (await Db.Rates.CreateAsync(new() { Hits = int.MaxValue, Total = long.MaxValue })).Id;

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rates.UpdateAsync(id, r => [r.Hits.Add(1)]));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rates.UpdateAsync(r => [r.Hits.Multiply(2)]));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rates.UpsertAsync(r => r.Id, new() { Id = id }, r => [r.Hits.Add(1)]));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Rates.UpdateAsync(id, r => [r.Total.Add(1)]));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.BatchAsync(Db.Rates.UpdateStep(id, r => [r.Total.Multiply(3)]), Db.Rates.CountStep()));

        var row = await Db.Rates.UpdateAsync(id, r => [r.Hits.Subtract(1), r.Total.Divide(2)]);
        Assert.Equal((int.MaxValue - 1, long.MaxValue / 2), (row.Hits, row.Total));
    }
}
