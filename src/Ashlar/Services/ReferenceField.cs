using System.Runtime.CompilerServices;
using Ashlar.Models;

namespace Ashlar;

#pragma warning disable CS0660, CS0661 // == makes a predicate.

/// <summary>A column that refers to a row of another service. It can be set to a plain value, which is looked up there, and not to what only this database knows.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class ReferenceField<T>(ColumnDescriptor<T> descriptor, int depth) : Column<T>(descriptor, depth)
{
    /// <summary>Sets the column.</summary>
    public Assignment Set(T value) => new Assignment<T>(Descriptor, new Parameter<T>(value, Descriptor.Type));
}

/// <summary>A column that refers to a row of another service, of which no two rows have the same value.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class UniqueReferenceField<T>(ColumnDescriptor<T> descriptor, int depth) : ReferenceField<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Descriptor];
}

/// <summary>A column that may refer to a row of another service, or to nothing.</summary>
/// <typeparam name="T">The value's C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class NullableReferenceField<T>(ColumnDescriptor<T> descriptor, int depth) : ReferenceField<T>(descriptor, depth)
{
    /// <summary>The value is NULL.</summary>
    public static Predicate operator ==(NullableReferenceField<T> field, Null? nothing) => new NullTest(field, isNull: true);

    /// <summary>The value is not NULL.</summary>
    public static Predicate operator !=(NullableReferenceField<T> field, Null? nothing) => new NullTest(field, isNull: false);
}

/// <summary>A column that may refer to a row of another service, of which no two rows have the same value.</summary>
/// <typeparam name="T">The value's C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class NullableUniqueReferenceField<T>(ColumnDescriptor<T> descriptor, int depth) : NullableReferenceField<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Descriptor];
}
