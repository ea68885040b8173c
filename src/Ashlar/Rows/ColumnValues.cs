using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>The values that many rows have in one column.</summary>
internal abstract class ColumnValues(ColumnDescriptor column) : IParameter
{
    public ColumnDescriptor Column => column;

    /// <summary>All rows have the same value: it may be written once.</summary>
    public abstract bool IsConstant { get; }

    public abstract void RemoveLast();

    /// <summary>Writes a value for each row, even if all are the same.</summary>
    public abstract void WriteEach();

    public abstract void WriteTo(ValueWriter values);

    /// <summary>The values have been written and are used no more.</summary>
    public abstract void Free();
}

internal sealed class ColumnValues<T>(ColumnDescriptor<T> column, int capacity) : ColumnValues(column)
{
    // A list of thousands is a large object, which only a full collection frees: the next statement uses it again.
    private const int MostKept = 20_000;

    // As many as the columns of a type that one table has, as a rule.
    private const int MostSpares = 8;

    private static readonly ConcurrentQueue<List<T>> s_spares = new();

    private List<T>? values;
    private T first = default!;
    private int count;

    public override bool IsConstant => values is null;

    public void Add(T value)
    {
        if (values is null && (count == 0 || IsSame(value, first)))
        {
            first = value;
        }
        else
        {
            WriteEach();
            values!.Add(value);
        }

        count++;
    }

    public override void RemoveLast()
    {
        count--;
        values?.RemoveAt(count);
    }

    public override void WriteEach()
    {
        if (values is not null)
        {
            return;
        }

        values = s_spares.TryDequeue(out var spare) ? spare : [];
        values.EnsureCapacity(capacity);
        for (var i = 0; i < count; i++)
        {
            values.Add(first);
        }
    }

    public override void WriteTo(ValueWriter values)
    {
        if (Column.IsHidden && values.TryMask())
        {
            return;
        }

        if (this.values is { } each)
        {
            values.WriteColumn(column.Type, each);
        }
        else
        {
            column.Type.Write(values, first);
        }
    }

    public override void Free()
    {
        if (values is { Capacity: <= MostKept } && s_spares.Count < MostSpares)
        {
            values.Clear();
            s_spares.Enqueue(values);
        }

        values = null;
    }

    // To the bit: 1.0 and 1.00 are equal, but not the same number for a database that keeps the digits.
    private static bool IsSame(T value, T other) =>
        value is string text ? other is string same && text == same
        : !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && BytesOf(ref value).SequenceEqual(BytesOf(ref other));

    private static ReadOnlySpan<byte> BytesOf(ref T value) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());
}
