using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text;
using Ashlar.Rows;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.PostgreSql;

/// <summary>Reads the rows of a batch. A column is read by its type in the database, which may be another than the field's usual one.</summary>
internal sealed class PostgresRowReader(PostgresServer server, SessionState session) : RowReader
{
    // The server cuts names after 63 bytes.
    private const int MostNameBytes = 64;

    private NpgsqlDataReader rows = null!;
    private uint[] types = [];
    private byte[] raw = new byte[256];

    public override int ColumnCount => rows.FieldCount;

    public void Start(NpgsqlDataReader started)
    {
        rows = started;
        FindTypes();
    }

    public override string GetName(int ordinal) => rows.GetName(ordinal);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = rows.ReadAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? new(next.Result) : TranslateAsync(next);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        var next = await TranslateAsync(rows.NextResultAsync(cancellationToken));
        if (next)
        {
            FindTypes();
        }

        return next;
    }

    public override bool IsNull(int ordinal) => rows.IsDBNull(ordinal);

    public override string GetString(int ordinal) => types[ordinal] switch
    {
        Oid.Uuid => rows.GetFieldValue<Guid>(ordinal).ToString(),
        Oid.Inet => rows.GetFieldValue<NpgsqlInet>(ordinal).ToString(),
        Oid.Int2 or Oid.Int4 or Oid.Int8 => GetBigInt(ordinal).ToString(),
        _ => rows.GetString(ordinal),
    };

    public override bool GetBoolean(int ordinal) => rows.GetBoolean(ordinal);

    public override int GetInt(int ordinal) => types[ordinal] == Oid.Int4 ? rows.GetFieldValue<int>(ordinal) : checked((int)GetBigInt(ordinal));

    public override long GetBigInt(int ordinal) => types[ordinal] switch
    {
        Oid.Int8 => rows.GetFieldValue<long>(ordinal),
        Oid.Int4 => rows.GetFieldValue<int>(ordinal),
        Oid.Int2 => rows.GetFieldValue<short>(ordinal),
        Oid.ObjectId => rows.GetFieldValue<uint>(ordinal),
        _ => checked((long)GetDecimal(ordinal)),
    };

    public override double GetFloat(int ordinal) => types[ordinal] switch
    {
        Oid.Float8 => rows.GetFieldValue<double>(ordinal),

        // The shortest text of the single is the number that was meant: 0.1, and not 0.10000000149.
        Oid.Float4 => double.Parse(rows.GetFieldValue<float>(ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
        _ => (double)GetDecimal(ordinal),
    };

    public override decimal GetDecimal(int ordinal) => types[ordinal] switch
    {
        Oid.Int2 or Oid.Int4 or Oid.Int8 => GetBigInt(ordinal),
        Oid.Float4 or Oid.Float8 => (decimal)GetFloat(ordinal),
        Oid.Numeric => NumericFormat.Read(Raw(ordinal)),
        _ => rows.GetFieldValue<decimal>(ordinal),
    };

    public override DateTime GetDateTime(int ordinal) => types[ordinal] switch
    {
        // Prisma puts a time of day on the first day of 1970.
        Oid.Time => DateTime.UnixEpoch + rows.GetFieldValue<TimeSpan>(ordinal),
        Oid.TimeTz => DateTime.UnixEpoch + rows.GetFieldValue<DateTimeOffset>(ordinal).UtcDateTime.TimeOfDay,
        _ => DateTime.SpecifyKind(rows.GetFieldValue<DateTime>(ordinal), DateTimeKind.Utc),
    };

    public override byte[] GetBytes(int ordinal) => rows.GetFieldValue<byte[]>(ordinal);

    public override JsonElement GetJson(int ordinal) => JsonElement.Parse(rows.GetFieldValue<byte[]>(ordinal));

    public override T GetEnum<T>(int ordinal, EnumType<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var utf8 = Raw(ordinal);
        Span<char> name = utf8.Length <= MostNameBytes ? stackalloc char[MostNameBytes] : new char[utf8.Length];
        return type.Parse(name[..Encoding.UTF8.GetChars(utf8, name)]);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await rows.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // Whoever reads to the end has seen the error already; whoever does not asked for no more.
            session.Failed();
        }
    }

    // The value as the server sent it.
    private ReadOnlySpan<byte> Raw(int ordinal)
    {
        var length = (int)rows.GetBytes(ordinal, 0, null, 0, 0);
        if (length > raw.Length)
        {
            raw = new byte[length];
        }

        return raw.AsSpan(0, (int)rows.GetBytes(ordinal, 0, raw, 0, length));
    }

    private void FindTypes()
    {
        var count = rows.FieldCount;
        if (types.Length < count)
        {
            types = new uint[count];
        }

        for (var i = 0; i < count; i++)
        {
            types[i] = rows.GetDataTypeOID(i);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> TranslateAsync(Task<bool> next)
    {
        try
        {
            return await next;
        }
        catch (NpgsqlException error)
        {
            session.Failed();
            throw PostgresErrors.From(error, server);
        }
    }

    /// <summary>The numbers that the server gives its built-in types (https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat).</summary>
    private static class Oid
    {
        public const uint Int8 = 20;
        public const uint Int2 = 21;
        public const uint Int4 = 23;
        public const uint ObjectId = 26;
        public const uint Float4 = 700;
        public const uint Float8 = 701;
        public const uint Inet = 869;
        public const uint Time = 1083;
        public const uint TimeTz = 1266;
        public const uint Numeric = 1700;
        public const uint Uuid = 2950;
    }
}
