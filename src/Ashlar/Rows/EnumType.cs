using System.Collections.Frozen;

namespace Ashlar.Rows;

/// <summary>An enum of the schema: the C# values with their names in the database.</summary>
public sealed class EnumType<T> : ColumnType<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;
    private readonly FrozenDictionary<T, string> names;

    /// <summary>Describes an enum.</summary>
    /// <param name="databaseName">The enum's name in the database.</param>
    /// <param name="values">Each value with its name in the database.</param>
    public EnumType(string databaseName, params ReadOnlySpan<(T Value, string DatabaseName)> values)
    {
        DatabaseName = databaseName;
        var pairs = values.ToArray();
        this.values = pairs.ToFrozenDictionary(p => p.DatabaseName, p => p.Value);
        names = pairs.ToFrozenDictionary(p => p.Value, p => p.DatabaseName);
        Nullable = new NullableValueType<T>(this);
        ColumnTypes.Add(this);
        ColumnTypes.Add(Nullable);
    }

    /// <summary>The enum's name in the database.</summary>
    public string DatabaseName { get; }

    /// <summary>The type of an optional field.</summary>
    public ColumnType<T?> Nullable { get; }

    internal override string? EnumName => DatabaseName;

    /// <inheritdoc/>
    public override T Read(RowReader row, int ordinal) => row.GetEnum(ordinal, this);

    /// <inheritdoc/>
    public override void Write(ValueWriter writer, T value) => writer.WriteEnum(DatabaseName, NameOf(value));

    /// <summary>The value of that name in the database.</summary>
    /// <exception cref="UnexpectedValueException">The schema has no such value.</exception>
    public T Parse(ReadOnlySpan<char> databaseName) =>
        values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(databaseName, out var value)
            ? value
            : throw new UnexpectedValueException($"The database holds a value that the enum \"{typeof(T).Name}\" does not have; add it to the schema, then generate.");

    private string NameOf(T value) =>
        names.TryGetValue(value, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), $"The enum \"{typeof(T).Name}\" has no such value.");
}
