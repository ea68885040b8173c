using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A list as one parameter.</summary>
internal sealed class SqlList<T>(ColumnType<T> type, IReadOnlyList<T> values) : IParameter
{
    public void WriteTo(ValueWriter target) => target.WriteList(type, values);
}
