using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Catalog;

/// <summary>A table as the scripts so far have made it.</summary>
public sealed record CatalogTable(ObjectName Name)
{
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];

    public IReadOnlyList<ConstraintDefinition> Constraints { get; init; } = [];

    public IReadOnlyList<CatalogIndex> Indexes { get; init; } = [];

    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>It has columns that the scripts do not tell of.</summary>
    public bool IsPartlyKnown { get; init; }

    public ConstraintDefinition? PrimaryKey => Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.PrimaryKey);

    /// <summary>Every list of columns that an index or a key makes quick to find, first column first.</summary>
    public IEnumerable<IReadOnlyList<string>> IndexedColumns =>
    [
        .. Constraints.Where(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique).Select(c => c.Columns),
        .. Indexes.Where(i => !i.IsPartial).Select(i => i.Columns),
    ];

    public ColumnDefinition? FindColumn(string name, StringComparer names) => Columns.FirstOrDefault(c => names.Equals(c.Name, name));

    /// <summary>Also one that the script gave no name, by the name that the database gives it.</summary>
    public ConstraintDefinition? FindConstraint(string name, StringComparer names) => Constraints.FirstOrDefault(c => TableChanges.IsNamed(this, c, name, names));

    /// <summary>The column cannot be NULL.</summary>
    public bool IsRequired(ColumnDefinition column, StringComparer names) =>
        column.IsRequired || (PrimaryKey?.Columns.Contains(column.Name, names) ?? false);
}

/// <param name="Name"><see langword="null"/> where the database chooses it.</param>
/// <param name="Columns">Empty strings stand for expressions.</param>
public sealed record CatalogIndex(string? Name, IReadOnlyList<string> Columns, bool IsUnique, bool IsPartial, string? Method);
