using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Diffing;

namespace Ashlar.Migrations.Renaming;

/// <summary>Pairs of something that goes and something that comes which may be one thing with another name.</summary>
internal sealed class RenameCandidates(IDialect dialect)
{
    /// <summary>The first pair that is found; <see langword="null"/> where there is none.</summary>
    /// <param name="from">With the renames that are known.</param>
    /// <param name="refused">Pairs that are not one thing.</param>
    public Rename? Find(DatabaseSchema from, DatabaseSchema to, IReadOnlyCollection<Rename> refused)
    {
        var changes = new SchemaDiffer(dialect).Diff(from, to);
        return Tables(changes).Concat(Columns(changes)).Concat(Values(changes)).FirstOrDefault(r => !refused.Contains(r));
    }

    /// <summary>Tables that share at least half of their columns.</summary>
    private IEnumerable<Rename> Tables(IReadOnlyList<SchemaChange> changes) =>
        from drop in changes.OfType<DropTable>()
        from create in changes.OfType<CreateTable>()
        where drop.Table.Name.Namespace == create.Table.Name.Namespace
        let shared = drop.Table.Columns.Count(c => create.Table.FindColumn(c.Name) is { } next && dialect.DiffRules.CastBetween(c, next) is null)
        where shared * 2 >= Math.Max(drop.Table.Columns.Count, create.Table.Columns.Count)
        orderby shared descending
        select new TableRename(drop.Table.Name, create.Table.Name);

    private IEnumerable<Rename> Columns(IReadOnlyList<SchemaChange> changes) =>
        from alter in changes.OfType<AlterTable>()
        from drop in alter.Changes.OfType<DropColumn>()
        from add in alter.Changes.OfType<AddColumn>()
        where drop.Column.Arity == add.Column.Arity && dialect.DiffRules.CastBetween(drop.Column, add.Column) is null
        select new ColumnRename(alter.Next.Name, drop.Column.Name, add.Column.Name);

    private static IEnumerable<Rename> Values(IReadOnlyList<SchemaChange> changes) =>
        from alter in changes.OfType<AlterEnum>()
        where alter is { RemovedValues.Count: 1, AddedValues.Count: 1 }
        select new EnumValueRename(alter.Next.Name, alter.RemovedValues[0], alter.AddedValues[0], []);
}
