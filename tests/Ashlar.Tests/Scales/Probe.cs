using Scale.Data;

namespace Ashlar.Tests.Scales;

/// <summary>A field of <see cref="Sample"/>, for tests that ask every type the same.</summary>
public abstract class Probe(string name)
{
    private static readonly DateTime s_time = new(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc);

    public static IReadOnlyList<Probe> All { get; } =
    [
        new Probe<string>("text", s => s.Text, s => s.Text, (c, v) => c.Text = v, (u, v) => u.Text = v, ["", "a", "B", "b'", "z%"]),
        new Probe<string?>("text or none", s => s.TextOrNone, s => s.TextOrNone, (c, v) => c.TextOrNone = v, (u, v) => u.TextOrNone = v, ["", "a", "B", "ä", null]),
        new Probe<bool>("truth", s => s.Flag, s => s.Flag, (c, v) => c.Flag = v, (u, v) => u.Flag = v, [false, true]),
        new Probe<bool?>("truth or none", s => s.FlagOrNone, s => s.FlagOrNone, (c, v) => c.FlagOrNone = v, (u, v) => u.FlagOrNone = v, [false, true, null]),
        new Probe<int>("whole", s => s.Whole, s => s.Whole, (c, v) => c.Whole = v, (u, v) => u.Whole = v, [int.MinValue, -1, 0, 2, int.MaxValue]),
        new Probe<int?>("whole or none", s => s.WholeOrNone, s => s.WholeOrNone, (c, v) => c.WholeOrNone = v, (u, v) => u.WholeOrNone = v, [int.MinValue, 0, 7, null]),
        new Probe<long>("large", s => s.Large, s => s.Large, (c, v) => c.Large = v, (u, v) => u.Large = v, [long.MinValue, -1, 0, 1L << 40, long.MaxValue]),
        new Probe<long?>("large or none", s => s.LargeOrNone, s => s.LargeOrNone, (c, v) => c.LargeOrNone = v, (u, v) => u.LargeOrNone = v, [long.MinValue, 5, null]),
        new Probe<double>("ratio", s => s.Ratio, s => s.Ratio, (c, v) => c.Ratio = v, (u, v) => u.Ratio = v, [-1e300, -0.1, 0, 0.1, 3.5]),
        new Probe<double?>("ratio or none", s => s.RatioOrNone, s => s.RatioOrNone, (c, v) => c.RatioOrNone = v, (u, v) => u.RatioOrNone = v, [-2.5, 1e-9, null]),
        new Probe<decimal>("price", s => s.Price, s => s.Price, (c, v) => c.Price = v, (u, v) => u.Price = v, [-10m, -0.5m, 0m, 0.01m, 99999.99m]),
        new Probe<decimal?>("price or none", s => s.PriceOrNone, s => s.PriceOrNone, (c, v) => c.PriceOrNone = v, (u, v) => u.PriceOrNone = v, [-10m, 2m, 9m, null]),
        new Probe<DateTime>("time", s => s.At, s => s.At, (c, v) => c.At = v, (u, v) => u.At = v, [s_time, s_time.AddMilliseconds(1), DateTime.UnixEpoch, s_time.AddYears(-80)]),
        new Probe<DateTime?>("time or none", s => s.AtOrNone, s => s.AtOrNone, (c, v) => c.AtOrNone = v, (u, v) => u.AtOrNone = v, [s_time, s_time.AddDays(1), null]),
        new Probe<Grade>("enum", s => s.Grade, s => s.Grade, (c, v) => c.Grade = v, (u, v) => u.Grade = v, [Grade.Coarse, Grade.Fine, Grade.Medium]),
        new Probe<Grade?>("enum or none", s => s.GradeOrNone, s => s.GradeOrNone, (c, v) => c.GradeOrNone = v, (u, v) => u.GradeOrNone = v, [Grade.Coarse, Grade.Medium, null]),
        new Probe<byte[]>("bytes", s => s.Bytes, s => s.Bytes, (c, v) => c.Bytes = v, (u, v) => u.Bytes = v, [[], [0], [0, 255], [7]]),
        new Probe<byte[]?>("bytes or none", s => s.BytesOrNone, s => s.BytesOrNone, (c, v) => c.BytesOrNone = v, (u, v) => u.BytesOrNone = v, [[0], [9, 9], null]),
    ];

    public string Name => name;

    /// <summary>Calls the test with the type of the field.</summary>
    public abstract Task RunAsync(IProbing test);

    /// <summary>New rows: each value of the field twice, and the first values of all others.</summary>
    public IReadOnlyList<SampleCreate> Rows() => [.. Enumerable.Range(0, Count * 2).Select(i =>
    {
        var row = new SampleCreate { Code = $"c{i:00}", Text = "", Flag = false, Whole = 0, Large = 0, Ratio = 0, Price = 0, At = s_time, Grade = Grade.Coarse, Bytes = [] };
        Fill(row, i % Count);
        return row;
    })];

    public override string ToString() => name;

    protected abstract int Count { get; }

    protected abstract void Fill(SampleCreate row, int value);
}

/// <summary>What is done with a field of any type.</summary>
public interface IProbing
{
    Task RunAsync<T>(Probe<T> probe);
}

/// <param name="name">The type, for the test's name.</param>
/// <param name="field">The field in queries.</param>
/// <param name="of">Its value in a row.</param>
/// <param name="create">Gives it to a new row.</param>
/// <param name="update">Changes it.</param>
/// <param name="values">Different values; null where the field is optional.</param>
public sealed class Probe<T>(string name, Func<SampleFields, Field<T>> field, Func<Sample, T> of, Action<SampleCreate, T> create, Action<SampleUpdate, T> update, T[] values)
    : Probe(name)
{
    public IReadOnlyList<T> Values => values;

    protected override int Count => values.Length;

    public Field<T> Of(SampleFields fields) => field(fields);

    public T Of(Sample row) => of(row);

    public SampleUpdate Change(T value)
    {
        var change = new SampleUpdate();
        update(change, value);
        return change;
    }

    public override Task RunAsync(IProbing test) => test.RunAsync(this);

    /// <summary>As the databases compare: texts and bytes by their bytes.</summary>
    /// <returns><see langword="null"/> where one of the two is missing.</returns>
    public static int? Compare(T left, T right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (string a, string b) => string.CompareOrdinal(a, b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        _ => Comparer<T>.Default.Compare(left, right),
    };

    public static bool AreEqual(T left, T right) => left is null ? right is null : Compare(left, right) == 0;

    protected override void Fill(SampleCreate row, int value) => create(row, values[value]);
}
