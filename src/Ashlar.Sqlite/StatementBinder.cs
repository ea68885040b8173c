using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Binds values to a statement's placeholders, as Prisma 7 stores them in SQLite.</summary>
internal sealed class StatementBinder(sqlite3 connection, sqlite3_stmt statement) : ValueWriter
{
    private int index;

    /// <summary>How many values were bound.</summary>
    public int Count => index;

    public void Restart() => index = 0;

    public override void WriteNull() => Check(raw.sqlite3_bind_null(statement, ++index));

    public override void Write(bool value) => Write(value ? 1L : 0L);

    public override void Write(int value) => Write((long)value);

    public override void Write(long value) => Check(raw.sqlite3_bind_int64(statement, ++index, value));

    // SQLite would make NULL of it.
    public override void Write(double value) => Check(double.IsNaN(value)
        ? throw new ValueOutOfRangeException("SQLite keeps no NaN; leave the value out, or write a number.")
        : raw.sqlite3_bind_double(statement, ++index, value));

    public override void Write(decimal value)
    {
        if (ValueFormat.IsWhole(value, out var whole))
        {
            Write(whole);
        }
        else
        {
            Write(ValueFormat.ToDouble(value));
        }
    }

    public override void WritePlace(decimal value, string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            Write(whole);
        }
        else
        {
            Write(double.Parse(digits, CultureInfo.InvariantCulture));
        }
    }

    public override void Write(DateTime value)
    {
        Span<byte> text = stackalloc byte[ValueFormat.DateTimeLength];
        ValueFormat.WriteDateTime(value, text);
        WriteUtf8(text);
    }

    public override void Write(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        const int OnStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most <= OnStack ? null : ArrayPool<byte>.Shared.Rent(most);
        var buffer = rented ?? stackalloc byte[OnStack];
        WriteUtf8(buffer[..Encoding.UTF8.GetBytes(ValueFormat.OfText(value), buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public override void Write(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        index++;
        Check(value.Length == 0 ? raw.sqlite3_bind_zeroblob(statement, index, 0) : raw.sqlite3_bind_blob(statement, index, value));
    }

    public override void Write(JsonElement value) => Write(ValueFormat.OfJson(value));

    public override void WriteEnum(string typeName, string valueName) => Write(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new JsonListWriter(json))
        {
            foreach (var value in values)
            {
                type.Write(writer, value);
            }
        }

        WriteUtf8(json.WrittenSpan);
    }

    private void WriteUtf8(ReadOnlySpan<byte> text)
    {
        index++;

        // A span without bytes has no address, which SQLite takes for NULL.
        Check(text.IsEmpty ? raw.sqlite3_bind_text(statement, index, "") : raw.sqlite3_bind_text(statement, index, text));
    }

    private void Check(int result) => SqliteErrors.ThrowIfFailed(connection, result);
}
