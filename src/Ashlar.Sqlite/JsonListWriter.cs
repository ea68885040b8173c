using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.Sqlite;

/// <summary>
/// Writes a list of values as a JSON array, which <c>json_each</c> gives back as the values that the columns hold; bytes and numbers with a point as their
/// digits, and texts with <see cref="Nul"/>.
/// </summary>
internal sealed class JsonListWriter : ValueWriter, IDisposable
{
    /// <summary>Stands for a NUL character, at which <c>json_each</c> ends a text. It is half of a surrogate pair, which no text holds.</summary>
    public const char Nul = '\ud800';

    private static readonly string s_escapedNul = $"\\u{(int)Nul:x4}";

    private readonly Utf8JsonWriter writer;

    public JsonListWriter(IBufferWriter<byte> buffer)
    {
        writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
    }

    public override void WriteNull() => writer.WriteNullValue();

    public override void Write(string value)
    {
        var text = ValueFormat.OfText(value);
        if (!text.Contains('\0', StringComparison.Ordinal))
        {
            writer.WriteStringValue(text);
            return;
        }

        // The writer refuses half of a pair.
        var parts = text.Split('\0').Select(static p => JsonEncodedText.Encode(p).Value);
        writer.WriteRawValue($"\"{string.Join(s_escapedNul, parts)}\"", skipInputValidation: true);
    }

    public override void Write(bool value) => writer.WriteNumberValue(value ? 1 : 0);

    public override void Write(int value) => writer.WriteNumberValue(value);

    public override void Write(long value) => writer.WriteNumberValue(value);

    // Not as a number: SQLite reads one of many digits as another that is near by. Nothing that SQLite keeps is NaN.
    public override void Write(double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    public override void Write(decimal value)
    {
        if (ValueFormat.IsWhole(value, out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            Write(ValueFormat.ToDouble(value));
        }
    }

    public override void Write(DateTime value)
    {
        Span<byte> text = stackalloc byte[ValueFormat.DateTimeLength];
        ValueFormat.WriteDateTime(value, text);
        writer.WriteStringValue(text);
    }

    public override void Write(byte[] value) => writer.WriteStringValue(BytesFunctions.ToHex(value));

    public override void Write(JsonElement value) => writer.WriteStringValue(JsonText.Of(value));

    public override void WriteEnum(string typeName, string valueName) => writer.WriteStringValue(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values) => throw new NotSupportedException("A list holds no lists.");

    public void Dispose()
    {
        writer.WriteEndArray();
        writer.Dispose();
    }
}
