using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>Takes values in the order of a statement's placeholders. A driver implements it for its database's storage of each type.</summary>
public abstract class ValueWriter
{
    /// <summary>Encrypts the values of encrypted fields; <see langword="null"/> where the schema has none.</summary>
    internal Encryption.FieldCipher? Cipher { get; set; }

    /// <summary>Takes the values of generated types, one row after the other.</summary>
    internal RowWriter RowValues => field ??= new(this);

    /// <summary>Whether a text is made of whole characters: half of a surrogate pair is none, and no database keeps it.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0; at = text.IndexOfAnyInRange('\ud800', '\udfff'))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }

    /// <summary>Writes NULL.</summary>
    public abstract void WriteNull();

    /// <summary>Writes NULL where another value would be of a known type, for databases whose parameters have types.</summary>
    /// <param name="type">The C# type.</param>
    public virtual void WriteNull(Type type) => WriteNull();

    /// <summary>Writes a text.</summary>
    public abstract void Write(string value);

    /// <summary>Writes a truth value.</summary>
    public abstract void Write(bool value);

    /// <summary>Writes a 32-bit number.</summary>
    public abstract void Write(int value);

    /// <summary>Writes a 64-bit number.</summary>
    public abstract void Write(long value);

    /// <summary>Writes a floating-point number.</summary>
    public abstract void Write(double value);

    /// <summary>Writes a decimal number exactly, or refuses it.</summary>
    /// <exception cref="ValueOutOfRangeException">The database cannot hold the number exactly.</exception>
    public abstract void Write(decimal value);

    /// <summary>Writes an instant, which is UTC, to the millisecond.</summary>
    public abstract void Write(DateTime value);

    /// <summary>Writes an instant of a column that is finer than a millisecond, as fine as the database has it.</summary>
    public virtual void WritePrecise(DateTime value) => Write(value);

    /// <summary>Writes bytes.</summary>
    public abstract void Write(byte[] value);

    /// <summary>Writes a JSON value.</summary>
    public abstract void Write(JsonElement value);

    /// <summary>Writes the value of an enum by its name in the database.</summary>
    /// <param name="typeName">The enum's name in the database.</param>
    /// <param name="valueName">The value's name in the database.</param>
    public abstract void WriteEnum(string typeName, string valueName);

    /// <summary>Writes a decimal number that the database gave, with all of its digits: a page goes on behind it.</summary>
    /// <param name="value">The number as C# has it.</param>
    /// <param name="digits">What <see cref="RowReader.GetDigits"/> gave.</param>
    public virtual void WritePlace(decimal value, string digits) => Write(value);

    /// <summary>Writes a floating-point number that the database gave: a page goes on behind it.</summary>
    public virtual void WritePlace(double value) => Write(value);

    /// <summary>Writes an instant that the database gave, which may be finer than milliseconds: a page goes on behind it.</summary>
    public virtual void WritePlace(DateTime value) => Write(value);

    /// <summary>Writes a whole list as one parameter, for <c>IN</c> (see <see cref="Drivers.Dialect.WriteInList"/>).</summary>
    public abstract void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values);

    /// <summary>Writes the list that a column holds as one parameter.</summary>
    public virtual void WriteArray<T>(ColumnType<T> type, IReadOnlyList<T> values) => WriteList(type, values);

    /// <summary>Writes the values of a column of many new rows as one parameter (see <see cref="Drivers.ListInsert"/>).</summary>
    public virtual void WriteColumn<T>(ColumnType<T> type, IReadOnlyList<T> values) => WriteList(type, values);

    /// <summary>Writes a mask instead of the value of a hidden field. Only what is shown to people has one.</summary>
    internal virtual bool TryMask() => false;
}
