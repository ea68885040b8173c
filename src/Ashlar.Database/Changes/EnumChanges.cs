namespace Ashlar.Database.Changes;

public sealed record CreateEnum(EnumDefinition Enum) : SchemaChange;

public sealed record DropEnum(EnumDefinition Enum) : SchemaChange;

/// <summary>Values were added, removed or put into another order. The columns are those that must follow where the type has to be made anew.</summary>
/// <param name="Columns">The columns of the type in the new schema.</param>
/// <param name="Defaults">The columns of the type that had a default in the old schema.</param>
public sealed record AlterEnum(
    EnumDefinition Previous,
    EnumDefinition Next,
    IReadOnlyList<string> AddedValues,
    IReadOnlyList<string> RemovedValues,
    IReadOnlyList<EnumColumn> Columns,
    IReadOnlyList<EnumColumnWithDefault> Defaults) : SchemaChange
{
    /// <summary>The values that stay have another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>Values can be added to a type; for anything else it is made anew.</summary>
    public bool IsRemade => RemovedValues.Count > 0 || IsReordered;

    /// <summary>What names a column of the type, and has to be gone while the type is made anew.</summary>
    public IReadOnlyList<EnumObstacle> Obstacles { get; init; } = [];
}

/// <param name="Create"><see langword="null"/> where it does not come back.</param>
public sealed record EnumObstacle(SchemaChange Drop, SchemaChange? Create);

public sealed record EnumColumn(Table Table, Column Column);

/// <param name="Next">The same column in the new schema where it has a default of the type again, which must come back.</param>
public sealed record EnumColumnWithDefault(Table Table, Column Previous, Column? Next);
