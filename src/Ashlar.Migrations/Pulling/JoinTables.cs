using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Pulling;

/// <summary>Knows the table between two models of a many-to-many relation, which is no model of its own.</summary>
internal static class JoinTables
{
    public static bool IsOne(Table table, DialectCapabilities capabilities) =>
        table.Name.Name is ['_', _, ..]
        && HasUniquePair(table, capabilities)
        && table.Indexes.Any(i => !i.IsUnique && i.Columns is [var only] && Is(only.Name, "B"))
        && table.ForeignKeys is [{ Columns.Count: 1 }, { Columns.Count: 1 }]
        && Key(table, "A") is { } first
        && Key(table, "B") is { } second
        && string.CompareOrdinal(first.ReferencedTable.Name, second.ReferencedTable.Name) <= 0;

    /// <summary>The foreign key of column A or B.</summary>
    public static ForeignKey? Key(Table table, string column) => table.ForeignKeys.FirstOrDefault(k => k.Columns.Count == 1 && Is(k.Columns[0], column));

    private static bool HasUniquePair(Table table, DialectCapabilities capabilities) =>
        table.Indexes.Any(i => i.IsUnique && IsPair(i.Columns)) || (capabilities.JoinTablePrimaryKey && table.PrimaryKey is { } key && IsPair(key.Columns));

    private static bool IsPair(IReadOnlyList<IndexColumn> columns) => columns is [var first, var second] && Is(first.Name, "A") && Is(second.Name, "B");

    private static bool Is(string name, string letter) => name.Equals(letter, StringComparison.OrdinalIgnoreCase);
}
