namespace Ashlar.Database.Changes;

/// <summary>
/// The order of steps in a script, which is Prisma's, so that a team that switches sees the same files. Inside one
/// kind the order of the differ stays, which is that of the schemas.
/// </summary>
public static class ChangeOrder
{
    /// <summary>
    /// Enums before the tables that use them; keys and indexes off before columns go; tables dropped before indexes
    /// are created, which may take over their names; foreign keys when the unique keys they need are there. What only
    /// reads goes first and comes last.
    /// </summary>
    private static readonly Type[] Kinds =
    [
        typeof(CreateNamespace),
        typeof(DropPolicy),
        typeof(DropView),
        typeof(DropExtension),
        typeof(CreateExtension),
        typeof(AlterExtension),
        typeof(CreateEnum),
        typeof(AlterEnum),
        typeof(DropForeignKey),
        typeof(DropFullText),
        typeof(DropIndex),
        typeof(AlterTable),
        typeof(DropTable),
        typeof(DropEnum),
        typeof(CreateTable),
        typeof(RebuildTables),
        typeof(CreateIndex),
        typeof(CreateFullText),
        typeof(RenameForeignKey),
        typeof(AddForeignKey),
        typeof(RenameIndex),
        typeof(RecreateIndex),
        typeof(DisableRowSecurity),
        typeof(EnableRowSecurity),
        typeof(CreatePolicy),
        typeof(CreateView),
    ];

    public static IReadOnlyList<SchemaChange> Sort(IEnumerable<SchemaChange> changes)
    {
        var sorted = changes.OrderBy(Rank).ToList();
        KeepUniqueKeysUntilReplaced(sorted);
        return sorted;
    }

    /// <summary>Views are made and altered in the order in which they read each other.</summary>
    private static int Rank(SchemaChange change) => Array.IndexOf(Kinds, change is AlterView ? typeof(CreateView) : change.GetType());

    /// <summary>A unique key that becomes the primary key is dropped after that: a foreign key may need one of them at every moment.</summary>
    private static void KeepUniqueKeysUntilReplaced(List<SchemaChange> changes)
    {
        foreach (var drop in changes.OfType<DropIndex>().Where(d => d.Index.IsUnique && d.Table.PrimaryKey is null).ToList())
        {
            var successor = changes.FindIndex(c => c is AlterTable alter && TakesOver(alter, drop));
            if (successor >= 0)
            {
                changes.Remove(drop);
                changes.Insert(successor, drop);
            }
        }
    }

    private static bool TakesOver(AlterTable alter, DropIndex drop)
    {
        var columns = drop.Index.Columns.Select(c => c.Name).ToList();
        return alter.Previous.Name == drop.Table.Name
            && alter.Changes.OfType<AddPrimaryKey>().Any(a => a.PrimaryKey.Columns.Select(c => c.Name).SequenceEqual(columns))
            && !alter.Changes.OfType<DropColumn>().Any(c => columns.Contains(c.Column.Name))
            && !alter.Changes.OfType<RecreateColumn>().Any(c => columns.Contains(c.Previous.Name));
    }
}
