using System.Text.Json;
using Ashlar.Tests.Targets;
using Shelf.Data;

namespace Ashlar.Tests.Shelves;

/// <summary>NULL in a column of lists is the empty list, and JSON and times keep their meaning in lists, in related rows and in cursors.</summary>
public abstract class ListValueTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : ListValueTests(Target.Postgres);

    public sealed class OnPgBouncer() : ListValueTests(Target.PgBouncer);

    private static readonly DateTime s_hour = new(1970, 1, 1, 4, 5, 6, 789, DateTimeKind.Utc);

    private TestDatabase<ShelfDb> Database { get; set; } = null!;

    private ShelfDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<ShelfDb>.CreateAsync(target, TestSchema.Shelf);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    private static JsonElement J(string json) => JsonElement.Parse(json);

    private Task<List<int>> FoundAsync(Func<BoxFields, Predicate> predicate) =>
        Database.CountingAsync(1, () => Db.Boxes.Where(predicate).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync());

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
        while (cursor is not null && ids.Count < 20);
        return ids;
    }

    // 1 is NULL, as in rows that are older than the column; 2 is empty.
    private async Task MissingAsync()
    {
        await Db.ExecuteAsync($"INSERT INTO \"Box\" (\"tags\", \"notes\") VALUES (NULL, NULL), ('{{}}', '{{}}')");
        await Db.Boxes.CreateAsync(new() { Tags = ["a"], Notes = [J("{\"a\":1}"), J("null")] });
    }

    [Fact]
    public async Task A_missing_list_equals_the_empty_one()
    {
        await MissingAsync();

        Assert.Equal([1, 2], await FoundAsync(b => b.Tags == Array.Empty<string>()));
        Assert.Equal([3], await FoundAsync(b => b.Tags != Array.Empty<string>()));
        Assert.Equal([1, 2], await FoundAsync(b => b.Tags.EqualTo()));
        Assert.Equal([1, 2], await FoundAsync(b => b.Tags.In([[], ["x"]])));
        Assert.Equal([1, 2, 3], await FoundAsync(b => b.Tags == b.Tags));
        Assert.Equal([1, 2, 3], await FoundAsync(b => b.Tags.In(Db.Boxes.Select(x => x.Tags))));
        Assert.Equal([1, 2], await FoundAsync(b => b.Tags < new[] { "a" }));
    }

    [Fact]
    public async Task A_missing_list_is_grouped_sorted_and_paged_as_the_empty_one()
    {
        await MissingAsync();

        Assert.Equal([2, 1], await Database.CountingAsync(1, () => Db.Boxes.GroupBy(b => b.Tags).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Boxes.Select(b => b.Tags).Distinct().CountAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Boxes.AsGroup().Select(g => g.CountDistinct(b => b.Tags)).SingleAsync()));
        Assert.Equal([1, 3], await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Id).DistinctBy(b => b.Tags).Select(b => b.Id).ToListAsync()));
        Assert.Equal([3, 1, 2], await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Tags.Desc, b => b.Id).Select(b => b.Id).ToListAsync()));
        Assert.Equal([1, 2, 3], await PagedAsync(b => b.Tags));
        Assert.Equal([3, 1, 2], await PagedAsync(b => b.Tags.Desc));
        Assert.Equal([3, 1, 2], await PagedAsync(b => b.Notes.Desc));
    }

    [Fact]
    public async Task A_missing_list_is_added_to_and_set_from()
    {
        await MissingAsync();
        await Db.Boxes.Where(b => b.Id == 1).UpdateAsync(b => [b.Kinds.Set(b.Tags), b.Tags.Append("x"), b.Notes.Append(J("1"))]);

        var box = await Db.Boxes.GetAsync(1);
        Assert.Equal((0, "x", "1"), (box.Kinds.Count, box.Tags.Single(), box.Notes.Single().GetRawText()));
    }

    [Fact]
    public async Task Lists_of_the_JSON_that_has_no_equality_are_compared()
    {
        await MissingAsync();

        Assert.Equal([3], await FoundAsync(b => b.Notes.Has(J("{ \"a\" : 1.0 }"))));
        Assert.Equal([3], await FoundAsync(b => b.Notes.HasSome(J("7"), J("null"))));
        Assert.Equal([3], await FoundAsync(b => b.Notes.EqualTo(J("{\"a\":1}"), J("null"))));
        Assert.Equal([1, 2], await FoundAsync(b => b.Notes.In([[], [J("7")]])));
        Assert.Equal([2, 1], await Database.CountingAsync(1, () => Db.Boxes.GroupBy(b => b.Notes).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Boxes.Select(b => b.Notes).Distinct().CountAsync()));
        Assert.Equal([1, 3], await Database.CountingAsync(1, () => Db.Boxes.OrderBy(b => b.Id).DistinctBy(b => b.Notes).Select(b => b.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_null_of_JSON_stands_in_lists_of_related_rows_and_in_cursors()
    {
        var shelf = await Db.Shelves.CreateAsync(new() { Name = "s" });
        await Db.Boxes.CreateManyAsync([new() { ShelfId = shelf.Id, Papers = [J("null"), J("[1]")], Notes = [J("null")] }, new() { ShelfId = shelf.Id, Papers = [J("null")] }, new() { ShelfId = shelf.Id }]);

        var lists = await Database.CountingAsync(1, () => Db.Shelves.Select(s => s.Boxes.OrderBy(b => b.Id).Select(b => (b.Papers, b.Notes))).SingleAsync());
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Array], lists[0].Item1.Select(p => p.ValueKind));
        Assert.Equal(JsonValueKind.Null, lists[0].Item2.Single().ValueKind);
        Assert.Equal([3, 2, 1], await PagedAsync(b => b.Papers));
        Assert.Equal([1, 2, 3], await PagedAsync(b => b.Papers.Desc));
    }

    [Fact]
    public async Task A_time_of_day_is_the_same_in_related_rows()
    {
        var shelf = await Db.Shelves.CreateAsync(new() { Name = "s" });
        await Db.Boxes.CreateAsync(new() { ShelfId = shelf.Id, Hours = [s_hour, s_hour.Date] });
        await Db.Sheets.CreateAsync(new() { ShelfId = shelf.Id, Body = J("1"), Mask = "101", Opens = s_hour, Closes = s_hour });

        Assert.Equal([s_hour, s_hour.Date], (await Db.Boxes.SingleAsync()).Hours);
        Assert.Equal([s_hour, s_hour.Date], (await Database.CountingAsync(1, () => Db.Shelves.Select(s => s.Boxes.Select(b => b.Hours)).SingleAsync())).Single());
        Assert.Equal((s_hour, s_hour), (await Database.CountingAsync(1, () => Db.Shelves.Select(s => s.Sheets.Select(p => (p.Opens, p.Closes))).SingleAsync())).Single());
        Assert.Equal((s_hour, s_hour), await Database.CountingAsync(1, () => Db.Sheets.Select(p => (p.Opens, p.Closes)).SingleAsync()));
    }

    [Theory]
    [InlineData("text[]")]
    [InlineData("timestamp[]")]
    [InlineData("interval[]")]
    [InlineData("point[]")]
    [InlineData("boolean[]")]
    [InlineData("integer")]
    public async Task A_column_that_has_become_one_of_another_type_is_an_error(string type)
    {
        await Db.ExecuteAsync($"INSERT INTO \"Box\" DEFAULT VALUES");
        await Db.ExecuteAsync(TestDatabase.Raw($"ALTER TABLE \"Box\" DROP COLUMN \"counts\", DROP COLUMN \"tags\", DROP COLUMN \"prices\", DROP COLUMN \"papers\", ADD COLUMN \"counts\" {type}, ADD COLUMN \"tags\" {type}, ADD COLUMN \"prices\" {type}, ADD COLUMN \"papers\" {type}"));
        var value = type switch
        {
            "text[]" => "ARRAY['x']", "timestamp[]" => "ARRAY['infinity'::timestamp]", "interval[]" => "ARRAY['1 day'::interval]", "point[]" => "ARRAY[point(1, 2)]", "boolean[]" => "ARRAY[true]", _ => "7",
        };
        await Db.ExecuteAsync(TestDatabase.Raw($"UPDATE \"Box\" SET \"counts\" = {value}, \"tags\" = {value}, \"prices\" = {value}, \"papers\" = {value}"));

        Assert.Contains("\"counts\"", (await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"counts\" FROM \"Box\"", r => r.GetList(0, Rows.ColumnTypes.Int)))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"counts\" FROM \"Box\"", r => r.GetList(0, Rows.ColumnTypes.Float)));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"prices\" FROM \"Box\"", r => r.GetList(0, Rows.ColumnTypes.Decimal)));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"papers\" FROM \"Box\"", r => r.GetList(0, Rows.ColumnTypes.Bytes)));
        if (type is not "text[]")
        {
            await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"tags\" FROM \"Box\"", r => r.GetList(0, Rows.ColumnTypes.String)));
        }

        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Boxes.ToListAsync());
    }

    [Theory]
    [InlineData("'0044-03-15 BC'::date")]
    [InlineData("'20000-01-01'::date")]
    [InlineData("'0044-03-15 BC'::timestamp")]
    [InlineData("'294276-12-31'::timestamp")]
    [InlineData("'294276-12-31'::timestamptz")]
    public async Task A_time_that_Csharp_does_not_have_is_an_error(string time)
    {
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<DateTime>(TestDatabase.Raw($"SELECT {time}")));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync(TestDatabase.Raw($"SELECT ARRAY[{time}]"), r => r.GetList(0, Rows.ColumnTypes.DateTime)));
    }

    [Theory]
    [InlineData("timestamp")]
    [InlineData("timestamptz")]
    [InlineData("date")]
    public async Task Infinity_is_the_first_or_the_last_time(string type)
    {
        Assert.Equal([DateTime.MaxValue, DateTime.MinValue], await Db.QueryAsync<DateTime>(TestDatabase.Raw($"SELECT 'infinity'::{type} UNION ALL SELECT '-infinity'::{type}")));
        Assert.Equal([DateTime.MaxValue, DateTime.MinValue], (await Db.QueryAsync(TestDatabase.Raw($"SELECT ARRAY['infinity'::{type}, '-infinity'::{type}]"), r => r.GetList(0, Rows.ColumnTypes.DateTime))).Single());
    }

    [Fact]
    public async Task Bits_are_texts_of_zeros_and_ones()
    {
        var shelf = await Db.Shelves.CreateAsync(new() { Name = "s" });
        var made = await Db.Sheets.CreateAsync(new() { ShelfId = shelf.Id, Body = J("1"), Mask = "101", Run = "0110110", Opens = s_hour });
        await Db.Sheets.CreateManyAsync([new() { Body = J("2"), Mask = "010", Opens = s_hour }, new() { Body = J("3"), Mask = "011", Run = "", Opens = s_hour }]);

        Assert.Equal(("101", "0110110"), (made.Mask, made.Run));
        Assert.Equal([("101", "0110110"), ("010", null), ("011", "")], (await Db.Sheets.OrderBy(s => s.Id).ToListAsync()).Select(s => (s.Mask, s.Run)));
        Assert.Equal(1, await Db.Sheets.CountAsync(s => s.Mask == "101" && s.Run == "0110110"));
        Assert.Equal(("101", "0110110"), (await Db.Shelves.Select(s => s.Sheets.Select(p => (p.Mask, p.Run))).SingleAsync()).Single());
        Assert.Equal(["010", "011", "101"], await Db.Sheets.OrderBy(s => s.Mask).Select(s => s.Mask).ToListAsync());
        Assert.Equal(["1"], await Db.QueryAsync<string>($"SELECT B'1'"));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Sheets.CreateAsync(new() { Body = J("1"), Mask = "102", Opens = s_hour }));
    }

    [Fact]
    public async Task The_JSON_that_has_no_equality_is_compared_sorted_and_grouped()
    {
        await Db.Sheets.CreateManyAsync([
            new() { Body = J("{\"a\":1,\"b\":2}"), Draft = J("null"), Mask = "000", Opens = s_hour },
            new() { Body = J("{\"b\":2.0, \"a\":1}"), Draft = J("7"), Mask = "000", Opens = s_hour },
            new() { Body = J("1"), Mask = "000", Opens = s_hour },
        ]);
        Task<List<int>> SheetsAsync(Func<SheetFields, Predicate> predicate) =>
            Database.CountingAsync(1, () => Db.Sheets.Where(predicate).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());

        Assert.Equal([1, 2], await SheetsAsync(s => s.Body == J("{\"a\":1,\"b\":2}")));
        Assert.Equal([3], await SheetsAsync(s => s.Body != J("{\"a\":1,\"b\":2}")));
        Assert.Equal([2, 3], await SheetsAsync(s => s.Body.In(J("1"), J("2")) || s.Draft == J("7")));
        Assert.Equal([1], await SheetsAsync(s => s.Draft.In(J("null"))));
        Assert.Equal([1, 2], await SheetsAsync(s => s.Body.In(Db.Sheets.Where(x => x.Id == 1).Select(x => x.Body))));
        Assert.Equal([1, 2, 3], await SheetsAsync(s => s.Draft == s.Draft));
        Assert.Equal([3, 1, 2], await Database.CountingAsync(1, () => Db.Sheets.OrderBy(s => s.Body, s => s.Id).Select(s => s.Id).ToListAsync()));
        Assert.Equal([1, 2], await Database.CountingAsync(1, () => Db.Sheets.GroupBy(s => s.Body).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Sheets.Select(s => s.Body).Distinct().CountAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Sheets.AsGroup().Select(g => g.CountDistinct(s => s.Draft)).SingleAsync()));
        var first = await Db.Sheets.OrderBy(s => s.Draft.Desc, s => s.Body).PageAsync(2);
        var second = await Db.Sheets.OrderBy(s => s.Draft.Desc, s => s.Body).PageAsync(2, after: first.Next);
        Assert.Equal([3, 2, 1], first.Items.Concat(second.Items).Select(s => s.Id));
        await Db.Sheets.UpdateAsync(3, s => [s.Draft.Set(s.Body.AsNullable())]);
        Assert.Equal([3], await SheetsAsync(s => s.Draft == s.Body));
    }
}
