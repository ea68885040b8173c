using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value of a parameter that may be NULL.</summary>
internal interface ISqlValue
{
    bool IsNull { get; }
}

/// <summary>A value of a statement of a file.</summary>
internal sealed class SqlValue<T>(ColumnType<T> type, T value, bool isHidden) : IParameter, ISqlValue
{
    public bool IsNull => value is null;

    public void WriteTo(ValueWriter values)
    {
        if (!isHidden || !values.TryMask())
        {
            type.Write(values, value);
        }
    }
}
