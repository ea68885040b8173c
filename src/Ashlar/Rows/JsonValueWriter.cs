using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>Writes values as a JSON array, from which a <see cref="JsonRowReader"/> reads the same values.</summary>
internal sealed class JsonValueWriter : ValueWriter, IDisposable
{
    private readonly Utf8JsonWriter writer;
    private bool isInList;

    public JsonValueWriter(IBufferWriter<byte> buffer)
    {
        writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = JsonText.MostDepthOfRow });
        writer.WriteStartArray();
    }

    public override void WriteNull() => writer.WriteNullValue();

    public override void Write(string value) => writer.WriteStringValue(value);

    public override void Write(bool value) => writer.WriteBooleanValue(value);

    public override void Write(int value) => writer.WriteNumberValue(value);

    public override void Write(long value) => writer.WriteNumberValue(value);

    // JSON has no infinity.
    public override void Write(double value) => writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));

    public override void Write(decimal value) => writer.WriteNumberValue(value);

    public override void Write(DateTime value) => writer.WriteStringValue(value);

    public override void Write(byte[] value) => writer.WriteStringValue(Convert.ToHexString(value));

    // In a row, JSON's null is not to be taken for a value that is missing.
    public override void Write(JsonElement value)
    {
        if (isInList)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteStartArray();
            value.WriteTo(writer);
            writer.WriteEndArray();
        }
    }

    public override void WriteEnum(string typeName, string valueName) => writer.WriteStringValue(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        writer.WriteStartArray();
        isInList = true;
        foreach (var value in values)
        {
            type.Write(this, value);
        }

        isInList = false;
        writer.WriteEndArray();
    }

    public void Dispose()
    {
        writer.WriteEndArray();
        writer.Dispose();
    }
}
