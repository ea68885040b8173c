using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// The database adds columns and drops tables; every other change of a table makes the table anew:
/// https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes
/// </summary>
internal sealed class ChangePlanner : IChangePlanner
{
    /// <summary>There is no CREATE OR REPLACE VIEW.</summary>
    private readonly ViewPlanner _views = new(Dialect.ScriptSyntax, _ => false);

    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes)
    {
        var rebuilds = Rebuilds(from, to, changes);
        var rebuilt = rebuilds.Select(r => r.Next.Name).ToHashSet();
        var planned = changes.Where(c => !IsInsideTable(c, rebuilt)).Select(Replace).ToList();
        var gone = changes.OfType<DropTable>().Select(d => d.Table.Name.Name).Concat(rebuilt.Select(n => n.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (rebuilds.Count > 0)
        {
            planned.Add(new RebuildTables(rebuilds));
            planned.AddRange(changes.OfType<DropTable>().SelectMany(d => d.Table.Indexes, (d, index) => new DropIndex(d.Table, index)));
        }

        return ChangeOrder.Sort(_views.Plan(from, to, planned, query => gone.Overlaps(SqlText.Names(query, Dialect.ScriptSyntax))));
    }

    private static List<TableRebuild> Rebuilds(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes)
    {
        var needed = changes.Where(NeedsRebuild).Select(TableOf).ToHashSet();
        var alterations = changes.OfType<AlterTable>().ToDictionary(a => a.Next.Name, a => a.Changes);
        var droppedIndexes = changes.OfType<DropIndex>().ToLookup(d => d.Table.Name, d => d.Index.Name);
        var rebuilds = new List<TableRebuild>();
        foreach (var previous in from.Tables.Where(t => needed.Contains(t.Name)))
        {
            if (to.FindTable(previous.Name) is { } next)
            {
                next = HandMade.Keep(previous, next, droppedIndexes[next.Name].ToHashSet());
                rebuilds.Add(new TableRebuild(previous, next, alterations.GetValueOrDefault(next.Name, []), Copies(previous, next)));
            }
        }

        return rebuilds;
    }

    private static bool NeedsRebuild(SchemaChange change) => change switch
    {
        AlterTable alter => alter.Changes.Any(c => c is not AddColumn { Column: var column } || !CanBeAdded(column)),
        AddForeignKey or DropForeignKey => true,
        _ => false,
    };

    /// <summary>Rows that exist need a value, and it must be a constant: https://www.sqlite.org/lang_altertable.html#alter_table_add_column</summary>
    private static bool CanBeAdded(Column column) =>
        !column.IsRequired && column.Default is not (CurrentTimestampDefault or ExpressionDefault { Sql: not null });

    /// <summary>
    /// Keys and checks stand inside CREATE TABLE, and indexes go with the table that is dropped; but for partial ones, which a
    /// deploy keeps through a rebuild because they may have been made by hand.
    /// </summary>
    private static bool IsInsideTable(SchemaChange change, HashSet<ObjectName> rebuilt) => change switch
    {
        AddForeignKey or DropForeignKey => true,
        DropIndex { Index.Where: not null } => false,
        AlterTable or DropIndex or RenameIndex or CreateIndex => rebuilt.Contains(TableOf(change)),
        _ => false,
    };

    private static SchemaChange Replace(SchemaChange change) =>
        change is RenameIndex rename ? new RecreateIndex(rename.Table, rename.Previous, rename.Next) : change;

    private static ObjectName TableOf(SchemaChange change) => change switch
    {
        AlterTable alter => alter.Next.Name,
        AddForeignKey add => add.Table.Name,
        DropForeignKey drop => drop.Table.Name,
        CreateIndex create => create.Table.Name,
        DropIndex drop => drop.Table.Name,
        RenameIndex rename => rename.Table.Name,
        _ => default,
    };

    /// <summary>In the order of the names, as Prisma lists them.</summary>
    private static List<ColumnCopy> Copies(Table previous, Table next)
    {
        var pairs = from column in previous.Columns
                    let successor = next.FindColumn(column.Name)
                    where successor is { Generated: null }
                    select new ColumnCopy(column, successor, FillsNulls(column, successor));
        return [.. pairs.OrderBy(c => c.Next.Name, StringComparer.Ordinal)];
    }

    private static bool FillsNulls(Column previous, Column next) =>
        !previous.IsRequired && next.IsRequired && next.Default is not (null or SequenceDefault or ExpressionDefault { Sql: null });
}
