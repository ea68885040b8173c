using Ashlar.Models;

namespace Ashlar;

/// <summary>A column and its new value, in an update.</summary>
public abstract class Assignment
{
    private protected Assignment()
    {
    }

    internal abstract ColumnDescriptor Column { get; }

    internal abstract SqlNode Value { get; }
}

internal sealed class Assignment<T> : Assignment
{
    private readonly ColumnDescriptor<T> column;
    private readonly Expr<T> value;

    internal Assignment(ColumnDescriptor<T> column, Expr<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        (value as Parameter<T>)?.Learn(column.Type, column.IsHidden);
        (this.column, this.value) = (column, value);
    }

    internal override ColumnDescriptor Column => column;

    internal override SqlNode Value => value;
}
