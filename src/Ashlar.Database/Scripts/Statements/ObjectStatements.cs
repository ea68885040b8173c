using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

/// <summary>A CREATE of anything but a table or an index.</summary>
public sealed record CreateObjectStatement(SqlStatement Source, ObjectKind Kind, ObjectName Name) : ParsedStatement(Source)
{
    /// <summary>The table that it belongs to, for a trigger or a policy.</summary>
    public ObjectName? Table { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>It has a CHECK or NOT NULL, for a domain.</summary>
    public bool HasConstraint { get; init; }
}

/// <summary>An ALTER of anything but a table.</summary>
public sealed record AlterObjectStatement(SqlStatement Source, ObjectKind Kind, ObjectName Name) : ParsedStatement(Source)
{
    public string? RenamedTo { get; init; }

    /// <summary>ALTER TYPE … ADD VALUE.</summary>
    public string? AddedValue { get; init; }

    /// <summary>The place of the added value is written: BEFORE or AFTER another.</summary>
    public bool HasPlace { get; init; }

    /// <summary>ALTER TYPE … RENAME VALUE.</summary>
    public (string From, string To)? RenamedValue { get; init; }

    /// <summary>ALTER DOMAIN … ADD CONSTRAINT that looks at rows that exist.</summary>
    public bool AddsConstraint { get; init; }
}

public sealed record DropStatement(SqlStatement Source, ObjectKind Kind, IReadOnlyList<ObjectName> Names) : ParsedStatement(Source)
{
    public bool IfExists { get; init; }

    public bool Cascades { get; init; }

    public bool IsConcurrent { get; init; }

    /// <summary>The table that it belongs to, for a trigger or a policy.</summary>
    public ObjectName? Table { get; init; }
}

public enum RowsVerb
{
    Insert,
    Update,
    Delete,
    Truncate,
}

/// <summary>A statement that changes rows.</summary>
public sealed record RowsStatement(SqlStatement Source, RowsVerb Verb, IReadOnlyList<ObjectName> Tables) : ParsedStatement(Source)
{
    public bool HasCondition { get; init; }

    public bool Cascades { get; init; }

    /// <summary>The columns that an UPDATE sets, each with its place.</summary>
    public IReadOnlyList<(string Column, TextSpan Span)> Assignments { get; init; } = [];

    /// <summary>An INSERT with VALUES. Otherwise its rows come from a query.</summary>
    public bool HasValues { get; init; }
}

public enum MaintenanceVerb
{
    Vacuum,
    VacuumFull,
    Cluster,
    Reindex,
    RefreshView,
    LockTable,
}

/// <param name="Name">The table, index or view; <see langword="null"/> where it is about the whole database.</param>
public sealed record MaintenanceStatement(SqlStatement Source, MaintenanceVerb Verb, ObjectName? Name) : ParsedStatement(Source)
{
    public bool IsConcurrent { get; init; }

    /// <summary>What is worked on, for REINDEX.</summary>
    public ObjectKind Kind { get; init; } = ObjectKind.Table;

    /// <summary>The mode of LOCK TABLE in capitals; <see langword="null"/> for the strongest.</summary>
    public string? LockMode { get; init; }
}
