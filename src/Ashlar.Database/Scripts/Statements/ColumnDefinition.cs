using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

public enum GeneratedColumn
{
    No,
    Stored,
    Virtual,
}

/// <summary>A column in CREATE TABLE or ADD COLUMN.</summary>
/// <param name="Type"><see langword="null"/> where none is written.</param>
public sealed record ColumnDefinition(string Name, SqlType? Type, TextSpan Span)
{
    public bool IsNotNull { get; init; }

    /// <summary>The tokens of the expression; empty where there is no default, or <c>DEFAULT NULL</c>.</summary>
    public IReadOnlyList<SqlToken> Default { get; init; } = [];

    public bool IsIdentity { get; init; }

    public GeneratedColumn Generated { get; init; }

    /// <summary>Keys and checks that are written behind the column.</summary>
    public IReadOnlyList<ConstraintDefinition> Constraints { get; init; } = [];

    public bool IsPrimaryKey => Constraints.Any(c => c.Kind == ConstraintKind.PrimaryKey);

    public bool IsRequired => IsNotNull || IsPrimaryKey;
}
