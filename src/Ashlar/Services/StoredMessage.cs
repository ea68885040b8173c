using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A message as it lies in an outbox.</summary>
/// <param name="Key">The message's key, as a JSON array.</param>
/// <param name="Service">For which service it is.</param>
/// <param name="Kind">What is to be done there.</param>
/// <param name="Payload">With what.</param>
/// <param name="Attempts">How often it could not be brought.</param>
internal sealed record StoredMessage(JsonElement Key, string Service, string Kind, JsonElement Payload, int Attempts)
{
    /// <summary>Reads the current row, whose columns are those of the outbox.</summary>
    public static StoredMessage Read(RowReader row, ModelDescriptor outbox)
    {
        var (key, ordinals) = (outbox.KeyColumns[0], outbox.Columns.Select((c, i) => (c.Name, i)).ToDictionary());
        return new(
            StoredRow.Write(new CurrentKey(row, ordinals[key.Name], key)),
            row.GetString(ordinals["service"]),
            row.GetString(ordinals["kind"]),
            row.GetJson(ordinals["payload"]).Clone(),
            row.GetInt(ordinals["attempts"]));
    }

    private sealed class CurrentKey(RowReader row, int ordinal, ColumnDescriptor column) : IParameter
    {
        public void WriteTo(ValueWriter values) => column.Copy(row, ordinal, values);
    }
}
