using Ashlar.Database;

namespace Ashlar.Migrations.Renaming;

/// <summary>A thing of the database has another name now: nothing is dropped, nothing is added.</summary>
public abstract record Rename;

public sealed record TableRename(ObjectName Previous, ObjectName Next) : Rename
{
    public override string ToString() => $"{Previous}={Next}";
}

/// <param name="Table">By its new name, if that is another one.</param>
public sealed record ColumnRename(ObjectName Table, string Previous, string Next) : Rename
{
    public override string ToString() => $"{Table}.{Previous}={Next}";
}

public sealed record EnumRename(ObjectName Previous, ObjectName Next) : Rename
{
    public override string ToString() => $"{Previous}={Next}";
}

/// <param name="Enum">By its new name, if that is another one.</param>
/// <param name="Columns">Table, by its new name, and column of each use.</param>
public sealed record EnumValueRename(ObjectName Enum, string Previous, string Next, IReadOnlyList<(ObjectName Table, string Column)> Columns) : Rename
{
    public override string ToString() => $"{Enum}.{Previous}={Next}";
}
