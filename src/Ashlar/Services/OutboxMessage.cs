using System.Buffers;
using System.Text.Json;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What a write of one service means for another.</summary>
/// <param name="Service">For which service it is.</param>
/// <param name="Kind">What is to be done there.</param>
/// <param name="Payload">With what.</param>
internal sealed record OutboxMessage(string Service, string Kind, JsonElement Payload)
{
    public const string Dependents = "dependents";
    public const string Audit = "audit";

    /// <summary>Rows of the relation's target are to go, or to lose their reference.</summary>
    public static OutboxMessage OfDeletion(RelationDescriptor relation, JsonElement key) => new(relation.Target.Service!, Dependents, Json(json =>
    {
        json.WriteString("model", relation.Owner.Name);
        json.WriteString("relation", relation.Name);
        key.WriteTo(json, "key");
        if (AuditScope.Current is { } scope)
        {
            json.WriteString("actor", scope.Actor);
            json.WriteString("address", scope.Address);
            json.WriteString("userAgent", scope.UserAgent);
        }
    }));

    /// <summary>A row of the audit log.</summary>
    public static OutboxMessage OfAudit(Session session, ModelDescriptor log, RowValues record)
    {
        using var names = session.NewStatement();
        var columns = record.WriteNames(names, RowForm.Names);
        return new(log.Service!, Audit, Json(json =>
        {
            json.WriteStartArray("columns");
            columns.ForEach(c => json.WriteStringValue(c.Name));
            json.WriteEndArray();
            StoredRow.Write(record).WriteTo(json, "values");
        }));
    }

    /// <summary>The values of its row.</summary>
    public IRowValues For(ModelDescriptor outbox, DateTime now) => new Row(this, outbox, now);

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return JsonText.Parse(buffer.WrittenSpan);
    }

    private sealed class Row(OutboxMessage message, ModelDescriptor outbox, DateTime now) : IRowValues
    {
        public void WriteTo(RowWriter row)
        {
            foreach (var column in outbox.Columns)
            {
                switch (column.Name)
                {
                    case "service":
                        row.Write((ColumnDescriptor<string>)column, message.Service);
                        break;
                    case "kind":
                        row.Write((ColumnDescriptor<string>)column, message.Kind);
                        break;
                    case "payload":
                        row.Write((ColumnDescriptor<JsonElement>)column, message.Payload);
                        break;
                    case "createdAt":
                        row.Write((ColumnDescriptor<DateTime>)column, now);
                        break;
                    case "attempts":
                        row.Write((ColumnDescriptor<int>)column, 0);
                        break;
                    default:
                        column.WriteDefault(row);
                        break;
                }
            }
        }
    }
}
