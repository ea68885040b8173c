using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Diffing;

/// <summary>Compares a table with what it shall be.</summary>
internal sealed class TableDiffer(IDialect dialect)
{
    private readonly ColumnDiffer _columns = new(dialect.DiffRules);
    private readonly CheckDiffer _checks = new(dialect.Syntax);

    /// <summary>The columns that both have.</summary>
    public List<ColumnPair> Pair(Table previous, Table next)
    {
        var pairs = new List<ColumnPair>(previous.Columns.Count);
        foreach (var column in previous.Columns)
        {
            if (next.FindColumn(column.Name) is { } successor)
            {
                pairs.Add(new ColumnPair(column, successor, _columns.Diff(column, successor)));
            }
        }

        return pairs;
    }

    /// <param name="previous">The table as it is.</param>
    /// <param name="next">The table as it shall be.</param>
    /// <param name="columns">See <see cref="Pair"/>.</param>
    /// <param name="comparesPartialIndexes">See <see cref="DatabaseSchema.ComparesPartialIndexes"/>.</param>
    public IEnumerable<SchemaChange> Diff(Table previous, Table next, List<ColumnPair> columns, bool comparesPartialIndexes)
    {
        foreach (var key in Lacking(previous.ForeignKeys, next.ForeignKeys, columns))
        {
            yield return new DropForeignKey(previous, key);
        }

        foreach (var change in new IndexDiffer(dialect, comparesPartialIndexes).Diff(previous, next, columns))
        {
            yield return change;
        }

        foreach (var change in FullTextDiffer.Diff(previous, next, columns))
        {
            yield return change;
        }

        IReadOnlyList<TableChange> changes = [.. Alterations(previous, next, columns)];
        if (changes.Count > 0)
        {
            yield return new AlterTable(previous, next, changes);
        }

        foreach (var change in RenamedForeignKeys(previous, next, columns))
        {
            yield return change;
        }
    }

    public static IEnumerable<ForeignKey> CreatedForeignKeys(Table previous, Table next, List<ColumnPair> columns) =>
        Lacking(next.ForeignKeys, previous.ForeignKeys, columns);

    /// <summary>Those of the keys that have no equal among the others.</summary>
    private static IEnumerable<ForeignKey> Lacking(IReadOnlyList<ForeignKey> keys, IReadOnlyList<ForeignKey> others, List<ColumnPair> columns) =>
        keys.Count == 0 ? [] : keys.Where(k => !others.Any(o => AreEqual(k, o, columns)));

    /// <summary>Columns are dropped and added in the order of their names and altered in that of the table, as Prisma does.</summary>
    private IEnumerable<TableChange> Alterations(Table previous, Table next, List<ColumnPair> columns)
    {
        var keyChanged = PrimaryKeyChanged(previous.PrimaryKey, next.PrimaryKey, columns);
        if (keyChanged && previous.PrimaryKey is { } old)
        {
            yield return new DropPrimaryKey(previous, old);
        }
        else if (previous.PrimaryKey?.Name is { } oldName && next.PrimaryKey?.Name is { } newName && oldName != newName)
        {
            yield return new RenamePrimaryKey(previous, oldName, newName);
        }

        foreach (var check in _checks.Dropped(previous, next))
        {
            yield return new DropCheck(previous, check);
        }

        foreach (var column in previous.Columns.Where(c => c.Generated is null && next.FindColumn(c.Name) is null).OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            yield return new DropColumn(previous, column);
        }

        foreach (var column in next.Columns.Where(c => previous.FindColumn(c.Name) is null).OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            yield return new AddColumn(next, column);
        }

        foreach (var pair in columns.Where(c => c.Difference.IsAny))
        {
            yield return pair.Difference.Cast == TypeCast.Impossible
                ? new RecreateColumn(previous, pair.Previous, pair.Next, pair.Difference)
                : new AlterColumn(previous, pair.Previous, pair.Next, pair.Difference);
        }

        if (keyChanged && next.PrimaryKey is { } key)
        {
            yield return new AddPrimaryKey(next, key);
        }

        foreach (var check in _checks.Added(previous, next))
        {
            yield return new AddCheck(next, check);
        }
    }

    private static bool PrimaryKeyChanged(PrimaryKey? previous, PrimaryKey? next, List<ColumnPair> columns)
    {
        if (previous is null || next is null)
        {
            return previous != next;
        }

        var parts = previous.Columns.Select(c => (c.Name, c.IsDescending));
        return !parts.SequenceEqual(next.Columns.Select(c => (c.Name, c.IsDescending)))
            || columns.Any(c => c.Difference.Cast is not null && previous.Columns.Any(k => k.Name == c.Previous.Name));
    }

    private IEnumerable<RenameForeignKey> RenamedForeignKeys(Table previous, Table next, List<ColumnPair> columns)
    {
        // Join tables of older Prisma versions have keys with other names; renaming them would be noise.
        if (!dialect.Capabilities.NamedForeignKeys || (IsJoinTable(previous) && IsJoinTable(next)))
        {
            yield break;
        }

        var taken = new HashSet<ForeignKey>(ReferenceEqualityComparer.Instance);
        foreach (var key in previous.ForeignKeys)
        {
            var successor = next.ForeignKeys.FirstOrDefault(n => !taken.Contains(n) && AreEqual(key, n, columns));
            if (successor is not null && taken.Add(successor) && key.Name is not null && successor.Name is not null && key.Name != successor.Name)
            {
                yield return new RenameForeignKey(previous, key, successor);
            }
        }
    }

    private static bool IsJoinTable(Table table) =>
        table.Columns.Count == 2 && table.FindColumn("A") is not null && table.FindColumn("B") is not null;

    /// <summary>Equal but for the name. A key whose column changes its type has to be made again.</summary>
    private static bool AreEqual(ForeignKey previous, ForeignKey next, List<ColumnPair> columns) =>
        previous.ReferencedTable.Name == next.ReferencedTable.Name
        && previous.Columns.SequenceEqual(next.Columns)
        && previous.ReferencedColumns.SequenceEqual(next.ReferencedColumns)
        && previous.OnDelete == next.OnDelete
        && previous.OnUpdate == next.OnUpdate
        && !columns.Any(c => c.Difference.Cast is not null && previous.Columns.Contains(c.Previous.Name));
}

internal sealed record ColumnPair(Column Previous, Column Next, ColumnDifference Difference);
