using System.Runtime.CompilerServices;
using System.Text;

namespace Ashlar.Rows;

/// <summary>An enum of the schema: the C# values with their names in the database.</summary>
/// <remarks>Names are looked for one after the other: an enum has few, and a dictionary of each enum's own type would be compiled when the program starts.</remarks>
public sealed class EnumType<T> : ColumnType<T>
    where T : struct, Enum
{
    private readonly (T Value, string DatabaseName)[] values;

    /// <summary>Describes an enum.</summary>
    /// <param name="databaseName">The enum's name in the database.</param>
    /// <param name="values">Each value with its name in the database.</param>
    public EnumType(string databaseName, params ReadOnlySpan<(T Value, string DatabaseName)> values)
    {
        if (Unsafe.SizeOf<T>() != sizeof(int))
        {
            throw new ArgumentException($"The enum \"{typeof(T).Name}\" has values that are no 32-bit numbers.", nameof(values));
        }

        DatabaseName = databaseName;
        this.values = values.ToArray();
        Nullable = new NullableValueType<T>(this);
        ColumnTypes.Add(this);
        ColumnTypes.Add(Nullable);
    }

    /// <summary>The enum's name in the database.</summary>
    public string DatabaseName { get; }

    /// <summary>The type of an optional field.</summary>
    public ColumnType<T?> Nullable { get; }

    /// <summary><c>@@schema</c>: the schema of the database that the enum is in; <see langword="null"/> for the one that the URL names.</summary>
    public string? DatabaseSchema { get; init; }

    internal override string? EnumName => DatabaseName;

    internal override string? EnumSchema => DatabaseSchema;

    /// <inheritdoc/>
    public override T Read(RowReader row, int ordinal) => row.GetEnum(ordinal, this);

    /// <inheritdoc/>
    public override void Write(ValueWriter writer, T value) => writer.WriteEnum(DatabaseName, NameOf(value));

    /// <summary>The value of that name in the database.</summary>
    /// <exception cref="UnexpectedValueException">The schema has no such value.</exception>
    public T Parse(ReadOnlySpan<char> databaseName)
    {
        foreach (var (value, name) in values)
        {
            if (databaseName.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new UnexpectedValueException($"The database holds a value that the enum \"{typeof(T).Name}\" does not have; add it to the schema, then generate.");
    }

    /// <summary>The value of that name in the database, which comes as UTF-8.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{char})" path="/exception"/>
    public T Parse(ReadOnlySpan<byte> databaseName)
    {
        foreach (var (value, name) in values)
        {
            if (IsAscii(name, databaseName))
            {
                return value;
            }
        }

        return Parse(Encoding.UTF8.GetString(databaseName));
    }

    // Nearly all names are, and are too short for anything but a loop to be quick.
    private static bool IsAscii(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.Length != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (name[i] != bytes[i] || bytes[i] > 127)
            {
                return false;
            }
        }

        return true;
    }

    private string NameOf(T value)
    {
        var number = Unsafe.BitCast<T, int>(value);
        foreach (var (known, name) in values)
        {
            if (Unsafe.BitCast<T, int>(known) == number)
            {
                return name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), $"The enum \"{typeof(T).Name}\" has no such value.");
    }
}
