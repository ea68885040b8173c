using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>Rows that have values for the same columns, column by column.</summary>
internal sealed class RowLists
{
    private readonly List<ColumnValues> lists = [];
    private int written;
    private bool fits;

    public IReadOnlyList<ColumnValues> Lists => lists;

    public int RowCount { get; private set; }

    /// <summary>Takes a row, if it has values for the same columns as those before.</summary>
    public bool TryAdd(RowValues row)
    {
        (written, fits) = (0, true);
        row.WriteTo(this);
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

    public void Add<T>(ColumnDescriptor<T> column, T value)
    {
        if (RowCount == 0)
        {
            lists.Add(new ColumnValues<T>(column));
        }

        fits &= written < lists.Count && lists[written].Column == column;
        if (fits)
        {
            ((ColumnValues<T>)lists[written++]).Add(value);
        }
    }
}
