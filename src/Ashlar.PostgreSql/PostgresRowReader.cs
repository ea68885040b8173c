using System.Runtime.CompilerServices;
using System.Text.Json;
using Ashlar.Rows;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.PostgreSql;

/// <summary>Reads the rows of a batch. A column is read by its type in the database, which may be another than the field's usual one.</summary>
internal sealed class PostgresRowReader(PostgresServer server, SessionState session, Func<NpgsqlException, int?> failedStatement) : RowReader
{
    private NpgsqlDataReader rows = null!;
    private uint[] types = [];
    private int count;
    private bool isAlone;
    private byte[] raw = new byte[256];

    public override int ColumnCount => count;

    /// <param name="started">The rows.</param>
    /// <param name="isOfOneStatement">They are those of one statement: behind them comes the end of what was sent.</param>
    public void Start(NpgsqlDataReader started, bool isOfOneStatement)
    {
        (rows, isAlone) = (started, isOfOneStatement);
        FindTypes();
    }

    public override string GetName(int ordinal) => rows.GetName(Checked(ordinal));

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = rows.ReadAsync(cancellationToken);
        if (!next.IsCompletedSuccessfully)
        {
            return EndAsync(next, cancellationToken);
        }

        return next.Result || !isAlone ? new(next.Result) : EndAsync(cancellationToken);
    }

    public override ValueTask<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        var next = rows.NextResultAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? new(Begin(next.Result)) : BeginAsync(next);
    }

    public override bool IsNull(int ordinal) => rows.IsDBNull(Checked(ordinal));

    public override string GetString(int ordinal) => TypeOf(ordinal) switch
    {
        PostgresOid.Uuid => Get<Guid>(ordinal).ToString(),
        PostgresOid.Inet => Get<NpgsqlInet>(ordinal).ToString(),
        PostgresOid.Bit or PostgresOid.VarBit => BitFormat.Read(Raw(ordinal)),
        PostgresOid.Int2 or PostgresOid.Int4 or PostgresOid.Int8 => GetBigInt(ordinal).ToString(),
        _ => Get<string>(ordinal),
    };

    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public override int GetInt(int ordinal) => TypeOf(ordinal) == PostgresOid.Int4 ? Get<int>(ordinal) : ToInt(ordinal, GetBigInt(ordinal));

    public override long GetBigInt(int ordinal) => TypeOf(ordinal) switch
    {
        PostgresOid.Int8 => Get<long>(ordinal),
        PostgresOid.Int4 => Get<int>(ordinal),
        PostgresOid.Int2 => Get<short>(ordinal),
        PostgresOid.ObjectId => Get<uint>(ordinal),
        _ => ToWhole(ordinal, GetDecimal(ordinal)),
    };

    public override double GetFloat(int ordinal) => TypeOf(ordinal) switch
    {
        PostgresOid.Float8 => Get<double>(ordinal),

        // The shortest text of the single is the number that was meant: 0.1, and not 0.10000000149.
        PostgresOid.Float4 => double.Parse(Get<float>(ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
        _ => (double)GetDecimal(ordinal),
    };

    public override decimal GetDecimal(int ordinal) => TypeOf(ordinal) switch
    {
        PostgresOid.Int2 or PostgresOid.Int4 or PostgresOid.Int8 => GetBigInt(ordinal),
        PostgresOid.Float4 or PostgresOid.Float8 => ToDecimal(ordinal, GetFloat(ordinal)),
        PostgresOid.Numeric => NumericFormat.Read(Raw(ordinal)),
        _ => Get<decimal>(ordinal),
    };

    public override string GetDigits(int ordinal) => TypeOf(ordinal) == PostgresOid.Numeric ? NumericFormat.ReadDigits(Raw(ordinal)) : base.GetDigits(ordinal);

    public override DateTime GetDateTime(int ordinal) => TypeOf(ordinal) switch
    {
        PostgresOid.Timestamp or PostgresOid.TimestampTz => TimeFormat.OfMicroseconds(Get<long>(ordinal)) ?? throw NotInRange(ordinal),
        PostgresOid.Date => TimeFormat.OfDays(Get<int>(ordinal)) ?? throw NotInRange(ordinal),

        // Prisma puts a time of day on the first day of 1970.
        PostgresOid.Time => DateTime.UnixEpoch + Get<TimeSpan>(ordinal),
        PostgresOid.TimeTz => DateTime.UnixEpoch + Get<DateTimeOffset>(ordinal).UtcDateTime.TimeOfDay,
        _ => DateTime.SpecifyKind(Get<DateTime>(ordinal), DateTimeKind.Utc),
    };

    public override byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    public override JsonElement GetJson(int ordinal)
    {
        try
        {
            return JsonText.Parse(Get<byte[]>(ordinal));
        }
        catch (JsonException error)
        {
            throw NotOfType(ordinal, $"a value of the type \"{rows.GetDataTypeName(ordinal)}\"", "JSON", cause: error);
        }
    }

    public override IReadOnlyList<T> GetList<T>(int ordinal, ColumnType<T> item) =>
        rows.GetDataTypeName(Checked(ordinal)).EndsWith("[]", StringComparison.Ordinal)
            ? PostgresArrayReader.Read(Raw(ordinal).ToArray(), item, GetName(ordinal), rows.GetDataTypeName(ordinal))
            : throw NotOfType(ordinal, $"a value of the type \"{rows.GetDataTypeName(ordinal)}\"", "a list");

    public override T GetEnum<T>(int ordinal, EnumType<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Parse(Raw(ordinal));
    }

    public override ValueTask DisposeAsync()
    {
        var closing = rows.DisposeAsync();
        return closing.IsCompletedSuccessfully ? ValueTask.CompletedTask : CloseAsync(closing);
    }

    // Whoever reads to the end has seen the error already; whoever does not asked for no more.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask CloseAsync(ValueTask closing)
    {
        try
        {
            await closing;
        }
        catch (NpgsqlException)
        {
            session.Failed();
        }
    }

    /// <exception cref="UnexpectedValueException">The column is of a type that is not read so, or holds NULL.</exception>
    private T Get<T>(int ordinal)
    {
        try
        {
            return rows.GetFieldValue<T>(Checked(ordinal));
        }
        catch (InvalidCastException error)
        {
            var found = rows.IsDBNull(ordinal) ? "NULL" : $"a value of the type \"{rows.GetDataTypeName(ordinal)}\"";
            throw NotOfType(ordinal, found, Words(typeof(T)), cause: error);
        }
    }

    private int Checked(int ordinal) => (uint)ordinal < (uint)count ? ordinal : throw NoColumn(ordinal);

    private uint TypeOf(int ordinal) => types[Checked(ordinal)];

    private UnexpectedValueException NotInRange(int ordinal) => NotOfType(ordinal, "a time before the year 1 or after 9999", "a time", "correct the row");

    private decimal ToDecimal(int ordinal, double value) => Math.Abs(value) < (double)decimal.MaxValue
        ? (decimal)value
        : throw NotOfType(ordinal, "a number that a decimal cannot hold", "a decimal", "read a double, or correct the row");

    private static string Words(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "a truth value",
        TypeCode.String => "a text",
        TypeCode.DateTime => "a time",
        TypeCode.Object => "bytes",
        _ => "a number",
    };

    // The value as the server sent it.
    private ReadOnlySpan<byte> Raw(int ordinal)
    {
        try
        {
            var read = (int)rows.GetBytes(Checked(ordinal), 0, raw, 0, raw.Length);
            if (read == raw.Length)
            {
                raw = new byte[rows.GetBytes(ordinal, 0, null, 0, 0) + 1];
                read = (int)rows.GetBytes(ordinal, 0, raw, 0, raw.Length);
            }

            return raw.AsSpan(0, read);
        }
        catch (InvalidCastException error)
        {
            throw NotOfType(ordinal, "NULL", "a value", cause: error);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> BeginAsync(Task<bool> next) => Begin(await TranslateAsync(next));

    private bool Begin(bool hasRows)
    {
        if (hasRows)
        {
            FindTypes();
        }

        return hasRows;
    }

    private void FindTypes()
    {
        count = rows.FieldCount;
        if (types.Length < count)
        {
            types = new uint[count];
        }

        for (var i = 0; i < count; i++)
        {
            types[i] = rows.GetDataTypeOID(i);
        }
    }

    // A statement by itself is a transaction, which is committed behind its last row: only then are constraints checked that are checked late, and only then does
    // the database know that it and others can all succeed. The answer is there already, as a rule.
    private ValueTask<bool> EndAsync(CancellationToken cancellationToken)
    {
        var end = rows.NextResultAsync(cancellationToken);
        return end.IsCompletedSuccessfully ? new(false) : TranslateAsync(end);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> EndAsync(Task<bool> next, CancellationToken cancellationToken) =>
        await TranslateAsync(next) || (isAlone && await EndAsync(cancellationToken));

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
            throw PostgresErrors.From(error, server, failedStatement(error));
        }
        catch
        {
            // Cancelled, which ends the transaction's statement like any other error.
            session.Failed();
            throw;
        }
    }
}
