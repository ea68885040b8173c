namespace Ashlar.Models;

/// <summary>Which columns of the audit log hold what.</summary>
public sealed class AuditLogColumns
{
    /// <summary>Who: a text that may be NULL.</summary>
    public required ColumnDescriptor Actor { get; init; }

    /// <summary>What was done: <c>create</c>, <c>update</c>, <c>delete</c> or <c>restore</c>.</summary>
    public required ColumnDescriptor Action { get; init; }

    /// <summary>The model's name.</summary>
    public required ColumnDescriptor Model { get; init; }

    /// <summary>The row's key.</summary>
    public required ColumnDescriptor RowId { get; init; }

    /// <summary>When: an instant.</summary>
    public required ColumnDescriptor At { get; init; }

    /// <summary>The row before: JSON that may be NULL.</summary>
    public ColumnDescriptor? Before { get; init; }

    /// <summary>The row after: JSON that may be NULL.</summary>
    public ColumnDescriptor? After { get; init; }

    /// <summary>Both in one: JSON that may be NULL.</summary>
    public ColumnDescriptor? Details { get; init; }

    /// <summary>From which address: a text that may be NULL.</summary>
    public ColumnDescriptor? Address { get; init; }

    /// <summary>With which program: a text that may be NULL.</summary>
    public ColumnDescriptor? UserAgent { get; init; }
}
