using Ashlar.Models;

namespace Ashlar;

#pragma warning disable CS0660, CS0661 // == makes a predicate.

/// <summary>A column that may be NULL. Only such a column can be compared with <see langword="null"/>.</summary>
/// <typeparam name="T">The value's C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class NullableField<T>(ColumnDescriptor<T> descriptor, int depth) : Field<T>(descriptor, depth)
{
    /// <summary>Sets the column to NULL.</summary>
    public new Assignment Set(Null? nothing) => new Assignment<T>(Descriptor, new Parameter<T>(default!, Descriptor.Type));

    /// <summary>The value is NULL.</summary>
    public static Predicate operator ==(NullableField<T> field, Null? nothing) => new NullTest(field, isNull: true);

    /// <summary>The value is not NULL.</summary>
    public static Predicate operator !=(NullableField<T> field, Null? nothing) => new NullTest(field, isNull: false);
}

/// <summary>A column that may be NULL, of which no two rows have the same value.</summary>
/// <typeparam name="T">The value's C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class NullableUniqueField<T>(ColumnDescriptor<T> descriptor, int depth) : NullableField<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Descriptor];
}

/// <summary>Stands for the word <see langword="null"/> in <c>field == null</c>. It has no values.</summary>
public sealed class Null
{
    private Null()
    {
    }
}
