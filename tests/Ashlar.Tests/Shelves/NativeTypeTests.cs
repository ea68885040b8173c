using Ashlar.Tests.Targets;
using Shelf.Data;

namespace Ashlar.Tests.Shelves;

/// <summary>
/// PostgreSQL has no <c>lower(uuid)</c>, no <c>money * 2</c> and no year of a <c>time</c>, but whatever compiles runs. What is asked of a field of such a
/// type is asked of one without it, too, that holds the same values: in every place of a query the answers are the same.
/// </summary>
public abstract class NativeTypeTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : NativeTypeTests(Target.Postgres);

    public sealed class OnPgBouncer() : NativeTypeTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc);

    private TestDatabase<ShelfDb> Database { get; set; } = null!;

    private ShelfDb Db => Database.Db;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase<ShelfDb>.CreateAsync(target, TestSchema.Shelf);
        await Db.Natives.CreateManyAsync([Row(2, "10.0.0.1"), Row(1, "10.1.0.2/16"), Row(3, "fe80::1") with { Code2 = null, Opens2 = null, Money2 = null, Single2 = null, Small2 = null }]);
        foreach (var row in await Db.Natives.OrderBy(n => n.Id).ToListAsync())
        {
            var plain = await Db.Plains.CreateAsync(new()
            {
                Small = row.Small, Object = row.Object, Single = row.Single, Money = row.Money, Sum = row.Sum, Day = row.Day, Opens = row.Opens, Closes = row.Closes,
                Moment = row.Moment, Code = row.Code, Host = row.Host, Mask = row.Mask, Run = row.Run, Page = row.Page, Word = row.Word, Letters = row.Letters, Name = row.Name,
                Code2 = row.Code2, Opens2 = row.Opens2, Money2 = row.Money2, Single2 = row.Single2, Small2 = row.Small2, Pages = row.Pages,
            });
            await Db.Natives.UpdateAsync(row.Id, new NativeUpdate { PlainId = plain.Id });
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    private static NativeCreate Row(int number, string host) => new()
    {
        Small = 200 * number, Object = number, Single = number / 10.0, Money = number * 1.25m, Sum = number * 2.5m, Day = s_time.Date.AddDays(number),
        Opens = DateTime.UnixEpoch.AddHours(number), Closes = DateTime.UnixEpoch.AddHours(10 * number - 9), Moment = s_time.AddDays(number),
        Code = $"0000000{number}-0000-4000-8000-00000000000a", Host = host, Mask = number == 1 ? "0001" : "1010", Run = "0110"[..number], Page = $"<a>{number}</a>",
        Word = $"word {number}", Letters = $"ab{number}d", Name = $"name {number}", Code2 = $"0000000{number}-0000-4000-8000-00000000000a",
        Opens2 = DateTime.UnixEpoch.AddHours(number), Money2 = number * 1.25m, Single2 = number / 10.0, Small2 = 200 * number, Pages = ["<a/>", $"<b>{number}</b>"],
    };

    [Fact]
    public async Task Many_rows_are_changed_to_different_values_of_each_type()
    {
        var rows = await Db.Natives.OrderBy(n => n.Id).ToListAsync();
        Assert.Equal(3, await Database.CountingAsync(1, () => Db.Natives.UpdateManyAsync(rows.Select((n, i) => (n.Id, AllOf(rows[(i + 1) % 3]))))));
        Assert.Equal(
            rows.Select((n, i) => rows[(i + 1) % 3] with { Id = n.Id, PlainId = n.PlainId, Pages = n.Pages }),
            (await Db.Natives.OrderBy(n => n.Id).ToListAsync()).Select((n, i) => n with { Pages = rows[i].Pages }));
    }

    private static NativeUpdate AllOf(Native row) => new()
    {
        Small = row.Small, Object = row.Object, Single = row.Single, Money = row.Money, Sum = row.Sum, Day = row.Day, Opens = row.Opens, Closes = row.Closes, Moment = row.Moment,
        Code = row.Code, Host = row.Host, Mask = row.Mask, Run = row.Run, Page = row.Page, Word = row.Word, Letters = row.Letters, Name = row.Name, Code2 = row.Code2,
        Opens2 = row.Opens2, Money2 = row.Money2, Single2 = row.Single2, Small2 = row.Small2, Pages = row.Pages,
    };

    private static readonly (string Name, Func<NativeFields, Expr<string>> Native, Func<PlainFields, Expr<string>> Plain)[] s_texts =
    [
        ("uuid", n => n.Code, p => p.Code),
        ("inet", n => n.Host, p => p.Host),
        ("bit", n => n.Mask, p => p.Mask),
        ("varbit", n => n.Run, p => p.Run),
        ("xml", n => n.Page, p => p.Page),
        ("citext", n => n.Word, p => p.Word),
        ("char", n => n.Letters, p => p.Letters),
        ("varchar", n => n.Name, p => p.Name),
    ];

    private static readonly (string Name, Func<NativeFields, Expr<int>> Native, Func<PlainFields, Expr<int>> Plain)[] s_integers =
    [
        ("smallint", n => n.Small, p => p.Small),
        ("oid", n => n.Object, p => p.Object),
    ];

    private static readonly (string Name, Func<NativeFields, Expr<decimal>> Native, Func<PlainFields, Expr<decimal>> Plain)[] s_decimals =
    [
        ("money", n => n.Money, p => p.Money),
        ("decimal", n => n.Sum, p => p.Sum),
    ];

    private static readonly (string Name, Func<NativeFields, Expr<DateTime>> Native, Func<PlainFields, Expr<DateTime>> Plain)[] s_times =
    [
        ("date", n => n.Day, p => p.Day),
        ("time", n => n.Opens, p => p.Opens),
        ("timetz", n => n.Closes, p => p.Closes),
        ("timestamptz", n => n.Moment, p => p.Moment),
    ];

    [Fact]
    public async Task What_is_asked_of_a_text()
    {
        foreach (var (name, native, plain) in s_texts)
        {
            await SameAsync(name, native, plain, t => t);
            await SameAsync($"{name}: lower", native, plain, t => t.ToLower());
            await SameAsync($"{name}: upper", native, plain, t => t.ToUpper());
            await SameAsync($"{name}: trim", native, plain, t => t.Trim().Concat(t.TrimStart(), t.TrimEnd()));
            await SameAsync($"{name}: length", native, plain, t => t.Length);
            await SameAsync($"{name}: substring", native, plain, t => t.Substring(1).Concat("-", t.Substring(0, 3)));
            await SameAsync($"{name}: replace", native, plain, t => t.Replace("0", t));
            await SameAsync($"{name}: index", native, plain, t => t.IndexOf("1"));
            await SameAsync($"{name}: concat", native, plain, t => t.Concat("!", t));
            await SameAsync($"{name}: case", native, plain, t => Case.When(t == t.Trim(), t).When(t.StartsWith("<"), "xml").Else(t.ToUpper()));
            await SameAsync($"{name}: tests", native, plain, t => Case.When(t.Contains("1") | t.EndsWith("A", ignoreCase: true) | t.EqualsIgnoreCase("WORD 2"), 1).When(t.InIgnoreCase("NAME 2", "011"), 2).Else(3));
            await SameAsync($"{name}: text tests", native, plain, t => Case.When(t.StartsWith(t.Substring(0, 1)) & t.Contains(t) & t.EndsWith(t.Substring(2), ignoreCase: true) & t.EqualsIgnoreCase(t), 1).Else(2));
            Assert.Equal(
                await Db.Plains.AsGroup().Select(g => (g.Min(plain), g.Max(plain))).SingleAsync(),
                await Db.Natives.AsGroup().Select(g => (g.Min(native), g.Max(native))).SingleAsync());
        }
    }

    [Fact]
    public async Task What_is_asked_of_a_whole_number()
    {
        foreach (var (name, native, plain) in s_integers)
        {
            await SameAsync(name, native, plain, n => n);
            await SameAsync($"{name}: product", native, plain, n => n * n * 2 + 1 - n);
            await SameAsync($"{name}: negative", native, plain, n => (-n).Absolute);
            await SameAsync($"{name}: quotient", native, plain, n => n / 7 + n % 7);
            await SameAsync($"{name}: column", native, plain, n => (n / n).Coalesce(0));
            Assert.Equal(
                await Db.Plains.AsGroup().Select(g => (g.Min(plain), g.Max(plain), g.Sum(plain), g.Average(plain))).SingleAsync(),
                await Db.Natives.AsGroup().Select(g => (g.Min(native), g.Max(native), g.Sum(native), g.Average(native))).SingleAsync());
        }
    }

    [Fact]
    public async Task What_is_asked_of_a_single()
    {
        await SameAsync("real", n => n.Single, p => p.Single, n => n);
        await SameAsync("real: product", n => n.Single, p => p.Single, n => n * 3 + n);
        await SameAsync("real: rounded", n => n.Single, p => p.Single, n => n.Round(1) + n.Floor() + n.Ceiling());
        await SameAsync("real: quotient", n => n.Single, p => p.Single, n => n / 7);
        await SameAsync("real: or", n => n.Single2, p => p.Single2, n => n.Coalesce(0.7));
        Assert.Equal(
            await Db.Plains.AsGroup().Select(g => (g.Min(p => p.Single), g.Max(p => p.Single), g.Sum(p => p.Single), g.Average(p => p.Single2))).SingleAsync(),
            await Db.Natives.AsGroup().Select(g => (g.Min(p => p.Single), g.Max(p => p.Single), g.Sum(p => p.Single), g.Average(p => p.Single2))).SingleAsync());
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Single < 1e300));
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Single.In(0.1, 0.2, 0.3, 1e300)));
    }

    [Fact]
    public async Task What_is_asked_of_a_decimal()
    {
        foreach (var (name, native, plain) in s_decimals)
        {
            await SameAsync(name, native, plain, n => n);
            await SameAsync($"{name}: product", native, plain, n => n * 3 + n * n);
            await SameAsync($"{name}: rounded", native, plain, n => n.Round(1) + n.Floor() + n.Ceiling());
            await SameAsync($"{name}: quotient", native, plain, n => (n / 7).Round(10) + (n / n).Coalesce(0));
            Assert.Equal(
                await Db.Plains.AsGroup().Select(g => (g.Min(plain), g.Max(plain), g.Sum(plain), g.Average(plain))).SingleAsync(),
                await Db.Natives.AsGroup().Select(g => (g.Min(native), g.Max(native), g.Sum(native), g.Average(native))).SingleAsync());
        }

        await SameAsync("money: or", n => n.Money2, p => p.Money2, n => n.Coalesce(7));
        await SameAsync("money: or none", n => n.Money2, p => p.Money2, n => n * 2);
    }

    [Fact]
    public async Task What_is_asked_of_a_time()
    {
        foreach (var (name, native, plain) in s_times)
        {
            await SameAsync(name, native, plain, t => t);
            await SameAsync($"{name}: year", native, plain, t => t.Year * 10000 + t.Month * 100 + t.Day);
            await SameAsync($"{name}: hour", native, plain, t => t.Hour * 10000 + t.Minute * 100 + t.Second);
            await SameAsync($"{name}: week", native, plain, t => t.DayOfWeek * 1000 + t.DayOfYear);
            await SameAsync($"{name}: start of year", native, plain, t => t.StartOfYear);
            await SameAsync($"{name}: start of month", native, plain, t => t.StartOfMonth);
            await SameAsync($"{name}: midnight", native, plain, t => t.Date);
            await SameAsync($"{name}: start of hour", native, plain, t => t.StartOfHour);
            await SameAsync($"{name}: later", native, plain, t => t.AddHours(30).AddDays(2).AddMonths(1).AddYears(1).AddMinutes(2).AddSeconds(0.5));
            await SameAsync($"{name}: since", native, plain, t => t.SecondsSince(t.Date) + t.SecondsSince(s_time));
            await SameAsync($"{name}: case", native, plain, t => Case.When(t > DateTime.UnixEpoch.AddHours(2), t).Else(s_time));
            Assert.Equal(
                await Db.Plains.AsGroup().Select(g => (g.Min(plain), g.Max(plain))).SingleAsync(),
                await Db.Natives.AsGroup().Select(g => (g.Min(native), g.Max(native))).SingleAsync());
        }

        await SameAsync("time: or", n => n.Opens2, p => p.Opens2, t => t.Coalesce(s_time));
        await SameAsync("time: hour or none", n => n.Opens2, p => p.Opens2, t => t.Hour);
        await SameAsync("times", n => n.Opens2, p => p.Opens2, t => t);
    }

    [Fact]
    public async Task Fields_of_different_types_are_compared()
    {
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Code != n.Name & n.Code < n.Page.Concat("z") & n.Host != n.Mask & n.Mask != n.Run.Concat("x") & n.Code != n.Host));
        Assert.Equal(2, await Db.Natives.CountAsync(n => n.Code.AsNullable() == n.Code2));
        Assert.Equal(2, await Db.Natives.CountAsync(n => n.Opens == n.Opens2 & n.Money == n.Money2 & n.Single == n.Single2 & n.Small == n.Small2));
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Opens < n.Day & n.Day < n.Moment & n.Closes < n.Moment & n.Money != n.Sum & n.Object < n.Small));
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Plain.Is(p => p.Code == n.Code & p.Page == n.Page & p.Host == n.Host & p.Run == n.Run & p.Closes == n.Closes & p.Single == n.Single)));
        Assert.Equal(3, await Db.Plains.CountAsync(p => p.Natives.Max(n => n.Code) == p.Code.AsNullable() & p.Natives.Min(n => n.Page) == p.Page.AsNullable()));
        Assert.Equal(3, await Db.Natives.CountAsync(n => n.Code.In(Db.Natives.Select(o => o.Code)) & n.Code.In(Db.Plains.Select(p => p.Code)) & n.Page.In(Db.Natives.Select(o => o.Page))));
    }

    [Fact]
    public async Task A_column_is_compared_as_it_is_with_a_plain_value_so_that_an_index_serves()
    {
        Assert.Equal(1, await Db.Natives.CountAsync(n => n.Code == "00000001-0000-4000-8000-00000000000A"));
        Assert.Equal(2, await Db.Natives.CountAsync(n => n.Code.In("00000001-0000-4000-8000-00000000000A", "00000002-0000-4000-8000-00000000000A")));
        Assert.Equal(1, await Db.Natives.CountAsync(n => n.Host == "FE80:0::1"));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Natives.CountAsync(n => n.Code == "no uuid"));

        foreach (var sql in Database.Queries.Select(q => q.Text))
        {
            Assert.DoesNotContain("CAST(t0.\"code\"", sql, StringComparison.Ordinal);
            Assert.DoesNotContain("abbrev", sql, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_database_computes_is_stored()
    {
        await Db.Natives.UpdateAsync(1, n =>
        [
            n.Code.Set(n.Code.Replace("000a", "000b")),
            n.Code2.Set(n.Code.ToUpper().AsNullable()),
            n.Host.Set(n.Host.Replace("10.", "11.")),
            n.Mask.Set(n.Run.Concat("1", "0")),
            n.Run.Set(n.Mask.Substring(0, 2)),
            n.Page.Append("<b/>"),
            n.Word.Set(n.Name.ToUpper()),
            n.Small.Set(n.Small + n.Object),
            n.Object.Set(n.Small),
            n.Single.Set(n.Single * 2),
            n.Money.Set(n.Money * 2 + n.Sum),
            n.Day.Set(n.Moment.AddDays(1)),
            n.Opens.Set(n.Moment),
            n.Closes.Set(n.Opens.AddHours(1)),
            n.Opens2.Set(n.Opens.AddMinutes(1).AsNullable()),
            n.Pages.Append("<c/>"),
        ]);
        var row = (await Db.Natives.FindAsync(1))!;
        Assert.Equal(
            ("00000002-0000-4000-8000-00000000000b", "00000002-0000-4000-8000-00000000000a", "11.0.0.1", "0110", "10", "<a>2</a><b/>", "NAME 2"),
            (row.Code, row.Code2, row.Host, row.Mask, row.Run, row.Page, row.Word));
        Assert.Equal((402, 400, 0.4, 10m), (row.Small, row.Object, row.Single, row.Money));
        Assert.Equal(
            (s_time.Date.AddDays(3), DateTime.UnixEpoch + s_time.TimeOfDay, DateTime.UnixEpoch.AddHours(3), DateTime.UnixEpoch.AddHours(2).AddMinutes(1)),
            (row.Day, row.Opens, row.Closes, row.Opens2));
        Assert.Equal(["<a/>", "<b>2</b>", "<c/>"], row.Pages);

        await Db.Natives.UpdateAsync(1, n => [n.Small.Add(1), n.Money.Add(1.5m), n.Object.Add(1), n.Single.Multiply(2), n.Code.Set("00000009-0000-4000-8000-00000000000b"), n.Page.Set("<z/>"), n.Code2.Set((string?)null)]);
        row = (await Db.Natives.FindAsync(1))!;
        Assert.Equal((403, 11.5m, 401, 0.8, "00000009-0000-4000-8000-00000000000b", "<z/>", null), (row.Small, row.Money, row.Object, row.Single, row.Code, row.Page, row.Code2));
    }

    [Fact]
    public async Task Lists_of_what_is_equal_to_nothing()
    {
        Assert.Equal([1, 2, 3], await Db.Natives.Where(n => n.Pages.Has("<a/>")).OrderBy(n => n.Id).Select(n => n.Id).ToListAsync());
        Assert.Equal([2], await Db.Natives.Where(n => n.Pages.EqualTo("<a/>", "<b>1</b>")).Select(n => n.Id).ToListAsync());
        Assert.Equal([3], await Db.Natives.Where(n => n.Pages.HasSome("<x/>", "<b>3</b>") & n.Pages.Length == 2).Select(n => n.Id).ToListAsync());
        Assert.Equal(3, await Db.Natives.Select(n => n.Pages).Distinct().CountAsync());
    }

    [Fact]
    public async Task Columns_of_SQL_files_are_no_less()
    {
        var rows = Db.Sql.NativeValues();
        Assert.Equal(
            ["0000000", "0000000", "0000000"],
            await rows.OrderBy(r => r.Id).Select(r => r.Code.ToUpper().Substring(0, 7)).ToListAsync());
        Assert.Equal(3, await rows.CountAsync(r => r.AnyCode.StartsWith("0") & r.Page.Contains("a") & r.Code == r.AnyCode.Concat("")));
        Assert.Equal(2, await rows.CountAsync(r => r.NextHost.StartsWith("10.")));
        Assert.Equal([6.25m, 3.75m, 8.75m], await rows.OrderBy(r => r.Id).Select(r => (r.Double + 1.25m).Coalesce(0)).ToListAsync());
        Assert.Equal([(0, 3), (0, 2), (0, 4)], await rows.OrderBy(r => r.Id).Select(r => (r.NextDay.Hour.Coalesce(9), r.Later.Hour.Coalesce(9))).ToListAsync());
    }

    // The value in every place of a query.
    private async Task SameAsync<TColumn, T>(
        string what, Func<NativeFields, Expr<TColumn>> nativeColumn, Func<PlainFields, Expr<TColumn>> plainColumn, Func<Expr<TColumn>, Expr<T>> function)
    {
        Expr<T> Native(NativeFields fields) => function(nativeColumn(fields));
        Expr<T> Plain(PlainFields fields) => function(plainColumn(fields));
        async Task EqualAsync<TResult>(string place, Func<Task<TResult>> expected, Func<Task<TResult>> found)
        {
            var (wanted, got) = (await expected(), default(TResult));
            try
            {
                got = await found();
            }
            catch (Exception error) when (error is AshlarException)
            {
                Assert.Fail($"{what} {place}: {error.Message} {error.InnerException?.Message} {Database.LastQuery.Text}");
            }

            Assert.True(wanted is System.Collections.IEnumerable a && got is System.Collections.IEnumerable b ? a.Cast<object?>().SequenceEqual(b.Cast<object?>()) : Equals(wanted, got),
                $"{what} {place}: {Show(wanted)} <> {Show(got)}: {Database.LastQuery.Text}");
        }

        var values = await Db.Plains.OrderBy(p => p.Id).Select(Plain).ToListAsync();
        await EqualAsync("selected", () => Task.FromResult(values), () => Db.Natives.OrderBy(n => n.Id).Select(Native).ToListAsync());
        await EqualAsync("sorted", () => Db.Plains.OrderBy(p => Plain(p), p => p.Id).Select(p => p.Id).ToListAsync(), () => Db.Natives.OrderBy(n => Native(n), n => n.Id).Select(n => n.Id).ToListAsync());
        await EqualAsync("sorted page", () => Db.Plains.OrderBy(p => Plain(p), p => p.Id).Take(2).Select(Plain).Distinct().ToListAsync(), () => Db.Natives.OrderBy(n => Native(n), n => n.Id).Take(2).Select(Native).Distinct().ToListAsync());
        await EqualAsync("distinct", () => Db.Plains.Select(Plain).Distinct().CountAsync(), () => Db.Natives.Select(Native).Distinct().CountAsync());
        await EqualAsync("first of each", () => Db.Plains.OrderBy(p => p.Id).DistinctBy(Plain).Select(p => p.Id).ToListAsync(), () => Db.Natives.OrderBy(n => n.Id).DistinctBy(Native).Select(n => n.Id).ToListAsync());
        await EqualAsync(
            "grouped",
            () => Db.Plains.GroupBy(Plain).Where(g => g.Key == values[0] | g.Count() > 0).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync(),
            () => Db.Natives.GroupBy(Native).Where(g => g.Key == values[0] | g.Count() > 0).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync());
        await EqualAsync("counted", () => Db.Plains.AsGroup().Select(g => g.CountDistinct(Plain)).SingleAsync(), () => Db.Natives.AsGroup().Select(g => g.CountDistinct(Native)).SingleAsync());
        foreach (var value in values.Distinct())
        {
            await EqualAsync("equal", () => Db.Plains.CountAsync(p => Plain(p) == value), () => Db.Natives.CountAsync(n => Native(n) == value));
            await EqualAsync("between", () => Db.Plains.CountAsync(p => Plain(p) != value & Plain(p) >= value), () => Db.Natives.CountAsync(n => Native(n) != value & Native(n) >= value));
        }

        await EqualAsync("missing", () => Db.Plains.CountAsync(p => Plain(p).IsNull), () => Db.Natives.CountAsync(n => Native(n).IsNull));
        await EqualAsync("listed", () => Db.Plains.CountAsync(p => Plain(p).In(values)), () => Db.Natives.CountAsync(n => Native(n).In(values)));
        await EqualAsync("queried", () => Db.Plains.CountAsync(p => Plain(p).In(Db.Plains.Select(Plain))), () => Db.Natives.CountAsync(n => Native(n).In(Db.Plains.Select(Plain))));
        await EqualAsync("queried, alike", () => Db.Plains.CountAsync(p => Plain(p).In(Db.Plains.Select(Plain))), () => Db.Natives.CountAsync(n => Native(n).In(Db.Natives.OrderBy(m => Native(m)).Take(9).Select(Native).Distinct())));
        await EqualAsync("beside", () => Db.Plains.CountAsync(), () => Db.Natives.CountAsync(n => n.Plain.Is(p => Plain(p) == Native(n) | (Plain(p).IsNull & Native(n).IsNull))));
        await EqualAsync("related", () => Task.FromResult(values), async () => (await Db.Plains.OrderBy(p => p.Id).Select(p => p.Natives.Select(Native)).ToListAsync()).ConvertAll(l => l.Single()));
        await EqualAsync("largest", () => Db.Plains.OrderBy(p => p.Natives.Count(n => Plain(p) == Native(n)), p => p.Id).Select(p => p.Id).ToListAsync(), () => Db.Plains.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        await EqualAsync("in pages", () => PagesAsync(after => Db.Plains.OrderBy(p => Plain(p).Desc, p => p.Id).PageAsync(1, after: after), p => p.Id), () => PagesAsync(after => Db.Natives.OrderBy(n => Native(n).Desc, n => n.Id).PageAsync(1, after: after), n => n.Id));
    }

    private static string Show(object? value) => value is System.Collections.IEnumerable list and not string ? string.Join(", ", list.Cast<object?>()) : $"{value}";

    private static async Task<List<int>> PagesAsync<TRow>(Func<string?, Task<Page<TRow>>> page, Func<TRow, int> id)
    {
        var ids = new List<int>();
        string? after = null;
        do
        {
            var rows = await page(after);
            ids.AddRange(rows.Items.Select(id));
            after = rows.Next;
        }
        while (after is not null && ids.Count < 10);
        return ids;
    }
}
