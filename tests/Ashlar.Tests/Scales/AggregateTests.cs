using System.Numerics;
using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

/// <summary>Rows, groups and related rows of every type add up as in memory.</summary>
public abstract class AggregateTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : AggregateTests(Target.Sqlite);

    public sealed class OnPostgres() : AggregateTests(Target.Postgres);

    public sealed class OnPgBouncer() : AggregateTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);

    private Sample[] batch = [];

    // A batch with four rows, of which one has none of the optional values, and an empty batch.
    private async Task FillAsync()
    {
        await Db.Batches.CreateManyAsync([new(), new()]);
        batch = [.. await Db.Samples.CreateManyAndReturnAsync(Enumerable.Range(0, 4).Select(i => new SampleCreate
        {
            Code = $"{i}", BatchId = 1, Text = $"t{i % 3}", Flag = i % 2 == 0, Whole = int.MaxValue - i, Large = i * 1000, Ratio = i * 0.5, Price = i + 0.25m, At = s_time.AddDays(i), Grade = (Grade)(i % 3), Bytes = [],
            TextOrNone = i == 0 ? null : $"o{i}", FlagOrNone = i == 0 ? null : i == 1, WholeOrNone = i == 0 ? null : i * 2, LargeOrNone = i == 0 ? null : i, RatioOrNone = i == 0 ? null : i * 1.5,
            PriceOrNone = i == 0 ? null : i * 2.5m, AtOrNone = i == 0 ? null : s_time.AddHours(i), GradeOrNone = i == 0 ? null : (Grade)(i % 3),
        }))];
    }

    // All rows, one group, and the rows of each batch.
    private async Task SameAsync<T>(T all, Func<IRowGroup<SampleFields>, Expr<T>> aggregate, T none)
    {
        Assert.Equal(all, await Database.CountingAsync(1, () => Db.Samples.AsGroup().Select(g => aggregate(g)).SingleAsync()));
        Assert.Equal([all], await Database.CountingAsync(1, () => Db.Samples.GroupBy(s => s.BatchId).Select(g => aggregate(g)).ToListAsync()));
        Assert.Equal([all, none], await Database.CountingAsync(1, () => Db.Batches.OrderBy(b => b.Id).Select(b => aggregate(b.Samples)).ToListAsync()));
        Assert.Equal([1, 2], (await Database.CountingAsync(1, () => Db.Batches.OrderBy(b => aggregate(b.Samples).Desc.NullsLast, b => b.Id).Select(b => b.Id).ToListAsync())).Order());
        Assert.Equal([none], await Database.CountingAsync(1, () => Db.Samples.Where(s => s.Id < 0).AsGroup().Select(g => aggregate(g)).ToListAsync()));
    }

    private async Task NumbersAsync<T>(Func<SampleFields, Expr<T>> field, Func<Sample, T> of)
        where T : struct, INumber<T>
    {
        var values = batch.Select(of).ToList();
        await SameAsync<T?>(values.Min(), g => g.Min(field), none: null);
        await SameAsync<T?>(values.Max(), g => g.Max(field), none: null);
        await SameAsync(values.Distinct().Count(), g => g.CountDistinct(field), none: 0);
        Assert.Equal([1], await Database.CountingAsync(1, () => Db.Batches.Where(b => b.Samples.Max(field).IsNotNull).Select(b => b.Id).ToListAsync()));
    }

    private async Task OptionalNumbersAsync<T>(Func<SampleFields, Expr<T?>> field, Func<Sample, T?> of)
        where T : struct, INumber<T>
    {
        var values = batch.Select(of).OfType<T>().ToList();
        await SameAsync<T?>(values.Min(), g => g.Min(field), none: null);
        await SameAsync<T?>(values.Max(), g => g.Max(field), none: null);
        await SameAsync(values.Distinct().Count(), g => g.CountDistinct(field), none: 0);
    }

    [Fact]
    public async Task Extremes_and_counts_of_numbers()
    {
        await FillAsync();
        await NumbersAsync(s => s.Whole, s => s.Whole);
        await NumbersAsync(s => s.Large, s => s.Large);
        await NumbersAsync(s => s.Ratio, s => s.Ratio);
        await NumbersAsync(s => s.Price, s => s.Price);
        await OptionalNumbersAsync(s => s.WholeOrNone, s => s.WholeOrNone);
        await OptionalNumbersAsync(s => s.LargeOrNone, s => s.LargeOrNone);
        await OptionalNumbersAsync(s => s.RatioOrNone, s => s.RatioOrNone);
        await OptionalNumbersAsync(s => s.PriceOrNone, s => s.PriceOrNone);
    }

    [Fact]
    public async Task Sums_and_means()
    {
        await FillAsync();
        await SameAsync(batch.Sum(s => (long)s.Whole), g => g.Sum(s => s.Whole), none: 0);
        await SameAsync(batch.Sum(s => s.Large), g => g.Sum(s => s.Large), none: 0);
        await SameAsync(batch.Sum(s => s.Ratio), g => g.Sum(s => s.Ratio), none: 0);
        await SameAsync(batch.Sum(s => s.Price), g => g.Sum(s => s.Price), none: 0);
        await SameAsync(12, g => g.Sum(s => s.WholeOrNone), none: 0);
        await SameAsync(6, g => g.Sum(s => s.LargeOrNone), none: 0);
        await SameAsync(9, g => g.Sum(s => s.RatioOrNone), none: 0);
        await SameAsync(15, g => g.Sum(s => s.PriceOrNone), none: 0);
        await SameAsync(1500, g => g.Average(s => s.Large), none: null);
        await SameAsync(0.75, g => g.Average(s => s.Ratio), none: null);
        await SameAsync(1.75m, g => g.Average(s => s.Price), none: null);
        await SameAsync(4, g => g.Average(s => s.WholeOrNone), none: null);
        await SameAsync(2, g => g.Average(s => s.LargeOrNone), none: null);
        await SameAsync(3, g => g.Average(s => s.RatioOrNone), none: null);
        await SameAsync(5, g => g.Average(s => s.PriceOrNone), none: null);
    }

    [Fact]
    public async Task Extremes_of_what_is_no_number()
    {
        await FillAsync();
        await SameAsync<string?>("t0", g => g.Min(s => s.Text), none: null);
        await SameAsync<string?>("o3", g => g.Max(s => s.TextOrNone), none: null);
        await SameAsync<bool?>(false, g => g.Min(s => s.Flag), none: null);
        await SameAsync<bool?>(true, g => g.Max(s => s.FlagOrNone), none: null);
        await SameAsync<DateTime?>(s_time, g => g.Min(s => s.At), none: null);
        await SameAsync<DateTime?>(s_time.AddHours(3), g => g.Max(s => s.AtOrNone), none: null);
        await SameAsync<Grade?>(Grade.Coarse, g => g.Min(s => s.Grade), none: null);
        await SameAsync<Grade?>(Grade.Medium, g => g.Max(s => s.GradeOrNone), none: null);
        await SameAsync(3, g => g.CountDistinct(s => s.TextOrNone), none: 0);
        await SameAsync(2, g => g.CountDistinct(s => s.FlagOrNone), none: 0);
        await SameAsync(3, g => g.CountDistinct(s => s.AtOrNone), none: 0);
        await SameAsync(1, g => g.CountDistinct(s => s.Bytes), none: 0);
    }

    [Fact]
    public async Task A_plain_value_of_any_type_depends_on_conditions()
    {
        await FillAsync();

        Assert.Equal([Grade.Coarse, Grade.Medium], await CaseAsync(Grade.Coarse, Grade.Medium));
        Assert.Equal([Grade.Fine, null], await CaseAsync<Grade?>(Grade.Fine, null));
        Assert.Equal(["a", null], await CaseAsync<string?>("a", null));
        Assert.Equal([1, 2], await CaseAsync(1, 2));
        Assert.Equal([1L, null], await CaseAsync<long?>(1L, null));
        Assert.Equal([0.5, -1], await CaseAsync(0.5, -1));
        Assert.Equal([1.25m, 0m], await CaseAsync(1.25m, 0m));
        Assert.Equal([s_time, s_time.AddDays(1)], await CaseAsync(s_time, s_time.AddDays(1)));
        Assert.Equal([true, false], await CaseAsync(true, false));
        Assert.Equal([null, "z"], await Database.CountingAsync(1, () => Db.Samples.OrderBy(s => s.Id).Take(2).Select(s => Case.When(s.Id == 1, s.TextOrNone).Else("z")).ToListAsync()));
        Assert.Equal([[1], [2]], await CaseAsync<byte[]>([1], [2]));
        Assert.Equal([1, 4], await Database.CountingAsync(1, () => Db.Samples.Where(s => Case.When(s.Id > 1, Grade.Fine).Else(Grade.Coarse) == s.Grade && s.Id != 2 || s.Id == 4).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync()));
        Assert.Equal([2026], await Database.CountingAsync(1, () => Db.Samples.Where(s => Case.When(s.Id > 1, s_time).Else(s_time.AddYears(1)) < s.At && s.Id == 2).Select(s => Case.When(s.Id > 1, s_time).Else(s_time.AddYears(1)).Year).ToListAsync()));
        Assert.Equal([2, 3], await Database.CountingAsync(1, () => Db.Samples.Where(s => Case.When(s.Id > 1, Grade.Fine).Else(Grade.Medium) == Grade.Fine && s.Id < 4).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync()));
    }

    private Task<List<T>> CaseAsync<T>(T then, T otherwise) => Database.CountingAsync(1, () =>
        Db.Samples.OrderBy(s => s.Id).Take(2).Select(s => Case.When(s.Id == 1, then).Else(otherwise)).ToListAsync());

    public static TheoryData<string> Times => ["2024-02-29T23:59:59.999Z", "2023-12-31T00:00:00Z", "1969-12-31T23:59:59.001Z", "2000-01-01T00:00:00Z", "1900-03-01T06:30:00Z", "2026-01-31T12:00:00.5Z"];

    [Theory, MemberData(nameof(Times))]
    public async Task Parts_of_times(string text)
    {
        var time = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        await FillAsync();
        await Db.Samples.Where(s => s.Id == 1).UpdateAsync(s => [s.At.Set(time), s.AtOrNone.Set(time)]);
        await Db.Samples.Where(s => s.Id == 2).UpdateAsync(s => [s.At.Set(time), s.AtOrNone.Set(null)]);

        await PartAsync(t => t.Year, t => t.Year, time.Year);
        await PartAsync(t => t.Month, t => t.Month, time.Month);
        await PartAsync(t => t.Day, t => t.Day, time.Day);
        await PartAsync(t => t.Hour, t => t.Hour, time.Hour);
        await PartAsync(t => t.Minute, t => t.Minute, time.Minute);
        await PartAsync(t => t.Second, t => t.Second, time.Second);
        await PartAsync(t => t.DayOfWeek, t => t.DayOfWeek, (int)time.DayOfWeek);
        await PartAsync(t => t.DayOfYear, t => t.DayOfYear, time.DayOfYear);
        await PartAsync(t => t.StartOfYear, t => t.StartOfYear, new DateTime(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await PartAsync(t => t.StartOfMonth, t => t.StartOfMonth, new DateTime(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc));
        await PartAsync(t => t.Date, t => t.Date, time.Date);
        await PartAsync(t => t.StartOfHour, t => t.StartOfHour, time.Date.AddHours(time.Hour));
        await PartAsync(t => t.AddSeconds(-1.5), t => t.AddSeconds(-1.5), time.AddSeconds(-1.5));
        await PartAsync(t => t.AddMinutes(90), t => t.AddMinutes(90), time.AddMinutes(90));
        await PartAsync(t => t.AddHours(25), t => t.AddHours(25), time.AddHours(25));
        await PartAsync(t => t.AddDays(-366), t => t.AddDays(-366), time.AddDays(-366));
        await PartAsync(t => t.AddMonths(1), t => t.AddMonths(1), time.AddMonths(1));
        await PartAsync(t => t.AddYears(-4), t => t.AddYears(-4), time.AddYears(-4));
        await PartAsync(t => t.SecondsSince(s_time), t => t.SecondsSince(s_time), (time - s_time).TotalSeconds);
    }

    private async Task PartAsync<T>(Func<Expr<DateTime>, Expr<T>> part, Func<Expr<DateTime?>, Expr<T?>> partOrNull, T expected)
        where T : struct
    {
        var rows = await Database.CountingAsync(1, () => Db.Samples.Where(s => s.Id <= 2).OrderBy(s => s.Id).Select(s => (part(s.At), partOrNull(s.AtOrNone))).ToListAsync());
        Assert.Equal([(expected, expected), (expected, (T?)null)], rows);
        Assert.Equal([1], await Database.CountingAsync(1, () => Db.Samples.Where(s => partOrNull(s.AtOrNone) == expected && s.Id <= 2).Select(s => s.Id).ToListAsync()));
    }

    [Fact]
    public async Task One_value_needs_no_group()
    {
        await FillAsync();
        Task<T> OneAsync<T>(Func<Task<T>> read) => Database.CountingAsync(1, read);

        Assert.Equal(batch.Sum(s => (long)s.Whole), await OneAsync(() => Db.Samples.SumAsync(s => s.Whole)));
        Assert.Equal(batch.Sum(s => (long?)s.WholeOrNone), await OneAsync(() => Db.Samples.SumAsync(s => s.WholeOrNone)));
        Assert.Equal(batch.Sum(s => s.Price), await OneAsync(() => Db.Samples.SumAsync(s => s.Price)));
        Assert.Equal(batch.Sum(s => s.PriceOrNone), await OneAsync(() => Db.Samples.SumAsync(s => s.PriceOrNone)));
        Assert.Equal(batch.Average(s => s.Ratio), await OneAsync(() => Db.Samples.AverageAsync(s => s.Ratio)));
        Assert.Equal(batch.Average(s => s.LargeOrNone), await OneAsync(() => Db.Samples.AverageAsync(s => s.LargeOrNone)));
        Assert.Equal(batch.Average(s => s.Price), await OneAsync(() => Db.Samples.AverageAsync(s => s.Price)));
        Assert.Equal(batch.Average(s => s.PriceOrNone), await OneAsync(() => Db.Samples.AverageAsync(s => s.PriceOrNone)));
        Assert.Equal((batch.Min(s => s.At), batch.Max(s => s.At)), (await OneAsync(() => Db.Samples.MinAsync(s => s.At)), await OneAsync(() => Db.Samples.MaxAsync(s => s.At))));
        Assert.Equal((batch.Min(s => s.GradeOrNone), batch.Max(s => s.GradeOrNone)), (await OneAsync(() => Db.Samples.MinAsync(s => s.GradeOrNone)), await OneAsync(() => Db.Samples.MaxAsync(s => s.GradeOrNone))));
        Assert.Equal(("t0", "o3"), (await OneAsync(() => Db.Samples.MinAsync(s => s.Text)), await OneAsync(() => Db.Samples.MaxAsync(s => s.TextOrNone))));
        Assert.Equal((0L, null, null), (await Db.Samples.Where(s => s.Id < 0).SumAsync(s => s.Whole), await Db.Samples.Where(s => s.Id < 0).MaxAsync(s => s.Whole), await Db.Samples.Where(s => s.Id < 0).MinAsync(s => s.Text)));
        Assert.Equal(batch.OrderBy(s => s.Id).Take(2).Sum(s => s.Price), await OneAsync(() => Db.Samples.OrderBy(s => s.Id).Take(2).SumAsync(s => s.Price)));
    }
}
