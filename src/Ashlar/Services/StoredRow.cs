using System.Buffers;
using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Encryption;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Values on their way from one database to another, as a JSON array.</summary>
internal static class StoredRow
{
    public static JsonElement Write(IParameter values, FieldCipher? cipher = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new JsonValueWriter(buffer) { Cipher = cipher })
        {
            values.WriteTo(writer);
        }

        return JsonText.Parse(buffer.WrittenSpan);
    }

    /// <summary>One of the values, for a column.</summary>
    public static IParameter ValueOf(JsonElement row, int index, ColumnDescriptor column) => new Value(new JsonRowReader(row), index, column);

    private sealed class Value(JsonRowReader row, int index, ColumnDescriptor column) : IParameter
    {
        public void WriteTo(ValueWriter writer) => column.Copy(row, index, writer);
    }
}
