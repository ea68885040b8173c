using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

/// <summary>What the database computes, in every place of a query: what is found there is what the values say that it computes where they are selected.</summary>
public abstract class PlaceTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : PlaceTests(Target.Sqlite);

    public sealed class OnPostgres() : PlaceTests(Target.Postgres);

    public sealed class OnPgBouncer() : PlaceTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2024, 2, 29, 23, 59, 59, 750, DateTimeKind.Utc);

    private static readonly IPlaced[] s_values =
    [
        new Placed<string>("lower", s => s.Text.ToLower()),
        new Placed<string>("part", s => s.Text.Trim().Substring(1, 2)),
        new Placed<string>("replaced", s => s.Text.Replace("b", s.TextOrNone.Coalesce("-"))),
        new Placed<string>("joined", s => s.TextOrNone.Concat("-", s.Text)),
        new Placed<string?>("part or none", s => s.TextOrNone.Substring(1)),
        new Placed<string?>("upper or none", s => s.TextOrNone.ToUpper()),
        new Placed<string>("text instead", s => s.TextOrNone.Coalesce(s.Text)),
        new Placed<string>("plain text instead", s => s.TextOrNone.Coalesce("b")),
        new Placed<string?>("chosen text", s => Case.When(s.Text.Contains("b") | s.Whole.In(1, 2, 7), s.TextOrNone).When(s.TextOrNone.StartsWith("x"), "x").Else(s.Text.AsNullable())),
        new Placed<string>("plain text", s => Case.When(s.Text.EndsWith("b", ignoreCase: true), "yes").When(s.Text.EqualsIgnoreCase("A c"), "perhaps").Else("no")),
        new Placed<int>("length", s => s.TextOrNone.Length),
        new Placed<int>("index", s => s.Text.IndexOf("b")),
        new Placed<int>("sum", s => s.Whole + 2 * s.Whole - 1),
        new Placed<int?>("sum or none", s => s.WholeOrNone + s.Whole),
        new Placed<int>("quotient", s => s.Whole / 2 + s.Whole % 2),
        new Placed<int?>("quotient or none", s => s.Whole / s.WholeOrNone.Coalesce(0)),
        new Placed<int?>("remainder or none", s => s.Whole % (s.Whole - 1)),
        new Placed<int>("negative", s => -s.Whole),
        new Placed<int>("absolute", s => (s.Whole - 3).Absolute),
        new Placed<int>("chosen number", s => Case.When(s.WholeOrNone > 1, 1).When(s.Flag, s.Whole).Else(3)),
        new Placed<int>("related count", s => s.Batch.Select(b => b.Samples.Count(o => o.Flag & o.Text.Contains("b"))).Coalesce(0)),
        new Placed<int?>("related key", s => s.Batch.Select(b => b.Id)),
        new Placed<int?>("related extreme", s => s.Batch.Select(b => b.Samples.Max(o => o.WholeOrNone))),
        new Placed<long>("product", s => s.Large * 3),
        new Placed<long?>("difference or none", s => s.LargeOrNone - s.Large),
        new Placed<long>("related sum", s => s.Batch.Select(b => b.Samples.Sum(o => o.Whole)).Coalesce(0)),
        new Placed<double>("ratio", s => s.Ratio * 2.5 + 1),
        new Placed<double>("rounded", s => s.Ratio.Round(1)),
        new Placed<double>("floor", s => s.Ratio.Floor() + s.Ratio.Ceiling()),
        new Placed<double?>("ratio or none", s => s.RatioOrNone / 2),
        new Placed<double?>("related mean", s => s.Batch.Select(b => b.Samples.Average(o => o.Whole))),
        new Placed<decimal>("price", s => s.Price * 3 + 0.5m),
        new Placed<decimal>("rounded price", s => (s.Price / 4).Round(2) + s.Price.Floor()),
        new Placed<decimal?>("price or none", s => s.PriceOrNone + s.Price),
        new Placed<decimal>("price instead", s => s.PriceOrNone.Coalesce(1.5m)),
        new Placed<DateTime>("later", s => s.At.AddHours(30).AddMonths(1)),
        new Placed<DateTime>("midnight", s => s.At.Date),
        new Placed<DateTime?>("month or none", s => s.AtOrNone.StartOfMonth),
        new Placed<DateTime>("time instead", s => s.AtOrNone.Coalesce(s_time)),
        new Placed<DateTime>("plain time", s => Case.When(s.Flag, s_time).Else(s_time.AddDays(1))),
        new Placed<DateTime?>("chosen time", s => Case.When(s.Flag, s.AtOrNone).Else(s.At.AsNullable())),
        new Placed<int>("year", s => s.At.Year + s.At.DayOfYear),
        new Placed<int?>("hour or none", s => s.AtOrNone.Hour),
        new Placed<double?>("seconds", s => s.At.AsNullable().SecondsSince(s.AtOrNone)),
        new Placed<bool>("truth", s => Case.When(s.Whole > 1 & s.TextOrNone.IsNotNull, true).Else(false)),
        new Placed<bool?>("truth or none", s => Case.When(s.Flag, s.FlagOrNone).Else(true)),
        new Placed<Grade>("enum", s => Case.When(s.Flag, s.Grade).Else(Grade.Fine)),
        new Placed<Grade>("plain enum", s => Case.When(s.Flag, Grade.Medium).Else(Grade.Coarse)),
        new Placed<Grade>("enum instead", s => s.GradeOrNone.Coalesce(Grade.Fine)),
        new Placed<Grade?>("enum or none", s => Case.When(s.Grade == Grade.Fine, s.GradeOrNone).Else(s.Grade.AsNullable())),
        new Placed<byte[]>("bytes", s => Case.When(s.Flag, s.Bytes).Else(new byte[] { 7 })),
        new Placed<byte[]?>("bytes or none", s => Case.When(s.Flag, s.BytesOrNone).Else(s.Bytes!)),
    ];

    public static TheoryData<string> Values => [.. s_values.Select(v => v.Name)];

    [Theory, MemberData(nameof(Values))]
    public async Task A_computed_value_is_the_same_in_every_place(string name)
    {
        var (first, second) = (await Db.Batches.CreateAsync(new()), await Db.Batches.CreateAsync(new()));
        Rows = await Db.Samples.CreateManyAndReturnAsync(
        [
            Row(1, first.Id, "A c", null, s_time),
            Row(2, first.Id, " abc b", "xb", s_time.AddDays(20)),
            Row(3, second.Id, "A c", "aB", s_time),
            Row(4, null, "b", "", DateTime.UnixEpoch),
            Row(1, second.Id, "A c", null, s_time) with { Code = "again" },
        ]);
        await s_values.Single(v => v.Name == name).RunAsync(this);
    }

    private static SampleCreate Row(int number, int? batch, string text, string? textOrNone, DateTime at) => new()
    {
        Code = $"c{number}", BatchId = batch, Text = text, TextOrNone = textOrNone, Flag = number % 2 == 0, FlagOrNone = number == 2 ? null : number > 2,
        Whole = number - 2, WholeOrNone = number == 3 ? null : number, Large = number * 10L, LargeOrNone = number == 1 ? null : 5, Ratio = number * 0.75 - 2,
        RatioOrNone = number == 4 ? null : number, Price = number * 1.35m - 3, PriceOrNone = number == 2 ? null : number, At = at, AtOrNone = number == 3 ? null : at.AddHours(number),
        Grade = (Grade)(number % 3), GradeOrNone = number == 4 ? null : Grade.Medium, Bytes = [(byte)number], BytesOrNone = number == 2 ? null : [1, (byte)number],
    };

    private interface IPlaced
    {
        string Name { get; }

        Task RunAsync(PlaceTests tests);
    }

    private sealed record Placed<T>(string Name, Func<SampleFields, Expr<T>> Of) : IPlaced
    {
        public Task RunAsync(PlaceTests tests) => new Placing<T>(tests, Of).RunAsync();
    }

    private sealed class Placing<T>(PlaceTests tests, Func<SampleFields, Expr<T>> of)
    {
        private Dictionary<int, T> values = [];

        private ScaleDb Db => tests.Db;

        private List<int> Ids => [.. values.Keys];

        private List<T> Different => [.. values.Values.Where(v => v is not null).DistinctBy(Key)];

        // Bytes are equal by what they hold, and texts are sorted by it.
        private static object? Key(T value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value;

        private static bool AreEqual(T left, T right) => Equals(Key(left), Key(right));

        public async Task RunAsync()
        {
            values = (await Db.Samples.OrderBy(s => s.Id).Select(s => (s.Id, of(s))).ToListAsync()).ToDictionary(p => p.Item1, p => p.Item2);
            await FilterAsync();
            await SortAsync();
            await GroupAsync();
            await NestAsync();
            await CutAsync();
            await StoreAsync();
        }

        private async Task StoreAsync()
        {
            Assert.Equal(values.Count, await Db.Samples.UpdateAsync(s => [Stored(s, of(s))]));
            Assert.Equal(
                values.Select(v => (v.Key, Key(v.Value))),
                (await Db.Samples.OrderBy(s => s.Id).ToListAsync()).Select(r => (r.Id, Key((T)Stored(r)!))));
        }

        private static Assignment Stored(SampleFields fields, object value) => value switch
        {
            Expr<string> text => fields.TextOrNone.Set(text!),
            Expr<bool> truth => fields.Flag.Set(truth),
            Expr<bool?> truth => fields.FlagOrNone.Set(truth),
            Expr<int> number => fields.Whole.Set(number),
            Expr<int?> number => fields.WholeOrNone.Set(number),
            Expr<long> number => fields.Large.Set(number),
            Expr<long?> number => fields.LargeOrNone.Set(number),
            Expr<double> number => fields.Ratio.Set(number),
            Expr<double?> number => fields.RatioOrNone.Set(number),
            Expr<decimal> number => fields.Price.Set(number),
            Expr<decimal?> number => fields.PriceOrNone.Set(number),
            Expr<DateTime> time => fields.At.Set(time),
            Expr<DateTime?> time => fields.AtOrNone.Set(time),
            Expr<Grade> grade => fields.Grade.Set(grade),
            Expr<Grade?> grade => fields.GradeOrNone.Set(grade),
            Expr<byte[]> bytes => fields.BytesOrNone.Set(bytes!),
            _ => throw new InvalidOperationException($"nothing holds {typeof(T)}"),
        };

        private static object? Stored(Sample row) => default(T) switch
        {
            null when typeof(T) == typeof(string) => row.TextOrNone,
            null when typeof(T) == typeof(byte[]) => row.BytesOrNone,
            null when typeof(T) == typeof(bool?) => row.FlagOrNone,
            null when typeof(T) == typeof(int?) => row.WholeOrNone,
            null when typeof(T) == typeof(long?) => row.LargeOrNone,
            null when typeof(T) == typeof(double?) => row.RatioOrNone,
            null when typeof(T) == typeof(decimal?) => row.PriceOrNone,
            null when typeof(T) == typeof(DateTime?) => row.AtOrNone,
            null => row.GradeOrNone,
            bool => row.Flag,
            int => row.Whole,
            long => row.Large,
            double => row.Ratio,
            decimal => row.Price,
            DateTime => row.At,
            _ => row.Grade,
        };

        private async Task FilterAsync()
        {
            foreach (var value in values.Values.DistinctBy(Key))
            {
                await FoundAsync(v => AreEqual(v, value), s => of(s) == value);
                await FoundAsync(v => !AreEqual(v, value), s => of(s) != value);
                await FoundAsync(v => !AreEqual(v, value), s => !(of(s) == value));
                await FoundAsync(v => AreEqual(v, value), s => of(s).In(value));
                await FoundAsync(v => value is not null && v is not null && Compare(v, value) > 0, s => of(s) > value);
                await FoundAsync(v => value is not null && v is not null && Compare(v, value) <= 0, s => of(s).Between(of(s), value));
                Assert.Equal(values.Values.Count(v => AreEqual(v, value)), await Db.Samples.AsGroup().Select(g => g.Count(s => of(s) == value)).SingleAsync());
                var (count, any) = await Db.BatchAsync(Db.Samples.Where(s => of(s) == value).CountStep(), Db.Samples.Where(s => of(s) != value).CountStep());
                Assert.Equal((values.Values.Count(v => AreEqual(v, value)), values.Values.Count(v => !AreEqual(v, value))), (count, any));
            }

            await FoundAsync(v => v is null, s => of(s).IsNull);
            await FoundAsync(v => v is not null, s => of(s).IsNotNull);
            await FoundAsync(_ => true, s => of(s) == of(s));
            await FoundAsync(_ => true, s => of(s).In(values.Values));
            await FoundAsync(_ => false, s => of(s).NotIn(values.Values));
            await FoundAsync(v => v is not null, s => of(s).In(Db.Samples.Select(of)));
            await FoundAsync(v => v is not null && Different.Take(1).Any(d => AreEqual(d, v)), s => of(s).In(Db.Samples.Where(o => of(o).IsNotNull).OrderBy(o => o.Id).Select(of).Take(1)));
            await FoundAsync(v => v is null, s => Case.When(of(s).IsNull, 1).Else(2) == 1);
            Assert.Equal(values.Count, await Db.Samples.Where(s => of(s) == of(s)).UpdateAsync(s => [s.Code.Append("!")]));
        }

        private async Task SortAsync()
        {
            var rising = Sorted((a, b) => Compare(a, b));
            var falling = Sorted((a, b) => Compare(b, a));
            Assert.Equal(rising, await Db.Samples.OrderBy(s => of(s).Asc.NullsLast, s => s.Id).Select(s => s.Id).ToListAsync());
            Assert.Equal(falling, await Db.Samples.OrderBy(s => of(s).Desc.NullsLast, s => s.Id).Select(s => s.Id).ToListAsync());
            Assert.Equal(rising, await PagesAsync(s => of(s).Asc.NullsLast));
            Assert.Equal(falling, await PagesAsync(s => of(s).Desc.NullsLast));
            Assert.Equal(falling.Select(i => Key(values[i])).Distinct(), (await Db.Samples.OrderBy(s => of(s).Desc.NullsLast).Select(of).Distinct().ToListAsync()).Select(Key));
            Assert.Equal(rising, (await Db.Samples.OrderBy(s => of(s).Asc.NullsLast, s => s.Id).Select(s => (s.Id, of(s))).Distinct().ToListAsync()).ConvertAll(p => p.Item1));
        }

        private async Task GroupAsync()
        {
            var groups = values.Values.GroupBy(Key).ToDictionary(g => g.Key ?? "NULL", g => g.Count());
            var found = await Db.Samples.GroupBy(of).Where(g => g.Key.IsNull | g.Key == g.Key).OrderBy(g => g.Key, g => g.Count()).Select(g => (g.Key, g.Count())).ToListAsync();
            Assert.Equal(groups, found.ToDictionary(g => Key(g.Item1) ?? "NULL", g => g.Item2));
            var pairs = await Db.Samples.GroupBy(s => (of(s), s.Flag)).OrderBy(g => g.Key.Item1, g => g.Key.Item2).Select(g => (g.Key.Item1, g.Count(s => of(s).IsNull))).ToListAsync();
            Assert.Equal(values.Values.Count(v => v is null), pairs.Sum(p => p.Item2));
            Assert.Equal(groups.Count, await Db.Samples.Select(of).Distinct().CountAsync());
            Assert.Equal(Different.Count, await Db.Samples.AsGroup().Select(g => g.CountDistinct(of)).SingleAsync());
            Assert.Equal(values.DistinctBy(p => Key(p.Value)).Select(p => p.Key), await Db.Samples.OrderBy(s => s.Id).DistinctBy(of).Select(s => s.Id).ToListAsync());
            Assert.Equal(groups.Count, await Db.Samples.GroupBy(of).Select(g => g.Key).CountAsync());
        }

        private async Task NestAsync()
        {
            var batches = tests.Rows.Where(r => r.BatchId is not null).GroupBy(r => r.BatchId!.Value).OrderBy(g => g.Key).Select(g => g.Select(r => r.Id).Order().ToList()).ToList();
            Assert.Equal(
                batches.Select(b => string.Join(' ', b.Select(i => Key(values[i])))),
                (await Db.Batches.OrderBy(b => b.Id).Select(b => b.Samples.OrderBy(s => s.Id).Select(of)).ToListAsync()).Select(b => string.Join(' ', b.Select(Key))));
            Assert.Equal(
                batches.Select(b => string.Join(' ', Sorted((x, y) => Compare(y, x)).Where(b.Contains).Take(2))),
                (await Db.Batches.Include(b => b.Samples.OrderBy(s => of(s).Desc.NullsLast, s => s.Id).Take(2)).OrderBy(b => b.Id).ToListAsync()).Select(b => string.Join(' ', b.Samples.Select(s => s.Id))));
            foreach (var value in Different)
            {
                Assert.Equal(batches.Select(b => b.Count(i => AreEqual(values[i], value))), await Db.Batches.OrderBy(b => b.Id).Select(b => b.Samples.Count(s => of(s) == value)).ToListAsync());
                Assert.Equal(batches.Count(b => b.Exists(i => AreEqual(values[i], value))), await Db.Batches.CountAsync(b => b.Samples.Any(s => of(s) == value)));
                Assert.Equal(
                    batches.Select(b => string.Join(' ', b.Where(i => AreEqual(values[i], value)))),
                    (await Db.Batches.Include(b => b.Samples.Where(s => of(s) == value).OrderBy(s => s.Id)).OrderBy(b => b.Id).ToListAsync()).Select(b => string.Join(' ', b.Samples.Select(s => s.Id))));
            }

            // The same row at two levels.
            await FoundAsync((i, v) => v is not null && tests.Rows.Single(r => r.Id == i).BatchId is not null, s => s.Batch.Is(b => b.Samples.Any(o => o.Id == s.Id & of(o) == of(s))) & of(s).IsNotNull);
            Assert.Equal(batches.Sum(b => b.Count), (await Db.Batches.Select(b => b.Samples.Where(s => b.Samples.Any(o => of(o) == of(s))).Select(s => s.Id)).ToListAsync()).Sum(b => b.Count));
        }

        private async Task CutAsync()
        {
            var page = Sorted((a, b) => Compare(a, b)).Skip(1).Take(3).ToList();
            foreach (var value in Different)
            {
                Assert.Equal(
                    page.Where(i => AreEqual(values[i], value)).Order(),
                    await Db.Samples.OrderBy(s => of(s).Asc.NullsLast, s => s.Id).Skip(1).Take(3).Where(s => of(s) == value).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
            }

            var groups = await Db.Samples.OrderBy(s => of(s).Asc.NullsLast, s => s.Id).Skip(1).Take(3).GroupBy(of).OrderBy(g => g.Count()).Select(g => (g.Key, g.Count())).ToListAsync();
            Assert.Equal(page.GroupBy(i => Key(values[i])).ToDictionary(g => g.Key ?? "NULL", g => g.Count()), groups.ToDictionary(g => Key(g.Item1) ?? "NULL", g => g.Item2));
            Assert.Equal(page.Count, await Db.Samples.OrderBy(s => of(s).Asc.NullsLast, s => s.Id).Skip(1).Take(3).UpdateAsync(s => [s.Code.Append("?")]));
        }

        private async Task<List<int>> PagesAsync(Func<SampleFields, Ordering> order)
        {
            var (ids, back) = (new List<int>(), new List<int>());
            var page = await Db.Samples.OrderBy(order, s => s.Id).PageAsync(2);
            ids.AddRange(page.Items.Select(s => s.Id));
            while (page.Next is { } next && ids.Count < 10)
            {
                page = await Db.Samples.OrderBy(order, s => s.Id).PageAsync(2, after: next);
                ids.AddRange(page.Items.Select(s => s.Id));
            }

            back.AddRange(page.Items.Select(s => s.Id));
            while (page.Previous is { } previous && back.Count < 10)
            {
                page = await Db.Samples.OrderBy(order, s => s.Id).PageAsync(2, before: previous);
                back.InsertRange(0, page.Items.Select(s => s.Id));
            }

            Assert.Equal(ids, back);
            return ids;
        }

        private async Task FoundAsync(Func<T, bool> expected, Func<SampleFields, Predicate> predicate) => await FoundAsync((_, v) => expected(v), predicate);

        private async Task FoundAsync(Func<int, T, bool> expected, Func<SampleFields, Predicate> predicate) =>
            Assert.Equal(Ids.Where(i => expected(i, values[i])), await Db.Samples.Where(predicate).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());

        private List<int> Sorted(Comparison<T> comparison)
        {
            var ids = Ids;
            ids.Sort((a, b) => (values[a], values[b]) switch
            {
                (null, null) => a.CompareTo(b),
                (null, _) => 1,
                (_, null) => -1,
                var (x, y) => comparison(x, y) is var c && c != 0 ? c : a.CompareTo(b),
            });
            return ids;
        }

        private static int Compare(T left, T right) => Probe<T>.Compare(left, right)!.Value;
    }
}
