using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>Rows that have values for the same columns, column by column.</summary>
internal sealed class RowLists
{
    private readonly RowValues row;
    private readonly RowWriter writer;
    private readonly int capacity;
    private readonly List<ColumnValues> lists = [];
    private int written;
    private bool fits;

    /// <param name="row">Holds one row after the other.</param>
    /// <param name="capacity">How many there will be, where that is known.</param>
    public RowLists(RowValues row, int capacity) => (this.row, this.capacity, writer) = (row, capacity, new(this));

    public IReadOnlyList<ColumnValues> Lists => lists;

    public int RowCount { get; private set; }

    /// <summary>Takes the row, if it has values for the same columns as those before.</summary>
    public bool TryAdd()
    {
        (written, fits) = (0, true);
        row.WriteTo(writer);
        if (fits && written == lists.Count)
        {
            RowCount++;
            return true;
        }

        for (var i = 0; i < written; i++)
        {
            lists[i].RemoveLast();
        }

        return false;
    }

    public void Add<T>(ColumnDescriptor<T> column, T value) => Next(column)?.Add(value);

    /// <summary>The values have been written and are used no more.</summary>
    public void Free() => lists.ForEach(static l => l.Free());

    private ColumnValues<T>? Next<T>(ColumnDescriptor<T> column)
    {
        if (RowCount == 0)
        {
            lists.Add(new ColumnValues<T>(column, capacity));
        }

        fits &= written < lists.Count && lists[written].Column == column;
        return fits ? (ColumnValues<T>)lists[written++] : null;
    }
}
