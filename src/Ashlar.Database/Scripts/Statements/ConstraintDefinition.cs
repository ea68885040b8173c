using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

public enum ConstraintKind
{
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Exclude,
    NotNull,
}

/// <summary>A key or check, of a column or of the table.</summary>
/// <param name="Name"><see langword="null"/> where the database chooses it.</param>
/// <param name="Columns">Empty for a check of the table, and for a key that is made of an index.</param>
public sealed record ConstraintDefinition(ConstraintKind Kind, string? Name, IReadOnlyList<string> Columns, TextSpan Span)
{
    public ForeignReference? References { get; init; }

    /// <summary>Rows that exist are not looked at.</summary>
    public bool IsNotValid { get; init; }

    /// <summary>The index that becomes the key.</summary>
    public string? UsingIndex { get; init; }

    /// <summary>The condition of a check, without its brackets.</summary>
    public IReadOnlyList<SqlToken> Condition { get; init; } = [];
}

/// <param name="Columns">Empty where the primary key is meant.</param>
public sealed record ForeignReference(ObjectName Table, IReadOnlyList<string> Columns, ForeignKeyAction OnDelete);
