using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

/// <summary>Values at the edge of what their type holds are found, computed with and read as what they are.</summary>
public abstract class EdgeTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : EdgeTests(Target.Sqlite);

    public sealed class OnPostgres() : EdgeTests(Target.Postgres);

    public sealed class OnPgBouncer() : EdgeTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc);

    private static SampleCreate New(int number, Action<SampleCreate> change)
    {
        var create = new SampleCreate { Code = $"{number}", Text = "", Flag = false, Whole = 0, Large = 0, Ratio = 0, Price = 0, At = s_time, Grade = Grade.Coarse, Bytes = [] };
        change(create);
        return create;
    }

    /// <summary>The same numbers in each run; the last digits of many are read differently by those who round early.</summary>
    private static double[] Floats()
    {
        var random = new Random(5);
        var any = Enumerable.Range(0, 600).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite);
        var usual = Enumerable.Range(0, 600).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-20, 20)));
        return [.. any, .. usual, double.Epsilon, double.MaxValue, double.MinValue, 1e15 / 7, 1234567890123456];
    }

    [Fact]
    public async Task Floats_are_found_in_lists()
    {
        var floats = Floats();
        await Db.Samples.CreateManyAsync(floats.Select((f, i) => New(i, s => (s.Ratio, s.RatioOrNone) = (f, f))));

        Assert.Equal(floats, await Db.Samples.OrderBy(s => s.Id).Select(s => s.Ratio).ToListAsync());
        Assert.Equal(floats.Length, await Db.Samples.CountAsync(s => s.Ratio.In(floats)));
        Assert.Equal(floats.Length, await Db.Samples.CountAsync(s => s.RatioOrNone.In(floats.Select(f => (double?)f).Append(null))));
        Assert.Equal(0, await Db.Samples.CountAsync(s => s.Ratio.NotIn(floats)));
    }

    [Fact]
    public async Task Decimals_are_found_in_lists()
    {
        decimal[] decimals = [.. Enumerable.Range(0, 29).SelectMany(scale => new[] { 17, 123 }.Select(n => new decimal(n, 0, 0, isNegative: scale % 2 == 0, (byte)scale)))];
        await Db.Samples.CreateManyAsync(decimals.Select((d, i) => New(i, s => (s.Price, s.PriceOrNone) = (d, d))));

        Assert.Equal(decimals.Length, await Db.Samples.CountAsync(s => s.Price.In(decimals)));
        Assert.Equal(decimals.Length, await Db.Samples.CountAsync(s => s.PriceOrNone.In(decimals.Select(d => (decimal?)d))));
    }

    [Fact]
    public async Task A_float_of_more_than_fifteen_digits_is_rounded_where_it_is_asked_for()
    {
        double[] floats = [1234567890123456, 635293586475445.6, -635293586475445.5, 89799654758442.03, 1e15 / 7, -0.5, 2.5, 1e22, 4e-20];
        await Db.Samples.CreateManyAsync(floats.Select((f, i) => New(i, s => s.Ratio = f)));

        Assert.Equal(
            [
                (1234567890123456, 1234567890123456), (635293586475446, 635293586475445.6), (-635293586475446, -635293586475445.5), (89799654758442, 89799654758442.0),
                (142857142857143, 142857142857142.8), (-1, -0.5), (3, 2.5), (1e22, 1e22), (0, 0),
            ],
            await Db.Samples.OrderBy(s => s.Id).Select(s => (s.Ratio.Round(), s.Ratio.Round(1))).ToListAsync());
    }

    [Fact]
    public async Task The_first_and_the_last_instant_are_instants()
    {
        var last = new DateTime(9999, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc);
        await Db.Samples.CreateAsync(New(0, s => (s.At, s.AtOrNone) = (default, default(DateTime))));
        await Db.Samples.CreateManyAsync([New(1, s => (s.At, s.AtOrNone) = (default, default(DateTime))), New(2, s => (s.At, s.AtOrNone) = (DateTime.MaxValue, DateTime.MaxValue)), New(3, _ => { })]);

        Assert.Equal([(1, 1), (1, 1), (9999, 9999), (2024, null)], await Db.Samples.OrderBy(s => s.Id).Select(s => (s.At.Year, s.AtOrNone.Year)).ToListAsync());
        Assert.Equal([default, default, last, s_time], await Db.Samples.OrderBy(s => s.Id).Select(s => s.At).ToListAsync());
        Assert.Equal(2, await Db.Samples.CountAsync(s => s.At == default(DateTime) & s.AtOrNone == default(DateTime)));
        Assert.Equal(3, await Db.Samples.CountAsync(s => s.At.In(default, DateTime.MaxValue) & s.AtOrNone.In(default(DateTime), DateTime.MaxValue)));
        Assert.Equal([(default, 2), (s_time, 1), (last, 1)], await Db.Samples.GroupBy(s => s.At).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync());
        Assert.Equal(0, await Db.Samples.Where(s => s.Code == "1").Select(s => s.At.SecondsSince(default(DateTime))).SingleAsync());
        var batch = await Db.Batches.CreateAsync(new());
        await Db.Samples.UpdateAsync(s => [s.BatchId.Set(batch.Id)]);
        Assert.Equal([default, default, last, s_time], (await Db.Batches.Select(b => b.Samples.OrderBy(s => s.Id).Select(s => s.At)).ToListAsync())[0]);
    }

    [Fact]
    public async Task What_is_added_to_an_instant_is_found_by_what_is_read()
    {
        await Db.Samples.CreateAsync(New(0, s => s.AtOrNone = s_time));
        foreach (var seconds in new[] { 0.0004, 0.0005, 0.0015, -0.0005, 1234567.8912, 86399.999, 1e-7 })
        {
            var (at, atOrNone) = await Db.Samples.Select(s => (s.At.AddSeconds(seconds), s.AtOrNone.AddSeconds(seconds))).SingleAsync();

            Assert.Equal(s_time.AddMilliseconds(Math.Round(seconds * 1000, MidpointRounding.AwayFromZero)), at);
            Assert.Equal(at, atOrNone);
            Assert.Equal(1, await Db.Samples.CountAsync(s => s.At.AddSeconds(seconds) == at & s.AtOrNone.AddSeconds(seconds) == at));
        }

        Assert.Equal(s_time.AddMilliseconds(1), await Db.Samples.Select(s => s.At.AddDays(1e-8)).SingleAsync());
    }

    [Fact]
    public void More_months_than_there_are_in_Csharp_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Samples.Select(s => s.At.AddYears(357_913_942)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Samples.Select(s => s.AtOrNone.AddYears(-10_001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Samples.Select(s => s.At.AddMonths(120_001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Samples.Select(s => s.AtOrNone.AddMonths(int.MinValue)));
    }
}
