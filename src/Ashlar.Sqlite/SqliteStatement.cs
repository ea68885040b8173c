using System.Globalization;
using System.Text;
using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>A prepared statement, and the reader of its current row.</summary>
internal sealed class SqliteStatement : RowReader, IDisposable
{
    private const uint IsPersistent = 1;

    private static readonly long s_first = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt handle;
    private readonly StatementBinder binder;
    private readonly int parameterCount;
    private int knownColumns;
    private CancellationToken cancellationToken;
    private CancellationTokenRegistration cancellation;

    private SqliteStatement(sqlite3 connection, sqlite3_stmt handle, string text)
    {
        (this.connection, this.handle, Text) = (connection, handle, text);
        binder = new StatementBinder(connection, handle);
        parameterCount = raw.sqlite3_bind_parameter_count(handle);
    }

    public string Text { get; }

    /// <summary>It may change the database.</summary>
    public bool Writes => raw.sqlite3_stmt_readonly(handle) == 0;

    public override int ColumnCount => raw.sqlite3_column_count(handle);

    /// <param name="connection">The connection.</param>
    /// <param name="text">The SQL of one statement.</param>
    /// <param name="isKept">It will be run many times.</param>
    public static SqliteStatement Prepare(sqlite3 connection, string text, bool isKept)
    {
        var result = raw.sqlite3_prepare_v3(connection, Encoding.UTF8.GetBytes(text), isKept ? IsPersistent : 0, out var handle, out var rest);
        SqliteErrors.ThrowIfFailed(connection, result);
        if (handle.IsInvalid)
        {
            throw new DriverException(DriverErrorKind.Other, "The SQL holds no statement.");
        }

        if (!IsBlank(rest))
        {
            handle.Dispose();
            throw new DriverException(DriverErrorKind.Other, "The SQL holds more than one statement; run them one by one.");
        }

        return new(connection, handle, text);
    }

    // Behind the statement: nothing but comments.
    private static bool IsBlank(ReadOnlySpan<byte> sql)
    {
        while (true)
        {
            sql = sql.TrimStart(" \t\r\n\f;"u8);
            if (sql.IsEmpty)
            {
                return true;
            }

            var isLine = sql.StartsWith("--"u8);
            if (!isLine && !sql.StartsWith("/*"u8))
            {
                return false;
            }

            // SQLite lets a comment end with the text.
            var end = sql[2..].IndexOf(isLine ? "\n"u8 : "*/"u8);
            sql = end < 0 ? [] : sql[(2 + end + (isLine ? 1 : 2))..];
        }
    }

    public void Start(SqlWriter statement, CancellationToken token)
    {
        try
        {
            binder.Restart();
            statement.WriteParametersTo(binder);
            if (binder.Count != parameterCount)
            {
                // SQLite would take the values of an earlier run, or NULL.
                throw new DriverException(DriverErrorKind.Other, SqliteErrors.OtherParameters);
            }
        }
        catch
        {
            Reset();
            throw;
        }

        cancellationToken = token;
        if (token.CanBeCanceled)
        {
            cancellation = token.UnsafeRegister(static connection => raw.sqlite3_interrupt((sqlite3)connection!), connection);
        }
    }

    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Moves to the next row.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        if (result == raw.SQLITE_INTERRUPT)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        throw SqliteErrors.From(connection, result);
    }

    public void Reset()
    {
        cancellation.Dispose();
        cancellation = default;
        raw.sqlite3_reset(handle);
    }

    public void Dispose() => handle.Dispose();

    public override ValueTask DisposeAsync()
    {
        Reset();
        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(Step());

    public override string GetName(int ordinal) => (uint)ordinal < (uint)ColumnCount ? raw.sqlite3_column_name(handle, ordinal).utf8_to_string() : throw NoColumn(ordinal);

    // A column that is not there is NULL for SQLite.
    public override bool IsNull(int ordinal)
    {
        var isNull = raw.sqlite3_column_type(handle, ordinal) == raw.SQLITE_NULL;
        if (isNull && (uint)ordinal >= (uint)knownColumns)
        {
            knownColumns = ColumnCount;
            if ((uint)ordinal >= (uint)knownColumns)
            {
                throw NoColumn(ordinal);
            }
        }

        return isNull;
    }

    public override string GetString(int ordinal) => Encoding.UTF8.GetString(Present(ordinal, "a text"));

    // A column of SQLite may hold a value of any type, and SQLite makes a number of anything: of a text, mostly 0.
    public override bool GetBoolean(int ordinal) => raw.sqlite3_column_type(handle, ordinal) == raw.SQLITE_INTEGER
        ? raw.sqlite3_column_int64(handle, ordinal) != 0
        : throw NotOfType(ordinal, Found(ordinal), "a truth value");

    public override int GetInt(int ordinal) => ToInt(ordinal, GetBigInt(ordinal));

    public override long GetBigInt(int ordinal) => raw.sqlite3_column_type(handle, ordinal) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(handle, ordinal),
        raw.SQLITE_FLOAT => ToWhole(ordinal, ValueFormat.ToDecimal(raw.sqlite3_column_double(handle, ordinal))),
        _ => throw NotOfType(ordinal, Found(ordinal), "a whole number"),
    };

    public override double GetFloat(int ordinal) => raw.sqlite3_column_type(handle, ordinal) is raw.SQLITE_FLOAT or raw.SQLITE_INTEGER
        ? raw.sqlite3_column_double(handle, ordinal)
        : throw NotOfType(ordinal, Found(ordinal), "a number");

    public override decimal GetDecimal(int ordinal) => raw.sqlite3_column_type(handle, ordinal) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(handle, ordinal),
        raw.SQLITE_FLOAT => ValueFormat.ToDecimal(raw.sqlite3_column_double(handle, ordinal)),
        raw.SQLITE_TEXT => ValueFormat.ParseDecimal(Utf8(ordinal)),
        _ => throw NotOfType(ordinal, Found(ordinal), "a number"),
    };

    public override string GetDigits(int ordinal) => raw.sqlite3_column_type(handle, ordinal) switch
    {
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(handle, ordinal).ToString("R", CultureInfo.InvariantCulture),
        _ => base.GetDigits(ordinal),
    };

    public override DateTime GetDateTime(int ordinal) => raw.sqlite3_column_type(handle, ordinal) switch
    {
        // Prisma up to version 6 wrote milliseconds since 1970.
        raw.SQLITE_INTEGER => ToDateTime(ordinal, raw.sqlite3_column_int64(handle, ordinal)),
        raw.SQLITE_TEXT => ValueFormat.ParseDateTime(Utf8(ordinal)),
        _ => throw NotOfType(ordinal, Found(ordinal), "a time"),
    };

    public override byte[] GetBytes(int ordinal) => Present(ordinal, "bytes").ToArray();

    public override JsonElement GetJson(int ordinal) => ValueFormat.ParseJson(Present(ordinal, "JSON"));

    public override T GetEnum<T>(int ordinal, EnumType<T> type)
    {
        var utf8 = Present(ordinal, "a value of an enum");
        Span<char> name = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        return type.Parse(name[..Encoding.UTF8.GetChars(utf8, name)]);
    }

    private string Found(int ordinal) => IsNull(ordinal) ? "NULL" : raw.sqlite3_column_type(handle, ordinal) switch
    {
        raw.SQLITE_INTEGER or raw.SQLITE_FLOAT => "a number",
        raw.SQLITE_TEXT => "a text",
        _ => "bytes",
    };

    private DateTime ToDateTime(int ordinal, long milliseconds) => milliseconds >= s_first && milliseconds <= s_last
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime
        : throw NotOfType(ordinal, "a number that is not milliseconds since 1970", "a time");

    // NULL has no bytes, like an empty text; only then is it worth a question.
    private ReadOnlySpan<byte> Present(int ordinal, string asked)
    {
        var bytes = Utf8(ordinal);
        return bytes.IsEmpty && IsNull(ordinal) ? throw NotOfType(ordinal, "NULL", asked) : bytes;
    }

    // The text's bytes with their length: a text may hold NUL characters.
    private ReadOnlySpan<byte> Utf8(int ordinal) => raw.sqlite3_column_blob(handle, ordinal);
}
