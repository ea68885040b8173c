using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Which rows of an ordered sequence are read. Parts are cut in the order of the calls.</summary>
internal readonly struct RowRange
{
    // One more than the number, so that nothing is 0: a query is made of several selections, and each holds one of these.
    private readonly uint offset;
    private readonly uint limit;

    private RowRange(int? offset, int? limit) => (this.offset, this.limit) = (Stored(offset), Stored(limit));

    /// <summary>How many rows are left out; <see langword="null"/> where none are.</summary>
    public int? Offset => Number(offset);

    /// <summary>How many rows are read at most; <see langword="null"/> is no limit.</summary>
    public int? Limit => Number(limit);

    public bool IsPage => (offset | limit) != 0;

    /// <summary>How many rows a list begins with place for: nobody asks for ten thousand rows and gets two.</summary>
    public int ExpectedCount => Math.Min(Limit ?? 0, 64);

    /// <summary>The rows behind the first ones of these.</summary>
    public RowRange Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new((int)Math.Min((long)(Offset ?? 0) + count, int.MaxValue), Limit is { } most ? Math.Max(most - count, 0) : null);
    }

    /// <summary>The first ones of these rows.</summary>
    public RowRange Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return AtMost(count);
    }

    /// <summary>No more than so many of these rows; <see langword="null"/> is no limit.</summary>
    public RowRange AtMost(int? most) => most is null || most >= Limit ? this : new(Offset, most);

    /// <summary>A range of these rows.</summary>
    public RowRange Then(RowRange range) => (range.Offset is { } count ? Skip(count) : this).AtMost(range.Limit);

    public void WriteTo(SqlWriter writer) => writer.AppendPage(Offset, Limit);

    private static uint Stored(int? number) => number is { } known ? (uint)known + 1 : 0;

    private static int? Number(uint stored) => stored == 0 ? null : (int)(stored - 1);
}
