using System.Globalization;
using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>Reads the rows of a result, by ordinal and forward only. A driver implements it for its database's storage of each type.</summary>
/// <remarks>
/// A value that is not of the method's type, and a NULL in a method that does not end in <c>OrNull</c>, are an <see cref="UnexpectedValueException"/>: a text is never
/// read as 0. An ordinal of no column is an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public abstract class RowReader : IAsyncDisposable
{
    /// <summary>Decrypts the values of encrypted fields; <see langword="null"/> where the schema has none.</summary>
    internal Encryption.FieldCipher? Cipher { get; set; }

    /// <summary>The number of columns.</summary>
    public abstract int ColumnCount { get; }

    /// <summary>The name of a column as the database gives it.</summary>
    public abstract string GetName(int ordinal);

    /// <summary>Moves to the next row. <see langword="false"/> after the last.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Moves to the rows of the batch's next statement. <see langword="false"/> after the last, and where there is no batch.</summary>
    public virtual ValueTask<bool> NextResultAsync(CancellationToken cancellationToken) => new(false);

    /// <summary>The value is NULL.</summary>
    public abstract bool IsNull(int ordinal);

    /// <summary>Reads a text.</summary>
    public abstract string GetString(int ordinal);

    /// <summary>Reads a truth value.</summary>
    public abstract bool GetBoolean(int ordinal);

    /// <summary>Reads a 32-bit number.</summary>
    public abstract int GetInt(int ordinal);

    /// <summary>Reads a 64-bit number.</summary>
    public abstract long GetBigInt(int ordinal);

    /// <summary>Reads a floating-point number.</summary>
    public abstract double GetFloat(int ordinal);

    /// <summary>Reads a decimal number.</summary>
    public abstract decimal GetDecimal(int ordinal);

    /// <summary>A decimal number with all of its digits, which may be more than <see cref="GetDecimal"/> has room for.</summary>
    public virtual string GetDigits(int ordinal) => GetDecimal(ordinal).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an instant; its kind is <see cref="DateTimeKind.Utc"/>.</summary>
    public abstract DateTime GetDateTime(int ordinal);

    /// <summary>Reads bytes.</summary>
    public abstract byte[] GetBytes(int ordinal);

    /// <summary>Reads a JSON value.</summary>
    public abstract JsonElement GetJson(int ordinal);

    /// <summary>Reads an enum's value by its name in the database.</summary>
    public abstract T GetEnum<T>(int ordinal, EnumType<T> type)
        where T : struct, Enum;

    /// <summary>Reads a list.</summary>
    /// <param name="ordinal">The column.</param>
    /// <param name="item">How its values are stored.</param>
    /// <exception cref="UnexpectedValueException">It holds a NULL, or lists.</exception>
    public virtual IReadOnlyList<T> GetList<T>(int ordinal, ColumnType<T> item) => JsonRowReader.ListOf(GetJson(ordinal), item);

    /// <summary>Ends the result; the statement can be run again.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Reads a text or NULL.</summary>
    public string? GetStringOrNull(int ordinal) => IsNull(ordinal) ? null : GetString(ordinal);

    /// <summary>Reads a truth value or NULL.</summary>
    public bool? GetBooleanOrNull(int ordinal) => IsNull(ordinal) ? null : GetBoolean(ordinal);

    /// <summary>Reads a 32-bit number or NULL.</summary>
    public int? GetIntOrNull(int ordinal) => IsNull(ordinal) ? null : GetInt(ordinal);

    /// <summary>Reads a 64-bit number or NULL.</summary>
    public long? GetBigIntOrNull(int ordinal) => IsNull(ordinal) ? null : GetBigInt(ordinal);

    /// <summary>Reads a floating-point number or NULL.</summary>
    public double? GetFloatOrNull(int ordinal) => IsNull(ordinal) ? null : GetFloat(ordinal);

    /// <summary>Reads a decimal number or NULL.</summary>
    public decimal? GetDecimalOrNull(int ordinal) => IsNull(ordinal) ? null : GetDecimal(ordinal);

    /// <summary>Reads an instant or NULL.</summary>
    public DateTime? GetDateTimeOrNull(int ordinal) => IsNull(ordinal) ? null : GetDateTime(ordinal);

    /// <summary>Reads bytes or NULL.</summary>
    public byte[]? GetBytesOrNull(int ordinal) => IsNull(ordinal) ? null : GetBytes(ordinal);

    /// <summary>Reads a JSON value or NULL of the database, which is not JSON's <c>null</c>.</summary>
    public JsonElement? GetJsonOrNull(int ordinal) => IsNull(ordinal) ? null : GetJson(ordinal);

    /// <summary>Reads an enum's value or NULL.</summary>
    public T? GetEnumOrNull<T>(int ordinal, EnumType<T> type)
        where T : struct, Enum => IsNull(ordinal) ? null : GetEnum(ordinal, type);

    /// <summary>A whole number that has to fit in 32 bits.</summary>
    /// <exception cref="UnexpectedValueException">It does not.</exception>
    protected int ToInt(int ordinal, long value) =>
        value is >= int.MinValue and <= int.MaxValue ? (int)value : throw NotOfType(ordinal, "a number outside of 32 bits", "an Int", "make the field a BigInt, or read a long");

    /// <summary>A number that has to be whole.</summary>
    /// <exception cref="UnexpectedValueException">It has a fraction, or does not fit in 64 bits.</exception>
    protected long ToWhole(int ordinal, decimal value) =>
        value is >= long.MinValue and <= long.MaxValue && decimal.Truncate(value) == value
            ? (long)value
            : throw NotOfType(ordinal, "a number that is not whole or outside of 64 bits", "a whole number", "round it in the SQL, or read a decimal");

    /// <summary>The error of an ordinal of no column.</summary>
    protected ArgumentOutOfRangeException NoColumn(int ordinal) =>
        new(nameof(ordinal), ordinal, $"The result has {ColumnCount} columns, of which the first is 0.");

    /// <summary>The error of a value that is not what was asked for. It does not show the value.</summary>
    /// <param name="ordinal">The column.</param>
    /// <param name="found">What the database gives: <c>a text</c>.</param>
    /// <param name="asked">What was asked for: <c>a whole number</c>.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="cause">The driver's error, if there is one.</param>
    protected UnexpectedValueException NotOfType(int ordinal, string found, string asked, string advice = "cast it in the SQL, ask for another type, or correct the row", Exception? cause = null) =>
        new($"The column {NameOf(ordinal)} holds {found} where {asked} is read; {advice}.", cause);

    // What is computed has no name, and a database may take its SQL for one.
    private string NameOf(int ordinal) => GetName(ordinal) is { Length: > 0 } name && name.AsSpan().IndexOfAny("\"(?") < 0 ? $"\"{name}\"" : $"at {ordinal}";
}
