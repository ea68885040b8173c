using Ashlar.Database.Changes;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// Checks and partial indexes that name a column of an enum compare it with values of the old type; while the type is made
/// anew they have to be gone. They come back inside the same step, but for those that the plan drops anyway.
/// </summary>
internal sealed class EnumObstacles(SqlSyntax syntax)
{
    public IReadOnlyList<SchemaChange> Clear(DatabaseSchema from, IReadOnlyList<SchemaChange> changes)
    {
        var cleared = changes;
        foreach (var alter in changes.OfType<AlterEnum>().Where(a => a.IsRemade))
        {
            var tables = alter.Columns.GroupBy(c => c.Table.Name, c => c.Column.Name);
            var drops = tables.SelectMany(g => Drops(from.FindTable(g.Key)!, [.. g])).ToList();
            var obstacles = drops.Select(d => new EnumObstacle(d, cleared.Any(c => Makes(c, d)) ? null : Creation(d))).ToList();
            cleared = [.. cleared.Select(c => c == alter ? alter with { Obstacles = obstacles } : Without(c, drops)).OfType<SchemaChange>()];
        }

        return cleared;
    }

    private IEnumerable<SchemaChange> Drops(Table table, HashSet<string> columns) =>
    [
        .. table.Indexes.Where(i => i.Where is { } where && SqlText.Names(where, syntax).Overlaps(columns)).Select(i => new DropIndex(table, i)),
        .. table.Checks.Where(c => c.Name is not null && SqlText.Names(c.Expression, syntax).Overlaps(columns)).Select(c => new DropCheck(table, c)),
    ];

    private static SchemaChange Creation(SchemaChange drop) => drop switch
    {
        DropIndex index => new CreateIndex(index.Table, index.Index, IndexOrigin.RecreatedColumn),
        DropCheck check => new AddCheck(check.Table, check.Check),
        _ => throw new ArgumentException("not an obstacle", nameof(drop)),
    };

    /// <summary>The change makes that drop, alone or among others.</summary>
    private static bool Makes(SchemaChange change, SchemaChange drop) =>
        IsSame(change, drop) || (change is AlterTable alter && alter.Changes.Any(c => IsSame(c, drop)));

    private static bool IsSame(SchemaChange change, SchemaChange drop) => (change, drop) switch
    {
        (DropIndex one, DropIndex other) => one.Table.Name == other.Table.Name && one.Index.Name == other.Index.Name,
        (DropCheck one, DropCheck other) => one.Table.Name == other.Table.Name && one.Check.Name == other.Check.Name,
        _ => false,
    };

    /// <returns><see langword="null"/> where nothing is left of it.</returns>
    private static SchemaChange? Without(SchemaChange change, List<SchemaChange> drops)
    {
        if (change is not AlterTable alter)
        {
            return drops.Exists(d => IsSame(change, d)) ? null : change;
        }

        var rest = alter.Changes.Where(c => !drops.Exists(d => IsSame(c, d))).ToList();
        return rest.Count == 0 ? null : rest.Count == alter.Changes.Count ? alter : alter with { Changes = rest };
    }
}
