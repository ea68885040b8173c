using System.Buffers;
using System.Text;
using System.Text.Json;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Writes a row as JSON for the audit log. Hidden and encrypted fields are masked.</summary>
internal sealed class SnapshotWriter : ValueWriter
{
    private readonly Utf8JsonWriter json;
    private readonly bool masks;

    private SnapshotWriter(Utf8JsonWriter json, bool masks) => (this.json, this.masks) = (json, masks);

    /// <summary>The current row, by the names of its fields.</summary>
    public static JsonElement Read(RowReader row, IReadOnlyList<ColumnDescriptor> columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var values = new SnapshotWriter(writer, masks: true);
            writer.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                writer.WritePropertyName(columns[i].Name);
                columns[i].Copy(row, i, values);
            }

            writer.WriteEndObject();
        }

        return JsonText.Parse(buffer.WrittenSpan);
    }

    /// <summary>The key of the current row as a text, hidden or not: it tells rows apart and is shown to nobody.</summary>
    public static string ReadKey(RowReader row, ModelDescriptor model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var values = new SnapshotWriter(writer, masks: false);
            writer.WriteStartArray();
            for (var i = 0; i < model.Columns.Count; i++)
            {
                if (model.KeyColumns.Contains(model.Columns[i]))
                {
                    model.Columns[i].Copy(row, i, values);
                }
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The row before and after in one object.</summary>
    public static JsonElement Join(JsonElement? before, JsonElement? after)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            before?.WriteTo(writer, "before");
            after?.WriteTo(writer, "after");
            writer.WriteEndObject();
        }

        return JsonText.Parse(buffer.WrittenSpan);
    }

    public override void WriteNull() => json.WriteNullValue();

    public override void Write(string value) => json.WriteStringValue(value);

    public override void Write(bool value) => json.WriteBooleanValue(value);

    public override void Write(int value) => json.WriteNumberValue(value);

    public override void Write(long value) => json.WriteNumberValue(value);

    // JSON has no infinity.
    public override void Write(double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    public override void Write(decimal value) => json.WriteNumberValue(value);

    public override void Write(DateTime value) => json.WriteStringValue(value);

    public override void Write(byte[] value) => json.WriteBase64StringValue(value);

    public override void Write(JsonElement value) => value.WriteTo(json);

    public override void WriteEnum(string typeName, string valueName) => json.WriteStringValue(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            type.Write(this, value);
        }

        json.WriteEndArray();
    }

    internal override bool TryMask()
    {
        if (masks)
        {
            json.WriteStringValue("***");
        }

        return masks;
    }
}
