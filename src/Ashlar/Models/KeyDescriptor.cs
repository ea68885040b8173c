using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>One or more columns that together hold a key of the C# type <typeparamref name="TKey"/>: a tuple where there are several.</summary>
public sealed class KeyDescriptor<TKey>(params KeyPart<TKey>[] parts)
{
    /// <summary>The columns in the key's order.</summary>
    public IReadOnlyList<ColumnDescriptor> Columns { get; } = [.. parts.Select(p => p.Column)];

    internal ReadOnlySpan<KeyPart<TKey>> Parts => parts;

    /// <summary>How keys are compared, as the database does.</summary>
    internal IEqualityComparer<TKey> Comparer { get; } = parts.All(p => p.IsComparedByValue) ? EqualityComparer<TKey>.Default : new KeyComparer<TKey>(parts);

    /// <summary>How the key is read where it is one column; the table of a many-to-many relation has only such keys.</summary>
    internal ColumnType<TKey>? SingleType { get; init; }
}

/// <summary>Makes keys.</summary>
public static class KeyDescriptor
{
    /// <summary>A key of one column.</summary>
    public static KeyDescriptor<T> Of<T>(ColumnDescriptor<T> column) =>
        new(KeyPart.Of(column, static (T key) => key)) { SingleType = column?.Type };
}

/// <summary>A column of a key.</summary>
public abstract class KeyPart<TKey>
{
    private protected KeyPart()
    {
    }

    /// <summary>The column.</summary>
    public abstract ColumnDescriptor Column { get; }

    /// <summary>The values are compared as C# compares them.</summary>
    internal abstract bool IsComparedByValue { get; }

    internal abstract bool AreEqual(TKey left, TKey right);

    internal abstract int HashOf(TKey key);

    internal abstract void Write(ValueWriter writer, TKey key);

    internal abstract void WriteList(ValueWriter writer, IReadOnlyList<TKey> keys);

    /// <summary>Writes the column of a new or changed row.</summary>
    internal abstract void WriteTo(RowWriter row, TKey key);
}

/// <summary>Makes the parts of keys.</summary>
public static class KeyPart
{
    /// <summary>A part that takes its column's value from the key.</summary>
    public static KeyPart<TKey> Of<TKey, T>(ColumnDescriptor<T> column, Func<TKey, T> get) => new KeyPart<TKey, T>(column, get);
}

internal sealed class KeyPart<TKey, T>(ColumnDescriptor<T> column, Func<TKey, T> get) : KeyPart<TKey>
{
    private readonly IEqualityComparer<T> comparer = (IEqualityComparer<T>?)StoredComparer.Of(typeof(T), column.Native) ?? EqualityComparer<T>.Default;

    public override ColumnDescriptor Column => column;

    internal override bool IsComparedByValue => comparer == EqualityComparer<T>.Default;

    internal override bool AreEqual(TKey left, TKey right) => comparer.Equals(get(left), get(right));

    internal override int HashOf(TKey key) => get(key) is { } value ? comparer.GetHashCode(value) : 0;

    internal override void Write(ValueWriter writer, TKey key)
    {
        if (column.IsHidden && writer.TryMask())
        {
            return;
        }

        // A single is no double of the same digits.
        if (column.Native == NativeType.Real && get(key) is double number)
        {
            writer.WritePlace(number);
        }
        else
        {
            column.Type.Write(writer, get(key));
        }
    }

    internal override void WriteList(ValueWriter writer, IReadOnlyList<TKey> keys)
    {
        var values = new T[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = get(keys[i]);
        }

        writer.WriteList(column.Type, values);
    }

    internal override void WriteTo(RowWriter row, TKey key) => row.Write(column, get(key));
}
