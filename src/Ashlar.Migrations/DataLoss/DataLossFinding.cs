using Ashlar.Database;

namespace Ashlar.Migrations.DataLoss;

/// <summary>
/// Something that a migration may do to rows that exist. <see cref="ToText"/> is the sentence in the head of a
/// migration, which speaks of any database and is Prisma's, so that the file is the same; what is really in a database
/// is counted with <see cref="CountQuery"/>.
/// </summary>
/// <param name="Column"><see langword="null"/> where it is about the whole table.</param>
public abstract record DataLossFinding(ObjectName Table, string? Column)
{
    /// <summary>With such rows the migration cannot run at all.</summary>
    public virtual bool IsBlocking => false;

    /// <summary>Which rows are in danger, as a condition in SQL; <see langword="null"/> for every row.</summary>
    protected virtual string? RowsAtRisk => null;

    public abstract string ToText();

    /// <summary>What is gone when it has run, as a noun; <see langword="null"/> where nothing is.</summary>
    public virtual string? Loss => null;

    /// <summary>Which rows stop it; <see langword="null"/> where none do.</summary>
    public virtual string? Obstacle => null;

    /// <summary>How many rows are in danger. Standard SQL; <see langword="null"/> where counting does not tell.</summary>
    public virtual string? CountQuery =>
        $"SELECT COUNT(*) FROM {Database.Dialects.Sql.Identifier(Table)}{(RowsAtRisk is { } condition ? $" WHERE {condition}" : "")}";

    protected string ColumnIs(string test) => $"{Database.Dialects.Sql.Identifier(Column!)} {test}";
}
