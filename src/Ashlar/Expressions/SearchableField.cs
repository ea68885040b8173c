using Ashlar.Models;

namespace Ashlar;

#pragma warning disable CS0660, CS0661 // == makes a predicate; two fields are the same only when they are the same object.

/// <summary>A field that is stored encrypted, equal values equally: it can be looked for by its whole value.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class SearchableField<T>(ColumnDescriptor<T> descriptor, int depth) : EncryptedField<T>(descriptor, depth)
{
    /// <summary>The value is one of these. Of no values: never.</summary>
    public Predicate In(params IEnumerable<T> values) => new EncryptedMatch<T>(Column, [.. values]);

    /// <summary>The value is none of these. Of no values: always.</summary>
    public Predicate NotIn(params IEnumerable<T> values) => !In(values);

    /// <summary>The two are equal; two NULLs are.</summary>
    public static Predicate operator ==(SearchableField<T> field, T value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return value is null ? field.IsNull : field.In(value);
    }

    /// <summary>The two differ; a NULL differs from any value.</summary>
    public static Predicate operator !=(SearchableField<T> field, T value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return value is null ? field.IsNotNull : field.NotIn(value);
    }
}

/// <summary>A field that is stored encrypted, equal values equally, of which no two rows have the same value.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class UniqueSearchableField<T>(ColumnDescriptor<T> descriptor, int depth) : SearchableField<T>(descriptor, depth), IUniqueKey
{
    IReadOnlyList<ColumnDescriptor> IUniqueKey.Columns => [Column.Descriptor];
}
