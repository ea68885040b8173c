using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Which rows of an ordered sequence are read. Parts are cut in the order of the calls.</summary>
/// <param name="Offset">How many rows are left out; <see langword="null"/> where none are.</param>
/// <param name="Limit">How many rows are read at most; <see langword="null"/> is no limit.</param>
internal readonly record struct RowRange(int? Offset, int? Limit)
{
    public bool IsPage => Offset is not null || Limit is not null;

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
    public RowRange AtMost(int? limit) => limit is null || limit >= Limit ? this : this with { Limit = limit };

    /// <summary>A range of these rows.</summary>
    public RowRange Then(RowRange range) => (range.Offset is { } count ? Skip(count) : this).AtMost(range.Limit);

    public void WriteTo(SqlWriter writer) => writer.AppendPage(Offset, Limit);
}
