using Ashlar.Models;

namespace Ashlar;

#pragma warning disable CS0660, CS0661 // == makes a predicate.

/// <summary>A column that may be NULL and is not set by an update.</summary>
/// <typeparam name="T">The value's C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class NullableColumn<T>(ColumnDescriptor<T> descriptor, int depth) : Column<T>(descriptor, depth)
{
    /// <summary>The value is NULL.</summary>
    public static Predicate operator ==(NullableColumn<T> column, Null? nothing) => new NullTest(column, isNull: true);

    /// <summary>The value is not NULL.</summary>
    public static Predicate operator !=(NullableColumn<T> column, Null? nothing) => new NullTest(column, isNull: false);
}
