using System.Text.Json;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A row of the audit log.</summary>
internal sealed class AuditRecord(ModelDescriptor log, ModelDescriptor model, AuditAction action, JsonElement? before, JsonElement? after, DateTime now)
    : IRowValues
{
    private readonly AuditScope? scope = AuditScope.Current;

    /// <summary>The parts of the key, joined with commas.</summary>
    private string RowId => string.Join(',', model.KeyColumns.Select(c => (after ?? before)!.Value.GetProperty(c.Name).ToString()));

    private string Action => action switch
    {
        AuditAction.Create => "create",
        AuditAction.Upsert => before is null ? "create" : "update",
        AuditAction.Update => "update",
        AuditAction.Restore => "restore",
        _ => "delete",
    };

    public void WriteTo(RowWriter row)
    {
        var columns = log.AuditLog!;
        foreach (var column in log.Columns)
        {
            if (column == columns.At)
            {
                row.Write((ColumnDescriptor<DateTime>)column, now);
            }
            else if (column == columns.Before || column == columns.After || column == columns.Details)
            {
                row.Write((ColumnDescriptor<JsonElement?>)column, JsonOf(columns, column));
            }
            else if (IsText(columns, column, out var text))
            {
                row.Write((ColumnDescriptor<string?>)column, text);
            }
            else
            {
                column.WriteDefault(row);
            }
        }
    }

    // One field for both is filled only where they have none of their own.
    private JsonElement? JsonOf(AuditLogColumns columns, ColumnDescriptor column) =>
        column == columns.Before ? before
        : column == columns.After ? after
        : columns is { Before: null, After: null } ? SnapshotWriter.Join(before, after)
        : null;

    private bool IsText(AuditLogColumns columns, ColumnDescriptor column, out string? text)
    {
        (var isText, text) =
            column == columns.Actor ? (true, scope?.Actor)
            : column == columns.Action ? (true, Action)
            : column == columns.Model ? (true, model.Name)
            : column == columns.RowId ? (true, RowId)
            : column == columns.Address ? (true, scope?.Address)
            : column == columns.UserAgent ? (true, scope?.UserAgent)
            : (false, null);
        return isText;
    }
}
