using System.Globalization;
using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.PostgreSql;

/// <summary>Fills the parameters of a statement.</summary>
/// <remarks>
/// Numbers, truth values and bytes travel in binary form under their own type. Texts, times, JSON and enums travel as texts without a type: the server
/// takes it from the place where the parameter stands, so that a String may be compared with text, uuid, citext and enum columns, and a DateTime with
/// timestamp and timestamptz. The types of a statement's parameters are the same in each run, also for NULL: a prepared statement knows only those.
/// </remarks>
internal sealed class ParameterBinder : ValueWriter
{
    // The protocol counts them in 16 bits.
    private const int MostParameters = ushort.MaxValue;

    private NpgsqlParameterCollection parameters = null!;
    private int index;

    /// <summary>A parameter got another object than in the statement's last run, and perhaps another type.</summary>
    public bool HasReplaced { get; private set; }

    public void Bind(SqlWriter statement, NpgsqlParameterCollection target)
    {
        if (statement.PlaceholderCount > MostParameters)
        {
            throw new DriverException(DriverErrorKind.Other, $"A statement of PostgreSQL has at most {MostParameters} parameters; give the values as a list, or in several statements.");
        }

        parameters = target;
        index = 0;
        HasReplaced = false;
        statement.WriteParametersTo(this);

        // SQL written by hand may have the text of an earlier statement, and fewer values: those of the earlier one are nobody else's.
        while (target.Count > index)
        {
            target.RemoveAt(target.Count - 1);
            HasReplaced = true;
        }
    }

    /// <summary>Fills the only parameter of a statement.</summary>
    public void Bind(string value, NpgsqlParameterCollection target)
    {
        parameters = target;
        index = 0;
        Write(value);
    }

    public override void WriteNull() => Set<string?>(null, NpgsqlDbType.Unknown);

    public override void WriteNull(Type type)
    {
        if (TypedNull(type) is { } databaseType)
        {
            Replace(new NpgsqlParameter { NpgsqlDbType = databaseType, Value = DBNull.Value });
        }
        else
        {
            WriteNull();
        }
    }

    public override void Write(string value) => Set<string?>(ValueFormat.OfText(value), NpgsqlDbType.Unknown);

    public override void Write(bool value) => Set(value, NpgsqlDbType.Boolean);

    public override void Write(int value) => Set(value, NpgsqlDbType.Integer);

    public override void Write(long value) => Set(value, NpgsqlDbType.Bigint);

    public override void Write(double value) => Set(value, NpgsqlDbType.Double);

    public override void Write(decimal value) => Set(value, NpgsqlDbType.Numeric);

    public override void Write(DateTime value) => Set<string?>(ValueFormat.OfDateTime(value), NpgsqlDbType.Unknown);

    public override void WritePrecise(DateTime value) => Set<string?>(ValueFormat.OfPlace(ValueFormat.Utc(value, isPrecise: true)), NpgsqlDbType.Unknown);

    // Without a type, like times: a column of single precision, or of more digits, is compared with what it gave.
    public override void WritePlace(decimal value, string digits) => Set<string?>(digits, NpgsqlDbType.Unknown);

    public override void WritePlace(double value) => Set<string?>(value.ToString("R", CultureInfo.InvariantCulture), NpgsqlDbType.Unknown);

    public override void WritePlace(DateTime value) => Set<string?>(ValueFormat.OfPlace(value), NpgsqlDbType.Unknown);

    public override void Write(byte[] value) => Set(value, NpgsqlDbType.Bytea);

    public override void Write(JsonElement value) => Set<string?>(ValueFormat.OfText(ValueFormat.OfJson(value)), NpgsqlDbType.Unknown);

    public override void WriteEnum(string typeName, string valueName) => Set<string?>(valueName, NpgsqlDbType.Unknown);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        // An array of an enum is one of numbers, too: the type of the column counts.
        if (typeof(T) == typeof(int) && values is IReadOnlyList<int> ints)
        {
            Set(ints as int[] ?? [.. ints], NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }
        else if (typeof(T) == typeof(long) && values is IReadOnlyList<long> longs)
        {
            Set(longs as long[] ?? [.. longs], NpgsqlDbType.Array | NpgsqlDbType.Bigint);
        }
        else
        {
            Set<string?>(ArrayText.Of(type, values), NpgsqlDbType.Unknown);
        }
    }

    // The column may be smallint[] or varchar[], which no operator compares with an array of another type: the server takes the type from it.
    public override void WriteArray<T>(ColumnType<T> type, IReadOnlyList<T> values) => Set<string?>(ArrayText.Of(type, values), NpgsqlDbType.Unknown);

    // Lists of new rows stand where no type can be taken from: they have one of their own, and the statement turns their values into the column's.
    public override void WriteColumn<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        if (type.StoredType != typeof(T))
        {
            Set(TextList.Of(type, values), NpgsqlDbType.Array | NpgsqlDbType.Text);
        }
        // As numbers: of the first instant of C#, Npgsql would make one before all times.
        else if (values is IReadOnlyList<DateTime> times)
        {
            var numbers = new long[times.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = TimeFormat.ToMicroseconds(ValueFormat.Utc(times[i], type.IsPrecise));
            }

            Set(numbers, NpgsqlDbType.Array | NpgsqlDbType.Timestamp);
        }
        else if (values is IReadOnlyList<DateTime?> optionalTimes)
        {
            var numbers = new long?[optionalTimes.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = optionalTimes[i] is { } time ? TimeFormat.ToMicroseconds(ValueFormat.Utc(time, type.IsPrecise)) : null;
            }

            Set(numbers, NpgsqlDbType.Array | NpgsqlDbType.Timestamp);
        }
        else if (BinaryTypeOf(typeof(T)) is { } binary)
        {
            Set(values as List<T> ?? [.. values], NpgsqlDbType.Array | binary);
        }
        else
        {
            Set(TextList.Of(type, values), NpgsqlDbType.Array | NpgsqlDbType.Text);
        }
    }

    private static NpgsqlDbType? BinaryTypeOf(Type type) => type == typeof(string) ? NpgsqlDbType.Text : TypedNull(type);

    private static NpgsqlDbType? TypedNull(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        _ when type == typeof(byte[]) => NpgsqlDbType.Bytea,
        _ when type.IsEnum || Nullable.GetUnderlyingType(type) is { IsEnum: true } => null,
        TypeCode.Boolean => NpgsqlDbType.Boolean,
        TypeCode.Int32 => NpgsqlDbType.Integer,
        TypeCode.Int64 => NpgsqlDbType.Bigint,
        TypeCode.Double => NpgsqlDbType.Double,
        TypeCode.Decimal => NpgsqlDbType.Numeric,
        _ => null,
    };

    // The parameters of the statement's last run are used again: a typed one holds its value without a box.
    private void Set<T>(T value, NpgsqlDbType type)
    {
        if (index < parameters.Count && parameters[index] is NpgsqlParameter<T> known)
        {
            known.TypedValue = value;
            index++;
        }
        else
        {
            Replace(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });
        }
    }

    private void Replace(NpgsqlParameter parameter)
    {
        HasReplaced = true;
        if (index < parameters.Count)
        {
            parameters[index] = parameter;
        }
        else
        {
            parameters.Add(parameter);
        }

        index++;
    }
}
