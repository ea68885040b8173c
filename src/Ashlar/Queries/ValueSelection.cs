namespace Ashlar;

/// <summary>What becomes of the values that are selected of each row: they are sorted, then those that were there before are left out, then some are read.</summary>
/// <param name="Rows">The rows.</param>
internal sealed record ValueSelection(SourceRows Rows)
{
    /// <summary>What they are sorted by beyond the order of the rows.</summary>
    public Ordering[] Orderings { get; init; } = [];

    /// <summary>Of equal values only the first are left.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Which of them are read.</summary>
    public RowRange Range { get; init; }

    public ValueSelection MovedTo(SourceRows rows) =>
        this with { Rows = rows, Orderings = Ordering.Move(Orderings, new(Rows.Depth, rows.Depth - Rows.Depth)) };
}
