using Ashlar.Models;

namespace Ashlar;

/// <summary>A column that an update may set, of which no two rows have the same value.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class UniqueField<T>(ColumnDescriptor<T> descriptor, int depth) : Field<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Descriptor];
}
