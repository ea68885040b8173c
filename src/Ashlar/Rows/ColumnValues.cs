using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>The values that many rows have in one column.</summary>
internal abstract class ColumnValues(ColumnDescriptor column) : IParameter
{
    public ColumnDescriptor Column => column;

    public abstract void RemoveLast();

    public abstract void WriteTo(ValueWriter values);
}

internal sealed class ColumnValues<T>(ColumnDescriptor<T> column, int capacity) : ColumnValues(column)
{
    private readonly List<T> values = new(capacity);

    public void Add(T value) => values.Add(value);

    public override void RemoveLast() => values.RemoveAt(values.Count - 1);

    public override void WriteTo(ValueWriter values)
    {
        if (!Column.IsHidden || !values.TryMask())
        {
            values.WriteColumn(column.Type, this.values);
        }
    }
}
