using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.Diffing;

/// <summary>Compares the indexes of a table. Two that differ only in name are one index, renamed.</summary>
/// <param name="dialect">Whose indexes they are.</param>
/// <param name="comparesPartialIndexes">See <see cref="DatabaseSchema.ComparesPartialIndexes"/>.</param>
internal sealed class IndexDiffer(IDialect dialect, bool comparesPartialIndexes)
{
    private readonly IDiffRules _rules = dialect.DiffRules;

    public IEnumerable<SchemaChange> Diff(Table previous, Table next, List<ColumnPair> columns)
    {
        foreach (var index in previous.Indexes.Where(i => !next.Indexes.Any(n => AreEqual(i, n)) && (comparesPartialIndexes || IsKnown(i, next))))
        {
            yield return new DropIndex(previous, index);
        }

        var recreated = Recreated(previous, next, columns);
        foreach (var index in next.Indexes)
        {
            if (!previous.Indexes.Any(p => AreEqual(p, index)))
            {
                yield return new CreateIndex(next, index, IndexOrigin.ExistingTable);
            }
            else if (recreated.Contains(index))
            {
                yield return new CreateIndex(next, index, IndexOrigin.RecreatedColumn);
            }
        }

        foreach (var (old, renamed) in Pairs(previous, next).Where(p => p.Previous.Name != p.Next.Name && !recreated.Contains(p.Next)))
        {
            yield return new RenameIndex(previous, old, renamed);
        }
    }

    /// <summary>Indexes that stay, and go with a column that is dropped and added again.</summary>
    private HashSet<TableIndex> Recreated(Table previous, Table next, List<ColumnPair> columns)
    {
        var lost = columns.Where(c => c.Difference.Cast == TypeCast.Impossible).Select(c => c.Next.Name).ToHashSet();
        return _rules.DropsIndexesWithColumn && lost.Count > 0
            ? next.Indexes.Where(i => i.Columns.Any(c => lost.Contains(c.Name)) && previous.Indexes.Any(p => AreEqual(p, i))).ToHashSet()
            : [];
    }

    /// <summary>Of several indexes on the same columns none is taken for another: which is which cannot be told.</summary>
    private List<(TableIndex Previous, TableIndex Next)> Pairs(Table previous, Table next)
    {
        var pairs = new List<(TableIndex, TableIndex)>();
        foreach (var index in previous.Indexes.Where(i => previous.Indexes.Count(o => HasSameColumns(i, o)) == 1))
        {
            if (next.Indexes.FirstOrDefault(n => AreEqual(index, n)) is { } successor)
            {
                pairs.Add((index, successor));
            }
        }

        return pairs;
    }

    private static bool HasSameColumns(TableIndex index, TableIndex other) =>
        index.IsUnique == other.IsUnique && AreEqual(index.Columns, other.Columns, (one, another) => one.Name == another.Name);

    private static bool AreEqual(IReadOnlyList<IndexColumn> previous, IReadOnlyList<IndexColumn> next, Func<IndexColumn, IndexColumn, bool> areEqual)
    {
        if (previous.Count != next.Count)
        {
            return false;
        }

        for (var i = 0; i < previous.Count; i++)
        {
            if (!areEqual(previous[i], next[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreEqual(TableIndex previous, TableIndex next) =>
        previous.IsUnique == next.IsUnique
        && AreEqual(previous.Columns, next.Columns, (one, another) => one.Name == another.Name && one.IsDescending == another.IsDescending)
        && (SqlText.AreEqual(previous.Stated ?? previous.Where, next.Stated ?? next.Where, dialect.Syntax) || IsLimitedByHand(previous, next))
        && _rules.AreEqual(previous, next);

    /// <summary>
    /// A schema file that cannot speak of partial indexes names the whole one, and a migration written by hand has made it for
    /// some of the rows: the usual way out, which stays. A unique key among rows that are not deleted comes from an annotation, so that it goes with it.
    /// </summary>
    private bool IsLimitedByHand(TableIndex previous, TableIndex next) =>
        !comparesPartialIndexes
        && next.Where is null
        && previous is { Where: { } condition, IsManaged: false }
        && previous.Name == next.Name
        && !(previous.IsUnique && SqlText.Names(condition, dialect.Syntax).FirstOrDefault() is { } column && SqlText.AreEqual(condition, $"{Sql.Identifier(column)} IS NULL", dialect.Syntax));

    /// <summary>
    /// A schema file that cannot speak of partial indexes still asks for one where deleted rows do not count. Such a key has the
    /// usual name of a unique key, which is how it is told from one made by hand.
    /// </summary>
    private static bool IsKnown(TableIndex index, Table next) =>
        index.Where is null || index.IsManaged || next.Indexes.Any(n => n.Name == index.Name) || (index.IsUnique && index.Name == $"{next.Name.Name}_{string.Join('_', index.Columns.Select(c => c.Name))}_key");
}
