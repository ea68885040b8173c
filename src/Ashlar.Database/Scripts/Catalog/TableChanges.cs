using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Catalog;

/// <summary>What an action of ALTER TABLE leaves of the table.</summary>
internal static class TableChanges
{
    /// <summary>How a database commonly names what a script does not: the table, the columns, and this.</summary>
    private static readonly Dictionary<ConstraintKind, string> NameEndings = new()
    {
        [ConstraintKind.PrimaryKey] = "_pkey",
        [ConstraintKind.Unique] = "_key",
        [ConstraintKind.ForeignKey] = "_fkey",
        [ConstraintKind.Check] = "_check",
        [ConstraintKind.Exclude] = "_excl",
        [ConstraintKind.NotNull] = "_not_null",
    };

    public static CatalogTable Apply(CatalogTable table, TableAction action, StringComparer names) => action switch
    {
        AddColumnAction add => table with { Columns = [.. table.Columns, add.Column], Constraints = [.. table.Constraints, .. add.Column.Constraints] },
        DropColumnAction drop => Drop(table, drop.Column, names),
        RenameColumnAction rename => Rename(table, rename, names),
        ChangeTypeAction change => Column(table, change.Column, names, c => c with { Type = change.Type }),
        SetNotNullAction set => Column(table, set.Column, names, c => c with { IsNotNull = true }),
        DropNotNullAction drop => Column(table, drop.Column, names, c => c with { IsNotNull = false }),
        SetDefaultAction set => Column(table, set.Column, names, c => c with { Default = set.Default }),
        DropDefaultAction drop => Column(table, drop.Column, names, c => c with { Default = [] }),
        AddIdentityAction add => Column(table, add.Column, names, c => c with { IsIdentity = true }),
        AddConstraintAction add => table with { Constraints = [.. table.Constraints, WithColumnsOfIndex(table, add.Constraint, names)] },
        DropConstraintAction drop => table with { Constraints = [.. table.Constraints.Where(c => !IsNamed(table, c, drop.Name, names))] },
        RenameConstraintAction rename => Constraint(table, rename.Constraint, names, c => c with { Name = rename.Name }),
        ValidateConstraintAction validate => Constraint(table, validate.Name, names, c => c with { IsNotValid = false }),
        _ => table,
    };

    public static bool IsNamed(CatalogTable table, ConstraintDefinition constraint, string name, StringComparer names) =>
        names.Equals(constraint.Name ?? string.Join('_', [table.Name.Name, .. constraint.Kind == ConstraintKind.PrimaryKey ? [] : constraint.Columns]) + NameEndings[constraint.Kind], name);

    private static CatalogTable Drop(CatalogTable table, string column, StringComparer names) => table with
    {
        Columns = [.. table.Columns.Where(c => !names.Equals(c.Name, column))],
        Constraints = [.. table.Constraints.Where(c => !c.Columns.Contains(column, names))],
        Indexes = [.. table.Indexes.Where(i => !i.Columns.Contains(column, names))],
    };

    private static CatalogTable Rename(CatalogTable table, RenameColumnAction rename, StringComparer names)
    {
        IReadOnlyList<string> Renamed(IReadOnlyList<string> columns) => [.. columns.Select(c => names.Equals(c, rename.Column) ? rename.Name : c)];
        return Column(table, rename.Column, names, c => c with { Name = rename.Name }) with
        {
            Constraints = [.. table.Constraints.Select(c => c with { Columns = Renamed(c.Columns) })],
            Indexes = [.. table.Indexes.Select(i => i with { Columns = Renamed(i.Columns) })],
        };
    }

    private static ConstraintDefinition WithColumnsOfIndex(CatalogTable table, ConstraintDefinition constraint, StringComparer names) =>
        constraint.UsingIndex is { } index && table.Indexes.FirstOrDefault(i => names.Equals(i.Name, index)) is { } found ? constraint with { Columns = found.Columns } : constraint;

    private static CatalogTable Column(CatalogTable table, string name, StringComparer names, Func<ColumnDefinition, ColumnDefinition> change) =>
        table with { Columns = [.. table.Columns.Select(c => names.Equals(c.Name, name) ? change(c) : c)] };

    private static CatalogTable Constraint(CatalogTable table, string name, StringComparer names, Func<ConstraintDefinition, ConstraintDefinition> change) =>
        table with { Constraints = [.. table.Constraints.Select(c => IsNamed(table, c, name, names) ? change(c) : c)] };
}
