using System.Text.Json;
using Ashlar.Tests.Targets;
using Shelf.Data;

namespace Ashlar.Tests.Shelves;

/// <summary>Lists in columns. There are none on SQLite, where the schema language refuses them (PSL0413).</summary>
public abstract class ListTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : ListTests(Target.Postgres);

    public sealed class OnPgBouncer() : ListTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc);

    private TestDatabase<ShelfDb> Database { get; set; } = null!;

    private ShelfDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<ShelfDb>.CreateAsync(target, TestSchema.Shelf);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task Records_print_what_is_in_their_lists()
    {
        var create = new BoxCreate { Tags = ["a", "b"], Counts = [1, 2], Colours = [Colour.DeepBlue], Pictures = [[1, 2], []], Lots = [], Secrets = ["psst"] };

        var box = (await Db.Shelves.CreateAsync(new() { Name = "s" }, s => [s.Boxes.Create(new() { Tags = ["a", "b"], Counts = [1, 2], Colours = [Colour.DeepBlue], Pictures = [[1, 2], []], Secrets = ["psst"] })])).Boxes[0];

        foreach (var (text, kinds) in ((string, string)[])[(box.ToString(), "[usual]"), (BoxResponse.From(box).ToString(), "[usual]"), (create.ToString(), "")])
        {
            Assert.Contains($"Tags = [a, b], Kinds = {kinds}, Codes = [], Counts = [1, 2], ", text, StringComparison.Ordinal);
            Assert.Contains("Colours = [DeepBlue], ", text, StringComparison.Ordinal);
            Assert.Contains("Pictures = [byte[2], byte[0]], ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("psst", BoxResponse.From(box).ToString(), StringComparison.Ordinal);
        foreach (var text in (string[])[box.ToString(), create.ToString(), new BoxUpdate { Secrets = ["psst"] }.ToString()])
        {
            Assert.Contains("Secrets = ***, Lots = ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("psst", text, StringComparison.Ordinal);
        }

        Assert.Contains("Tags = [c], Kinds = , ", new BoxUpdate { Tags = ["c"] }.ToString(), StringComparison.Ordinal);
        Assert.Contains("Boxes = [BoxResponse { Id = ", ShelfResponse.From(await Db.Shelves.Include(s => s.Boxes).SingleAsync()).ToString(), StringComparison.Ordinal);
        Assert.Contains("Boxes = , ", ShelfResponse.From(await Db.Shelves.SingleAsync()).ToString(), StringComparison.Ordinal);
    }

    private static BoxCreate Full() => new()
    {
        Tags = ["a", "", "with, \"marks\" \\ {and} NULL", "null", "ä€😀"],
        Codes = ["8d3c2f10-0000-4000-8000-00000000000a"],
        Counts = [1, -2, int.MaxValue],
        Sizes = [1, long.MinValue],
        Flags = [true, false],
        Weights = [1.5, -0.1, 1e300],
        Prices = [1.10m, -12345678901234567890.5m, 0],
        Times = [s_time, DateTime.UnixEpoch],
        Days = [s_time.Date, new DateTime(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc)],
        Papers = [JsonElement.Parse("{\"a\":[1,\"x\"]}"), JsonElement.Parse("null"), JsonElement.Parse("\"t\"")],
        Pictures = [[0, 1, 255], []],
        Colours = [Colour.DeepBlue, Colour.Red],
        Secrets = ["psst"],
        Lots = [new("x", 1), new("y", 2)],
    };

    private static void AssertFull(Box box)
    {
        var full = Full();
        Assert.Equal(full.Tags, box.Tags);
        Assert.Equal(["usual"], box.Kinds);
        Assert.Equal(full.Codes, box.Codes);
        Assert.Equal(full.Counts, box.Counts);
        Assert.Equal(full.Sizes, box.Sizes);
        Assert.Equal(full.Flags, box.Flags);
        Assert.Equal(full.Weights, box.Weights);
        Assert.Equal(full.Prices, box.Prices);
        Assert.Equal(full.Times, box.Times);
        Assert.All(box.Times, t => Assert.Equal(DateTimeKind.Utc, t.Kind));
        Assert.Equal(full.Days, box.Days);
        Assert.Equal(full.Papers.Select(p => p.GetRawText()), box.Papers.Select(p => p.GetRawText().Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(full.Pictures, box.Pictures);
        Assert.Equal(full.Colours, box.Colours);
        Assert.Equal(full.Secrets, box.Secrets);
        Assert.Equal(full.Lots, box.Lots);
    }

    private async Task TagsAsync(params string[][] lists) => await Db.Boxes.CreateManyAsync([.. lists.Select(l => new BoxCreate { Tags = l })]);

    private Task<List<int>> FoundAsync(Func<BoxFields, Predicate> predicate) =>
        Database.CountingAsync(1, () => Db.Boxes.Where(predicate).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync());

    [Fact]
    public async Task SQL_written_by_hand_gives_lists_too()
    {
        var made = await Db.Boxes.CreateAsync(Full());

        AssertFull(Assert.Single(await Db.QueryAsync<Box>($"SELECT * FROM \"Box\" WHERE \"id\" = {made.Id}")));
    }

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var made = await Db.Boxes.CreateAsync(Full());

        AssertFull(made);
        AssertFull(await Database.CountingAsync(1, () => Db.Boxes.GetAsync(made.Id)));
    }

    [Fact]
    public async Task Many_rows_of_every_type_are_made_at_once()
    {
        await Db.Boxes.CreateManyAsync([Full(), Full(), Full()]);
        Assert.All(await Db.Boxes.ToListAsync(), AssertFull);
        var returned = await Db.Boxes.CreateManyAndReturnAsync([Full(), Full()]);

        Assert.All(returned, AssertFull);
        Assert.All(await Database.CountingAsync(1, () => Db.Boxes.ToListAsync()), AssertFull);
        Assert.Equal(5, await Db.Boxes.CountAsync());
    }

    [Fact]
    public async Task What_is_not_given_is_empty_or_the_default()
    {
        var made = await Db.Boxes.CreateAsync(new BoxCreate());

        Assert.Equal([], made.Tags.ToList());
        Assert.Equal(["usual"], made.Kinds);
        Assert.Equal([], made.Lots.ToList());
    }

    [Fact]
    public async Task Null_in_the_database_is_the_empty_list()
    {
        await Db.ExecuteAsync($"INSERT INTO \"Box\" (\"tags\") VALUES (NULL), (ARRAY['a'])");

        Assert.Equal([], (await Db.Boxes.OrderBy(b => b.Id).FirstAsync()).Tags.ToList());
        Assert.Equal([1], await FoundAsync(b => b.Tags.IsEmpty));
        Assert.Equal([2], await FoundAsync(b => b.Tags.IsNotEmpty));
        Assert.Equal([1], await FoundAsync(b => !b.Tags.Has("a")));
        Assert.Equal([1], await FoundAsync(b => b.Tags.Length == 0));
        await Database.CountingAsync(1, () => Db.Boxes.UpdateManyAsync([(1, new BoxUpdate { Tags = ["x"] })]));
        await Db.Boxes.UpdateAsync(1, b => [b.Tags.Append("y")]);
        Assert.Equal(["x", "y"], (await Db.Boxes.GetAsync(1)).Tags);
    }

    [Fact]
    public async Task A_null_inside_is_refused()
    {
        await Db.ExecuteAsync($"INSERT INTO \"Box\" (\"tags\") VALUES (ARRAY['a', NULL])");

        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Boxes.ToListAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => Db.Boxes.CreateAsync(new BoxCreate { Tags = ["a", null!] }));
        await Assert.ThrowsAsync<RequiredFieldException>(() => Db.Boxes.CreateAsync(new BoxCreate { Tags = null! }));
    }

    [Fact]
    public async Task Lists_are_looked_into()
    {
        await TagsAsync(["a", "b"], ["b", "c"], [], ["a"]);

        Assert.Equal([1, 4], await FoundAsync(b => b.Tags.Has("a")));
        Assert.Equal([1], await FoundAsync(b => b.Tags.HasEvery("a", "b")));
        Assert.Equal([1, 2, 4], await FoundAsync(b => b.Tags.HasSome("a", "c")));
        Assert.Equal([1, 2, 3, 4], await FoundAsync(b => b.Tags.HasEvery()));
        Assert.Equal([], await FoundAsync(b => b.Tags.HasSome()));
        Assert.Equal([3], await FoundAsync(b => b.Tags.IsEmpty));
        Assert.Equal([1, 2], await FoundAsync(b => b.Tags.Length > 1));
        Assert.Equal([1], await FoundAsync(b => b.Tags.EqualTo("a", "b")));
        Assert.Equal([], await FoundAsync(b => b.Tags.EqualTo("b", "a")));
        Assert.Equal([3], await FoundAsync(b => b.Tags.EqualTo()));
        Assert.Equal([2, 3], await FoundAsync(b => !b.Tags.Has("a")));
        Assert.Equal([1, 2, 3, 4], await FoundAsync(b => b.Tags == b.Tags));
    }

    [Fact]
    public async Task Every_type_is_looked_into()
    {
        var id = (await Db.Boxes.CreateAsync(Full())).Id;
        await Db.Boxes.CreateAsync(new BoxCreate());

        Assert.Equal([id], await FoundAsync(b => b.Codes.Has("8d3c2f10-0000-4000-8000-00000000000a") && b.Counts.Has(-2) && b.Sizes.HasSome(7, 1) && b.Flags.HasEvery(true, false)));
        Assert.Equal([id], await FoundAsync(b => b.Weights.Has(-0.1) && b.Prices.Has(1.1m) && b.Times.Has(s_time) && b.Days.Has(s_time.Date)));
        Assert.Equal([id], await FoundAsync(b => b.Pictures.Has(new byte[] { 0, 1, 255 }) && b.Colours.HasSome(Colour.DeepBlue) && b.Papers.Has(JsonElement.Parse("\"t\"")) && b.Lots.Has(new Lot("y", 2))));
    }

    [Fact]
    public async Task Every_native_type_is_looked_into_set_and_added_to()
    {
        var made = await Db.Boxes.CreateAsync(new() { Smalls = [1, 2], Objects = [7], Reals = [1.5], Names = ["a"], Letters = ["xy"], Hosts = ["10.0.0.1"], Bits = ["101"], Moments = [s_time], Sums = [1.25m], Notes = [JsonElement.Parse("1")] });
        Assert.Equal(("10.0.0.1", "101", "1", 7, 1.5), (made.Hosts[0], made.Bits[0], made.Notes[0].GetRawText(), made.Objects[0], made.Reals[0]));
        await Db.Boxes.CreateManyAsync([new BoxCreate(), new BoxCreate { Smalls = [3], Names = ["b"], Letters = ["ab"], Bits = ["0110"], Moments = [s_time.AddDays(9)], Sums = [2.5m], Notes = [JsonElement.Parse("2")] }]);
        var many = await Db.Boxes.GetAsync(made.Id + 2);
        Assert.Equal(("ab", "0110", s_time.AddDays(9), 2.5m, "2"), (many.Letters[0], many.Bits[0], many.Moments[0], many.Sums[0], many.Notes[0].GetRawText()));

        await NativeAsync(b => b.Smalls, [1], 2, [1, 2], made.Id);
        await NativeAsync(b => b.Objects, [7], 8, [7], made.Id);
        await NativeAsync(b => b.Reals, [1.5], 2.5, [1.5], made.Id);
        await NativeAsync(b => b.Names, ["a"], "c", ["a"], made.Id);
        await NativeAsync(b => b.Letters, ["xy"], "zz", ["xy"], made.Id);
        await NativeAsync(b => b.Hosts, ["10.0.0.1"], "10.0.0.2", ["10.0.0.1"], made.Id);
        await NativeAsync(b => b.Bits, ["101"], "110011001", ["101"], made.Id);
        await NativeAsync(b => b.Moments, [s_time], s_time.AddDays(1), [s_time], made.Id);
        await NativeAsync(b => b.Sums, [1.25m], 2m, [1.25m], made.Id);
    }

    private async Task NativeAsync<T>(Func<BoxFields, ListField<T>> list, T[] some, T another, T[] all, int id)
    {
        Assert.Equal([id], await FoundAsync(b => list(b).Has(some[0]) && list(b).HasEvery(some) && list(b).HasSome(some) && list(b).EqualTo(all)));
        Assert.Equal([id], await FoundAsync(b => list(b).In(all, all) && list(b).In(Db.Boxes.Where(x => list(x).Has(some[0])).Select(x => list(x)))));
        Assert.Equal([], await FoundAsync(b => list(b).Has(some[0]) && list(b).NotIn(all, [])));
        await Database.CountingAsync(1, () => Db.Boxes.UpdateAsync(id, b => [list(b).Append(another)]));
        Assert.Equal([.. all, another], await Db.Boxes.Where(b => b.Id == id).Select(b => list(b)).SingleAsync());
        await Database.CountingAsync(1, () => Db.Boxes.UpdateAsync(id, b => [list(b).Set(all)]));
        Assert.Equal([id], await FoundAsync(b => list(b).EqualTo(all)));
    }

    [Fact]
    public async Task Lists_are_values_of_other_queries()
    {
        await TagsAsync(["b"], ["a", "z"], ["a"], ["b"]);

        Assert.Equal([1, 4], await FoundAsync(b => b.Tags.In(Db.Boxes.GroupBy(x => x.Tags).Where(g => g.Count() > 1).Select(g => g.Key))));
        Assert.Equal([1, 2, 4], await FoundAsync(b => b.Tags.In(["b"], ["a", "z"])));
        Assert.Equal([3, 2, 1], await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Tags, b => b.Id).DistinctBy(b => b.Tags).Select(b => b.Id).ToListAsync()));
        Assert.Equal([["b"], ["usual"]], (await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Id).Take(2).Select(b => Case.When(b.Tags.Has("b"), b.Tags).When(b.Tags.IsEmpty, b.Tags).Else(b.Kinds)).ToListAsync())).Select(t => t.ToArray()));
        Assert.Equal([3, 2, 1, 4], await PagedAsync(b => b.Tags));
        Assert.Equal([2, 1, 4, 3], await PagedAsync(b => b.Tags.Length.Desc, b => b.Tags.Desc));
    }

    private async Task<List<int>> PagedAsync(params Func<BoxFields, Ordering>[] order)
    {
        var ids = new List<int>();
        string? cursor = null;
        do
        {
            var page = await Database.CountingAsync(1, () => Db.Boxes.OrderBy(order).PageAsync(1, after: cursor));
            ids.AddRange(page.Items.Select(b => b.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        return ids;
    }

    [Fact]
    public async Task Lists_are_set_and_added_to()
    {
        await TagsAsync(["a"], ["b"]);

        Assert.Equal(["x"], (await Database.CountingAsync(1, () => Db.Boxes.Where(b => b.Tags.Has("a")).UpdateAndReturnAsync(b => [b.Tags.Set("x")]))).Single().Tags);
        await Db.Boxes.UpdateAsync(2, b => [b.Tags.Append("c", "d"), b.Counts.Append(1), b.Colours.Append(Colour.DeepBlue), b.Kinds.Set()]);
        var second = await Db.Boxes.GetAsync(2);
        Assert.Equal(["b", "c", "d"], second.Tags);
        Assert.Equal([1], second.Counts);
        Assert.Equal([Colour.DeepBlue], second.Colours);
        Assert.Equal([], second.Kinds.ToList());
        Assert.Equal(["n"], (await Db.Boxes.UpdateAsync(2, new BoxUpdate { Tags = ["n"] })).Tags);
    }

    [Fact]
    public async Task Lists_are_selected_also_inside_of_related_rows()
    {
        var shelf = await Db.Shelves.CreateAsync(new() { Name = "s" });
        await Db.Boxes.CreateAsync(Full() with { ShelfId = shelf.Id });

        var (name, boxes) = await Database.CountingAsync(1, () => Db.Shelves.Select(s => (s.Name, s.Boxes.Select(b => (b.Tags, b.Counts, b.Pictures, b.Colours, b.Times, b.Prices)))).SingleAsync());
        var full = Full();
        var box = Assert.Single(boxes);
        Assert.Equal("s", name);
        Assert.Equal(full.Tags, box.Item1);
        Assert.Equal(full.Counts, box.Item2);
        Assert.Equal(full.Pictures, box.Item3);
        Assert.Equal(full.Colours, box.Item4);
        Assert.Equal(full.Times, box.Item5);
        Assert.Equal(full.Prices, box.Item6);
        Assert.Equal(5, await Database.CountingAsync(1, () => Db.Boxes.Select(b => b.Tags.Length).SingleAsync()));
        AssertFull(Assert.Single((await Database.CountingAsync(2, () => Db.Shelves.Include(s => s.Boxes).SingleAsync())).Boxes));
    }

    [Fact]
    public async Task Lists_sort_group_and_page()
    {
        await TagsAsync(["b"], ["a", "z"], ["a"], ["b"]);

        Assert.Equal([3, 2, 1, 4], await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Tags, b => b.Id).Select(b => b.Id).ToListAsync()));
        Assert.Equal([1, 1, 2], (await Database.CountingAsync(1, () => Db.Boxes.GroupBy(b => b.Tags).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync())).Select(r => r.Item2));
        var first = await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Tags.Length.Desc, b => b.Id).PageAsync(2));
        Assert.Equal([2, 1], first.Items.Select(b => b.Id));
        Assert.Equal([3, 4], (await Db.Boxes.OrderBy(b => b.Tags.Length.Desc, b => b.Id).PageAsync(2, after: first.Next)).Items.Select(b => b.Id));
    }

    [Fact]
    public async Task Statements_of_files_give_lists()
    {
        var shelf = await Db.Shelves.CreateAsync(new() { Name = "s" });
        var id = (await Db.Boxes.CreateAsync(Full() with { ShelfId = shelf.Id })).Id;
        await TagsAsync(["a", "z"]);

        var rows = await Database.CountingAsync(1, () => Db.Sql.BoxesWith("a").OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(Full().Tags, rows[0].Tags);
        Assert.Equal(Full().Colours, rows[0].Colours);
        Assert.Equal(Full().Lots, rows[0].Lots);
        Assert.Equal([id, 7], rows[0].Numbers);
        Assert.Equal(["s"], rows[0].Names);
        Assert.Empty(rows[1].Names);
        Assert.DoesNotContain("psst", rows[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Numbers = [" + id + ", 7], Names = [s] }", rows[0].ToString(), StringComparison.Ordinal);
        Assert.Equal([rows[1].Id], await Database.CountingAsync(1, () => Db.Sql.BoxesWith("a").Where(r => r.Tags.Has("z") && r.Numbers.HasSome(7) && r.Names.IsEmpty).Select(r => r.Id).ToListAsync()));
        Assert.Equal(["", "a", "null", "with, \"marks\" \\ {and} NULL", "z", "ä€😀"], (await Database.CountingAsync(1, () => Db.Sql.AllTagsAsync())).Order(StringComparer.Ordinal));
        AssertFull((await Database.CountingAsync(1, () => Db.Sql.BoxOfAsync(id)))!);
        Assert.Null(await Db.Sql.BoxOfAsync(0));
    }

    [Fact]
    public async Task Hidden_lists_stay_out_of_query_events()
    {
        await Db.Boxes.CountAsync(b => b.Secrets.Has("psst") && !b.Secrets.EqualTo("psst"));

        Assert.DoesNotContain("psst", string.Join(' ', Database.LastQuery.Parameters), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_in_the_audit_log()
    {
        await Db.Labels.CreateAsync(new() { Texts = ["a", "b"], Codes = ["psst"] });

        var log = await Db.Logs.SingleAsync();
        Assert.Equal(2, log.After!.Value.GetProperty("texts").GetArrayLength());
        Assert.DoesNotContain("psst", log.After.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_text_is_only_a_value_of_a_list()
    {
        var all = Stores.HostileTexts.All;
        var id = (await Db.Boxes.CreateAsync(new BoxCreate { Tags = all })).Id;
        Assert.Equal([id], await FoundAsync(b => b.Tags.EqualTo(all) && b.Tags.HasEvery(all) && b.Tags.In(all, all)));
        foreach (var text in all)
        {
            Assert.Equal([id], await FoundAsync(b => b.Tags.Has(text) && b.Tags.HasSome(text, "-")));
            Assert.Equal([], await FoundAsync(b => b.Tags.Has(text + "~")));
            Assert.Equal([text, text], (await Db.Boxes.UpdateAsync(id, b => [b.Kinds.Set(text)])) is var box ? [box.Kinds[0], (await Db.Boxes.UpdateAsync(id, b => [b.Kinds.Append(text)])).Kinds[1]] : []);
            await Database.CountingAsync(1, () => Db.Boxes.UpdateManyAsync([(id, new BoxUpdate { Kinds = [text, "x"] })]));
            Assert.Equal([text, "x"], (await Db.Boxes.GetAsync(id)).Kinds);
        }

        await Db.Boxes.CreateManyAsync([.. all.Select(t => new BoxCreate { Tags = [t] })]);
        Assert.Equal([.. all, .. all], (await Db.Boxes.OrderBy(b => b.Id).ToListAsync()).SelectMany(b => b.Tags));
    }
}
