using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Diffing;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// The database in the schema's own words: whatever the differ finds equal is taken from the schema. So a default or an index
/// that is only spelled in another way there is no change, and pulling from a database that fits the schema changes nothing.
/// </summary>
internal static class Reconciliation
{
    /// <param name="schema">What the schema asks for.</param>
    public static DatabaseSchema Of(DatabaseSchema database, DatabaseSchema schema, IDialect dialect)
    {
        var changes = new SchemaDiffer(dialect).Diff(schema, database);
        var enums = changes.Select(c => c is AlterEnum alter ? alter.Next.Name : (ObjectName?)null).ToHashSet();
        return database with
        {
            Enums = [.. database.Enums.Select(e => enums.Contains(e.Name) ? e : schema.FindEnum(e.Name) ?? e)],
            Tables = [.. database.Tables.Select(t => schema.FindTable(t.Name) is { } known ? Of(t, known, changes) : t)],
        };
    }

    private static Table Of(Table table, Table known, IReadOnlyList<SchemaChange> changes)
    {
        var parts = changes.OfType<AlterTable>().Where(a => a.Next.Name == table.Name).SelectMany(a => a.Changes).ToList();
        var altered = parts.Select(c => c switch
        {
            AlterColumn alter => alter.Next.Name,
            RecreateColumn recreate => recreate.Next.Name,
            _ => null,
        }).ToHashSet();
        var hasOtherKey = parts.Exists(c => c is AddPrimaryKey or DropPrimaryKey or RenamePrimaryKey);
        return table with
        {
            Columns = [.. table.Columns.Select(c => altered.Contains(c.Name) ? c : known.FindColumn(c.Name) ?? c)],
            PrimaryKey = hasOtherKey ? table.PrimaryKey : known.PrimaryKey,
            Indexes = Indexes(table.Name, known, changes),
            ForeignKeys = ForeignKeys(table.Name, known, changes),
        };
    }

    private static IReadOnlyList<TableIndex> Indexes(ObjectName table, Table known, IReadOnlyList<SchemaChange> changes)
    {
        var renamed = changes.OfType<RenameIndex>().Where(c => c.Table.Name == table).ToList();
        var gone = changes.OfType<DropIndex>().Where(c => c.Table.Name == table).Select(c => c.Index).Concat(renamed.Select(r => r.Previous)).ToHashSet();
        var come = changes.OfType<CreateIndex>().Where(c => c.Table.Name == table && c.Origin != IndexOrigin.RecreatedColumn).Select(c => c.Index);
        return [.. known.Indexes.Where(i => !gone.Contains(i)), .. renamed.Select(r => r.Next), .. come];
    }

    private static IReadOnlyList<ForeignKey> ForeignKeys(ObjectName table, Table known, IReadOnlyList<SchemaChange> changes)
    {
        var renamed = changes.OfType<RenameForeignKey>().Where(c => c.Table.Name == table).ToList();
        var gone = changes.OfType<DropForeignKey>().Where(c => c.Table.Name == table).Select(c => c.ForeignKey).Concat(renamed.Select(r => r.Previous)).ToHashSet();
        var come = changes.OfType<AddForeignKey>().Where(c => c.Table.Name == table).Select(c => c.ForeignKey);
        return [.. known.ForeignKeys.Where(k => !gone.Contains(k)), .. renamed.Select(r => r.Next), .. come];
    }
}
