namespace Ashlar.Rows;

/// <summary>How values of a C# type go to a database and come back.</summary>
public abstract class ColumnType<T>
{
    private protected ColumnType()
    {
    }

    /// <summary>Reads the value of the current row.</summary>
    public abstract T Read(RowReader row, int ordinal);

    /// <summary>Writes the value of the next placeholder.</summary>
    public abstract void Write(ValueWriter writer, T value);

    /// <summary>The C# type of what the database is given, where it is another one than the value's.</summary>
    public virtual Type StoredType => typeof(T);

    /// <summary>Times are written as fine as the database has them, and not to the millisecond.</summary>
    public virtual bool IsPrecise => false;

    /// <summary>Whether a list of such values can be one parameter (<see cref="ValueWriter.WriteList"/>).</summary>
    internal virtual bool CanBeListed => true;

    internal virtual bool IsNullable => false;

    internal virtual bool IsList => false;

    /// <summary>The enum's name in the database; <see langword="null"/> for any other type.</summary>
    internal virtual string? EnumName => null;

    /// <summary>The schema of the database that the enum is in; <see langword="null"/> where it needs no other name.</summary>
    internal virtual string? EnumSchema => null;

    /// <summary>The values are stored encrypted, and shown to nobody.</summary>
    internal virtual bool IsEncrypted => false;

    /// <summary>Writes the value of the current row elsewhere, as it is stored.</summary>
    internal virtual void Copy(RowReader row, int ordinal, ValueWriter target) => Write(target, Read(row, ordinal));
}
