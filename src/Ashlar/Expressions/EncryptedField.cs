using Ashlar.Models;

namespace Ashlar;

/// <summary>A field that is stored encrypted. It can be set, and asked whether it is NULL; nothing else can be asked of it in the database.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class EncryptedField<T>(ColumnDescriptor<T> descriptor, int depth)
{
    private protected Column<T> Column { get; } = new(descriptor, depth);

    /// <summary>The value is NULL.</summary>
    public Predicate IsNull => new NullTest(Column, isNull: true);

    /// <summary>The value is not NULL.</summary>
    public Predicate IsNotNull => new NullTest(Column, isNull: false);

    /// <summary>Sets the field.</summary>
    public Assignment Set(T value) => new Assignment<T>(Column.Descriptor, new Parameter<T>(value));

    /// <summary>Throws. C# calls it by itself in <c>$"{u.Name}"</c>.</summary>
    /// <exception cref="InvalidOperationException">Always: there is no value that a text could be made of.</exception>
    public sealed override string ToString() => throw new InvalidOperationException(SqlNode.NoText);
}
