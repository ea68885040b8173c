using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>JSON is what it says, however it is written, and is the same on every database.</summary>
public abstract class JsonValueTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : JsonValueTests(Target.Sqlite);

    public sealed class OnPostgres() : JsonValueTests(Target.Postgres);

    public sealed class OnPgBouncer() : JsonValueTests(Target.PgBouncer);

    private static JsonElement J(string json) => JsonElement.Parse(json);

    private async Task NewAsync(params (string Name, string? Json)[] rows)
    {
        foreach (var (name, json) in rows)
        {
            await NewUserAsync(name, u => u.Preferences = json is null ? null : J(json));
        }
    }

    private Task<List<string>> NamesAsync(Func<UserFields, Predicate> predicate) =>
        Database.CountingAsync(1, () => Db.Users.Where(predicate).OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());

    private async Task<List<string>> PagedAsync(params Func<UserFields, Ordering>[] order)
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Database.CountingAsync(1, () => Db.Users.OrderBy(order).PageAsync(1, after: cursor));
            names.AddRange(page.Items.Select(u => u.Name));
            cursor = page.Next;
        }
        while (cursor is not null && names.Count < 50);
        return names;
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1,{"c":null}]}""", """{ "b" : [1.0, {"c":null}] , "a" : 1e0 }""")]
    [InlineData("\"\\u00e4\\/\"", "\"ä/\"")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("100", "1E2")]
    [InlineData("0", "-0.0")]
    public async Task Values_that_are_written_differently_are_equal(string one, string other)
    {
        await NewAsync(("first", one), ("second", $$"""{"v":{{other}}}"""), ("none", null));

        Assert.Equal(["first"], await NamesAsync(u => u.Preferences == J(other)));
        Assert.Equal(["second", "none"], await NamesAsync(u => u.Preferences != J(other)));
        Assert.Equal(["first"], await NamesAsync(u => u.Preferences.In(J(other), J("[]"))));
        Assert.Equal(["second"], await NamesAsync(u => u.Preferences.Path("v") == J(one)));
        Assert.Equal(["second"], await NamesAsync(u => u.Preferences.Path("v").In(J(one), J("[]"))));
        Assert.Equal(["second"], await NamesAsync(u => u.Preferences.Path("v").In(Db.Users.Where(x => x.Name == "first").Select(x => x.Preferences))));
        Assert.Equal(["first"], await NamesAsync(u => u.Preferences.Coalesce(J("[]")) == J(other)));
        Assert.Equal(["second"], await NamesAsync(u => Case.When(u.Name == "second", u.Preferences.Path("v")).Else((JsonElement?)null) == J(one)));
    }

    [Theory]
    [InlineData("1", "1.5")]
    [InlineData("1", "\"1\"")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("null", "false")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    public async Task Different_values_are_not_equal(string one, string other)
    {
        await NewAsync(("first", one));

        Assert.Equal([], await NamesAsync(u => u.Preferences == J(other)));
        Assert.Equal(["first"], await NamesAsync(u => u.Preferences == J(one)));
    }

    [Fact]
    public async Task A_path_keeps_every_digit()
    {
        await NewAsync(("x", """{"f":0.30000000000000004,"big":9007199254740993,"huge":12345678901234567890,"long":123456789.123456789123}"""));

        var (f, big, huge, part) = await Database.CountingAsync(1, () => Db.Users.Select(u => (u.Preferences.Path("f").AsNumber(), u.Preferences.Path("big"), u.Preferences.Path("huge"), u.Preferences.Path("long"))).SingleAsync());

        Assert.Equal((0.30000000000000004, "9007199254740993", "12345678901234567890", "123456789.123456789123"), (f, big!.Value.GetRawText(), huge!.Value.GetRawText(), part!.Value.GetRawText()));
    }

    [Theory]
    [InlineData("1e400", null)]
    [InlineData("-1e400", null)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    public async Task A_number_beyond_the_range_is_none(string number, double? value)
    {
        await NewAsync(("x", $$"""{"n":{{number}}}"""), ("y", """{"n":1}"""));

        Assert.Equal([value, 1], await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Id).Select(u => u.Preferences.Path("n").AsNumber()).ToListAsync()));
    }

    [Fact]
    public async Task Of_a_key_that_is_there_twice_the_later_counts()
    {
        await NewAsync(("x", """{"a":1,"a":{"b":1,"b":2}}"""));

        Assert.Equal(2, await Db.Users.Select(u => u.Preferences.Path("a", "b").AsNumber()).SingleAsync());
        Assert.Equal(["x"], await NamesAsync(u => u.Preferences.Contains(J("""{"a":{"b":9,"b":2}}"""))));
        Assert.Equal([], await NamesAsync(u => u.Preferences.Contains(J("""{"a":1}"""))));
    }

    [Fact]
    public async Task Values_of_all_kinds_are_sorted_alike()
    {
        string[] sorted = ["[]", "null", "\"\"", "\"a\"", "\"b\"", "-1e3", "-2", "0.001", "2", "10.0", "false", "true", "[null]", "[1,2]", "[1,3]", "{}", """{"aa":0}""", """{"b":1}""", """{"a":1,"b":1}"""];
        await NewAsync([.. sorted.Reverse().Select(j => (j, (string?)j))]);

        Assert.Equal(sorted, await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Preferences).Select(u => u.Name).ToListAsync()));
        Assert.Equal(sorted.Reverse(), await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Preferences.Desc).Select(u => u.Name).ToListAsync()));
        Assert.Equal(["2", "10.0"], (await NamesAsync(u => u.Preferences > J("0.1") && u.Preferences < J("false"))).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task Values_are_grouped_by_what_they_say()
    {
        await NewAsync(("a", """{"v":1}"""), ("b", """{"v":1.0}"""), ("c", """{"v":null}"""), ("d", "{}"), ("e", """{ "v" : 1 }"""), ("f", null));

        Assert.Equal([3, 1, 2], await Database.CountingAsync(1, () => Db.Users.GroupBy(u => u.Preferences.Path("v")).OrderBy(g => g.Key.Desc.NullsLast).Select(g => g.Count()).ToListAsync()));
        Assert.Equal(4, await Database.CountingAsync(1, () => Db.Users.Select(u => u.Preferences).Distinct().CountAsync()));
        Assert.Equal(3, await Database.CountingAsync(1, () => Db.Users.AsGroup().Select(g => g.CountDistinct(u => u.Preferences)).SingleAsync()));
        Assert.Equal(["a", "c", "d", "f"], await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Id).DistinctBy(u => u.Preferences).Select(u => u.Name).ToListAsync()));
        Assert.Equal([null, "1"], (await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Id).Take(3).Select(u => u.Preferences.Path("v")).Distinct().OrderBy(u => u.Preferences.Path("v")).ToListAsync())).Select(v => v!.Value.ValueKind == JsonValueKind.Null ? null : "1"));
    }

    [Fact]
    public async Task Texts_in_it_are_sorted_as_texts()
    {
        await NewAsync(("x", """{"t":"\u0062"}"""), ("y", """{"t":"a"}"""), ("z", """{"t":"1"}"""));

        Assert.Equal(["z", "y", "x"], await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Preferences.Path("t").AsText()).Select(u => u.Name).ToListAsync()));
        Assert.Equal("b", await Database.CountingAsync(1, () => Db.Users.AsGroup().Select(g => g.Max(u => u.Preferences.Path("t").AsText())).SingleAsync()));
    }

    [Fact]
    public async Task Pages_show_every_row_once()
    {
        await NewAsync(("a", "null"), ("b", null), ("c", """{ "x" : "\u00e4" }"""), ("d", "1.50"), ("e", """{"x":"b"}"""), ("f", "null"), ("g", null));
        string[] all = ["a", "b", "c", "d", "e", "f", "g"];

        Assert.Equal(all, (await PagedAsync(u => u.Preferences)).Order());
        Assert.Equal(all, (await PagedAsync(u => u.Preferences.Desc)).Order());
        Assert.Equal(all, (await PagedAsync(u => u.Preferences.Path("x").Desc.NullsFirst, u => u.Preferences)).Order());
        Assert.Equal(all, (await PagedAsync(u => u.Preferences.Coalesce(J("[]")))).Order());
    }

    [Fact]
    public async Task The_null_of_JSON_is_not_NULL()
    {
        await NewAsync(("boss", "{}"), ("null", "null"), ("none", null), ("in", """{"v":null}"""));
        await Db.Users.Where(u => u.Name != "boss").UpdateAsync(u => [u.ManagerId.Set(1)]);

        var team = await Database.CountingAsync(1, () => Db.Users.Where(u => u.Id == 1).Select(u => u.Team.OrderBy(t => t.Id).Select(t => (t.Preferences, t.Preferences.Path("v")))).SingleAsync());
        Assert.Equal([JsonValueKind.Null, null, JsonValueKind.Object], team.Select(t => t.Item1?.ValueKind));
        Assert.Equal([null, null, JsonValueKind.Null], team.Select(t => t.Item2?.ValueKind));
        var included = await Db.Users.Where(u => u.Id == 1).Include(u => u.Team.OrderBy(t => t.Id)).SingleAsync();
        Assert.Equal([JsonValueKind.Null, null, JsonValueKind.Object], included.Team.Select(t => t.Preferences?.ValueKind));
        Assert.Equal(["null"], await NamesAsync(u => u.Preferences == J("null")));
        Assert.Equal(["none"], await NamesAsync(u => u.Preferences == null));
    }

    [Fact]
    public async Task A_path_may_be_long()
    {
        await NewAsync(("x", new string('[', 16) + "7" + new string(']', 16)));
        JsonStep[] steps = [.. Enumerable.Repeat((JsonStep)0, 15)];

        Assert.Equal(7, await Database.CountingAsync(1, () => Db.Users.Select(u => u.Preferences.Path(0, steps).AsNumber()).SingleAsync()));
        Assert.True(Db.Users.Where(u => u.Preferences.Path(0, steps).IsNull).ToSql().Length < 20_000);
        Assert.Equal([], await NamesAsync(u => u.Preferences.Path(0, [.. steps, 0]).IsNotNull));
    }

    [Fact]
    public async Task A_value_of_many_levels_comes_back()
    {
        using var deep = JsonDocument.Parse(new string('[', 900) + new string(']', 900), new() { MaxDepth = 2000 });
        using var tooDeep = JsonDocument.Parse(new string('[', 1001) + new string(']', 1001), new() { MaxDepth = 2000 });
        await NewUserAsync("deep", u => u.Preferences = deep.RootElement);
        await NewUserAsync("flat", u => (u.Preferences, u.ManagerId) = (J("[1]"), 1));

        Assert.Equal(1, (await Db.Users.Where(u => u.Name == "deep").SingleAsync()).Preferences!.Value.GetArrayLength());
        Assert.Equal(["deep"], await NamesAsync(u => u.Preferences.Contains(J("[[[]]]"))));
        Assert.Equal(["flat", "deep"], await Db.Users.OrderBy(u => u.Preferences).Select(u => u.Name).ToListAsync());
        Assert.Equal(["flat", "deep"], await PagedAsync(u => u.Preferences));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewUserAsync("deeper", u => u.Preferences = tooDeep.RootElement));
    }

    [Fact]
    public async Task What_is_no_JSON_is_not_written()
    {
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewUserAsync("x", u => u.Preferences = default(JsonElement)));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NamesAsync(u => u.Preferences == default(JsonElement)));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NamesAsync(u => u.Preferences.Contains(default)));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewUserAsync("x", u => u.Preferences = J("{\"t\":\"a\\ud800b\"}")));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewUserAsync("x", u => u.Preferences = J("{\"\\udc00\":1}")));

        Assert.Equal(0, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Comments_and_commas_at_the_end_are_left_out()
    {
        using var lenient = JsonDocument.Parse("{\"a\":1,/* note */\"b\":[1,\"\\u00e4\",],}", new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        await NewUserAsync("x", u => u.Preferences = lenient.RootElement);
        await Db.Users.CreateManyAsync([new() { Name = "y", Email = "y", Preferences = lenient.RootElement }, new() { Name = "z", Email = "z" }]);

        Assert.Equal(["x", "y"], await NamesAsync(u => u.Preferences == J("""{"a":1,"b":[1,"ä"]}""")));
        Assert.Equal(["x", "y"], await NamesAsync(u => u.Preferences.Path("b", 1).AsText() == "ä"));
    }
}
