using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>The types of the schema language, each with its C# type. Enums have an <see cref="EnumType{T}"/> of their own.</summary>
public static class ColumnTypes
{
    /// <summary><c>String</c>.</summary>
    public static ColumnType<string> String { get; } = new ScalarType<string>(static (r, i) => r.GetString(i), static (w, v) => w.Write(v));

    /// <summary><c>String?</c>.</summary>
    public static ColumnType<string?> NullableString { get; } = new NullableReferenceType<string>(String);

    /// <summary><c>Boolean</c>.</summary>
    public static ColumnType<bool> Boolean { get; } = new ScalarType<bool>(static (r, i) => r.GetBoolean(i), static (w, v) => w.Write(v));

    /// <summary><c>Boolean?</c>.</summary>
    public static ColumnType<bool?> NullableBoolean { get; } = new NullableValueType<bool>(Boolean);

    /// <summary><c>Int</c>.</summary>
    public static ColumnType<int> Int { get; } = new ScalarType<int>(static (r, i) => r.GetInt(i), static (w, v) => w.Write(v));

    /// <summary><c>Int?</c>.</summary>
    public static ColumnType<int?> NullableInt { get; } = new NullableValueType<int>(Int);

    /// <summary><c>BigInt</c>.</summary>
    public static ColumnType<long> BigInt { get; } = new ScalarType<long>(static (r, i) => r.GetBigInt(i), static (w, v) => w.Write(v));

    /// <summary><c>BigInt?</c>.</summary>
    public static ColumnType<long?> NullableBigInt { get; } = new NullableValueType<long>(BigInt);

    /// <summary><c>Float</c>.</summary>
    public static ColumnType<double> Float { get; } = new ScalarType<double>(static (r, i) => r.GetFloat(i), static (w, v) => w.Write(v));

    /// <summary><c>Float?</c>.</summary>
    public static ColumnType<double?> NullableFloat { get; } = new NullableValueType<double>(Float);

    /// <summary><c>Decimal</c>.</summary>
    public static ColumnType<decimal> Decimal { get; } = new ScalarType<decimal>(static (r, i) => r.GetDecimal(i), static (w, v) => w.Write(v));

    /// <summary><c>Decimal?</c>.</summary>
    public static ColumnType<decimal?> NullableDecimal { get; } = new NullableValueType<decimal>(Decimal);

    /// <summary><c>DateTime</c>: an instant in UTC, to the millisecond. A value of unspecified kind counts as UTC.</summary>
    public static ColumnType<DateTime> DateTime { get; } = new ScalarType<DateTime>(static (r, i) => r.GetDateTime(i), static (w, v) => w.Write(v));

    /// <summary><c>DateTime?</c>.</summary>
    public static ColumnType<DateTime?> NullableDateTime { get; } = new NullableValueType<DateTime>(DateTime);

    /// <summary><c>DateTime</c> of a column that is finer than a millisecond (<c>@db.Timestamptz(6)</c>): as fine as its database has it.</summary>
    public static ColumnType<DateTime> PreciseDateTime { get; } = new PreciseTimeType();

    /// <summary><c>DateTime?</c> of such a column.</summary>
    public static ColumnType<DateTime?> NullablePreciseDateTime { get; } = new NullableValueType<DateTime>(PreciseDateTime);

    /// <summary><c>Bytes</c>.</summary>
    public static ColumnType<byte[]> Bytes { get; } =
        new ScalarType<byte[]>(static (r, i) => r.GetBytes(i), static (w, v) => w.Write(v));

    /// <summary><c>Bytes?</c>.</summary>
    public static ColumnType<byte[]?> NullableBytes { get; } = new NullableReferenceType<byte[]>(Bytes);

    /// <summary><c>Json</c>.</summary>
    public static ColumnType<JsonElement> Json { get; } =
        new ScalarType<JsonElement>(static (r, i) => r.GetJson(i), static (w, v) => w.Write(v), canBeListed: false);

    /// <summary><c>Json?</c>.</summary>
    public static ColumnType<JsonElement?> NullableJson { get; } = new NullableValueType<JsonElement>(Json);

    /// <summary>The type of plain values that no column tells the type of.</summary>
    internal static ColumnType<T> Of<T>() =>
        Find<T>() ?? throw new NotSupportedException($"A value of type \"{typeof(T).Name}\" cannot be a parameter by itself; use a text, a number, a truth value, a time, bytes, JSON or an enum of the schema.");

    internal static ColumnType<T>? Find<T>() => Known<T>.Type;

    /// <summary>An enum of a schema: its C# type is the schema's own, so that it tells how its values are stored.</summary>
    internal static void Add<T>(ColumnType<T> type) => Known<T>.Type = type;

    private static class Known<T>
    {
        // One of the properties above has this type, or none has.
        public static ColumnType<T>? Type { get; set; } = All.OfType<ColumnType<T>>().FirstOrDefault();
    }

    private static readonly object[] All =
    [
        String, Boolean, Int, BigInt, Float, Decimal, DateTime, Bytes, Json,
        NullableBoolean, NullableInt, NullableBigInt, NullableFloat, NullableDecimal, NullableDateTime, NullableJson,
    ];
}
