using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.PostgreSql;

/// <summary>
/// Reads the values of an array from its binary form: dimensions, flags, type of the values, then length and bytes of each
/// (https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/arrayfuncs.c, array_send).
/// </summary>
internal sealed class PostgresArrayReader : RowReader
{
    private const int HeaderLength = 12;
    private const int DimensionLength = 8;

    private readonly byte[] bytes;
    private readonly (int Start, int Length)[] values;
    private readonly uint type;
    private readonly string name;
    private readonly string typeName;

    private PostgresArrayReader(byte[] bytes, string name, string typeName)
    {
        (this.bytes, this.name, this.typeName) = (bytes, name, typeName);
        var dimensions = ReadInt(0);
        type = (uint)ReadInt(8);
        if (dimensions > 1)
        {
            throw new UnexpectedValueException($"The column \"{name}\" holds a list of lists; correct the row.");
        }

        values = new (int, int)[dimensions == 0 ? 0 : ReadInt(HeaderLength)];
        var place = HeaderLength + DimensionLength;
        for (var i = 0; i < values.Length; i++)
        {
            var length = ReadInt(place);
            values[i] = (place + sizeof(int), length);
            place += sizeof(int) + Math.Max(length, 0);
        }
    }

    public override int ColumnCount => values.Length;

    /// <param name="bytes">The array's binary form.</param>
    /// <param name="item">How its values are stored.</param>
    /// <param name="name">The column's name, for errors.</param>
    /// <param name="typeName">The column's type in the database, for errors.</param>
    public static IReadOnlyList<T> Read<T>(byte[] bytes, ColumnType<T> item, string name, string typeName)
    {
        var reader = new PostgresArrayReader(bytes, name, typeName);
        var list = new T[reader.ColumnCount];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = reader.IsNull(i) ? throw new UnexpectedValueException($"The column \"{name}\" holds a list with a NULL in it; correct the row.") : item.Read(reader, i);
        }

        return list;
    }

    public override string GetName(int ordinal) => name;

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(false);

    public override bool IsNull(int ordinal) => values[ordinal].Length < 0;

    public override string GetString(int ordinal) => type switch
    {
        PostgresOid.Uuid => new Guid(Value(ordinal), bigEndian: true).ToString(),
        PostgresOid.Int2 or PostgresOid.Int4 or PostgresOid.Int8 or PostgresOid.ObjectId => GetBigInt(ordinal).ToString(CultureInfo.InvariantCulture),
        PostgresOid.Inet or PostgresOid.Cidr => NetworkOf(Value(ordinal)),
        PostgresOid.Bit or PostgresOid.VarBit => BitFormat.Read(Value(ordinal)),
        PostgresOid.Text or PostgresOid.VarChar or PostgresOid.BpChar or PostgresOid.Name or PostgresOid.Char or PostgresOid.Json or PostgresOid.Xml or PostgresOid.Unknown =>
            Encoding.UTF8.GetString(Value(ordinal)),

        // An enum, or a type of texts such as citext; other types have zeros in their binary form.
        >= PostgresOid.FirstOfUsers when !Value(ordinal).Contains((byte)0) => Encoding.UTF8.GetString(Value(ordinal)),
        _ => throw NotOfType(ordinal, "a text"),
    };

    public override bool GetBoolean(int ordinal) => type == PostgresOid.Boolean ? Value(ordinal)[0] != 0 : throw NotOfType(ordinal, "a truth value");

    public override int GetInt(int ordinal) => ToInt(ordinal, GetBigInt(ordinal));

    public override long GetBigInt(int ordinal) => type switch
    {
        PostgresOid.Int2 => BinaryPrimitives.ReadInt16BigEndian(Value(ordinal)),
        PostgresOid.Int4 => BinaryPrimitives.ReadInt32BigEndian(Value(ordinal)),
        PostgresOid.ObjectId => BinaryPrimitives.ReadUInt32BigEndian(Value(ordinal)),
        PostgresOid.Int8 => BinaryPrimitives.ReadInt64BigEndian(Value(ordinal)),
        PostgresOid.Numeric or PostgresOid.Money or PostgresOid.Float4 or PostgresOid.Float8 => ToWhole(ordinal, GetDecimal(ordinal)),
        _ => throw NotOfType(ordinal, "a number"),
    };

    public override double GetFloat(int ordinal) => type switch
    {
        PostgresOid.Float8 => BinaryPrimitives.ReadDoubleBigEndian(Value(ordinal)),
        PostgresOid.Float4 => double.Parse(BinaryPrimitives.ReadSingleBigEndian(Value(ordinal)).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        _ => (double)GetDecimal(ordinal),
    };

    public override decimal GetDecimal(int ordinal) => type switch
    {
        PostgresOid.Numeric => NumericFormat.Read(Value(ordinal)),

        // Money is counted in hundredths.
        PostgresOid.Money => BinaryPrimitives.ReadInt64BigEndian(Value(ordinal)) / 100m,
        PostgresOid.Float4 or PostgresOid.Float8 => Math.Abs(GetFloat(ordinal)) < (double)decimal.MaxValue
            ? (decimal)GetFloat(ordinal)
            : throw NotOfType(ordinal, "a number that a decimal cannot hold", "a decimal", "read a double, or correct the row"),
        _ => GetBigInt(ordinal),
    };

    public override DateTime GetDateTime(int ordinal) => type switch
    {
        PostgresOid.Date => TimeFormat.OfDays(BinaryPrimitives.ReadInt32BigEndian(Value(ordinal))) ?? throw NotInRange(ordinal),
        PostgresOid.Time => DateTime.UnixEpoch.AddMicroseconds(BinaryPrimitives.ReadInt64BigEndian(Value(ordinal))),

        // Behind the time of day stand the seconds to the west of Greenwich.
        PostgresOid.TimeTz => DateTime.UnixEpoch + TimeSpan.FromTicks(((BinaryPrimitives.ReadInt64BigEndian(Value(ordinal)) * TimeSpan.TicksPerMicrosecond)
            + (BinaryPrimitives.ReadInt32BigEndian(Value(ordinal)[sizeof(long)..]) * TimeSpan.TicksPerSecond) + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay),
        PostgresOid.Timestamp or PostgresOid.TimestampTz => TimeFormat.OfMicroseconds(BinaryPrimitives.ReadInt64BigEndian(Value(ordinal))) ?? throw NotInRange(ordinal),
        _ => throw NotOfType(ordinal, "a time"),
    };

    public override byte[] GetBytes(int ordinal) => type == PostgresOid.Bytes ? Value(ordinal).ToArray() : throw NotOfType(ordinal, "bytes");

    // A byte with the version of the form stands before jsonb.
    public override JsonElement GetJson(int ordinal)
    {
        try
        {
            return JsonText.Parse(type == PostgresOid.JsonB ? Value(ordinal)[1..] : Value(ordinal));
        }
        catch (JsonException error)
        {
            throw new UnexpectedValueException("The database holds a list with a Json value that cannot be read; correct the row.", error);
        }
    }

    public override T GetEnum<T>(int ordinal, EnumType<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Parse(GetString(ordinal));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ReadOnlySpan<byte> Value(int ordinal) => bytes.AsSpan(values[ordinal].Start, values[ordinal].Length);

    private UnexpectedValueException NotOfType(int ordinal, string asked) => NotOfType(ordinal, $"a value of the type \"{typeName}\"", asked);

    private UnexpectedValueException NotInRange(int ordinal) => NotOfType(ordinal, "a time before the year 1 or after 9999", "a time", "correct the row");

    // Family, bits of the mask, whether it is a network, length, and the bytes of the address (network_send). A whole address has no mask.
    private static string NetworkOf(ReadOnlySpan<byte> value)
    {
        var address = new System.Net.IPAddress(value.Slice(4, value[3]));
        return value[1] == value[3] * 8 ? address.ToString() : $"{address}/{value[1]}";
    }

    private int ReadInt(int place) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(place));
}
