using Ashlar.Models;

namespace Ashlar;

/// <summary>A column that is a key by itself and is not set after the row was made.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class KeyColumn<T>(ColumnDescriptor<T> descriptor, int depth) : Column<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Descriptor];
}
