namespace Ashlar.Database.Scripts.Statements;

public sealed record CreateTableStatement(SqlStatement Source, ObjectName Table) : ParsedStatement(Source)
{
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>Of the table, and those behind its columns.</summary>
    public IReadOnlyList<ConstraintDefinition> Constraints { get; init; } = [];

    public bool IsTemporary { get; init; }

    public bool IfNotExists { get; init; }

    /// <summary>Its columns come from elsewhere: a query, another table, a partitioned table.</summary>
    public bool IsDerived { get; init; }
}

public sealed record AlterTableStatement(SqlStatement Source, ObjectName Table, IReadOnlyList<TableAction> Actions) : ParsedStatement(Source);

/// <param name="Name"><see langword="null"/> where the database chooses it.</param>
/// <param name="Columns">Empty strings stand for expressions.</param>
public sealed record CreateIndexStatement(SqlStatement Source, string? Name, ObjectName Table, IReadOnlyList<string> Columns) : ParsedStatement(Source)
{
    public bool IsUnique { get; init; }

    public bool IsConcurrent { get; init; }

    public bool IfNotExists { get; init; }

    /// <summary>Not every row is in it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The index method in lower case; <see langword="null"/> for the usual one.</summary>
    public string? Method { get; init; }
}
