namespace Ashlar.Database;

public enum ForeignKeyAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

/// <param name="Name"><see langword="null"/> where the database forgets it.</param>
/// <param name="Columns">The referencing columns, in the order of <paramref name="ReferencedColumns"/>.</param>
public sealed record ForeignKey(
    string? Name,
    IReadOnlyList<string> Columns,
    ObjectName ReferencedTable,
    IReadOnlyList<string> ReferencedColumns,
    ForeignKeyAction OnDelete,
    ForeignKeyAction OnUpdate)
{
    public override string ToString() => Name ?? $"({string.Join(", ", Columns)}) to {ReferencedTable}";
}
