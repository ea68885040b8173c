using Ashlar.Database.Changes;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql;

/// <summary>The columns that a plan drops or gives another type: https://www.postgresql.org/docs/current/rules-views.html</summary>
internal sealed class MovedColumns
{
    private readonly Dictionary<string, HashSet<string>> _byTable = [];
    private readonly HashSet<string> _droppedTables = [];
    private readonly SqlSyntax _syntax;

    public MovedColumns(IReadOnlyList<SchemaChange> changes, SqlSyntax syntax)
    {
        _syntax = syntax;
        foreach (var (table, column) in changes.SelectMany(Columns))
        {
            if (!_byTable.TryGetValue(table.Name, out var columns))
            {
                _byTable[table.Name] = columns = [];
            }

            columns.Add(column);
        }

        _droppedTables.UnionWith(changes.OfType<DropTable>().Select(d => d.Table.Name.Name));
    }

    /// <summary>The query or condition names such a table and such a column of it.</summary>
    public bool AreReadBy(string sql)
    {
        var names = SqlText.Names(sql, _syntax);
        return _droppedTables.Overlaps(names)
            || _byTable.Any(t => names.Contains(t.Key) && (t.Value.Overlaps(names) || SqlText.HasStar(sql, _syntax)));
    }

    private static IEnumerable<(ObjectName Table, string Column)> Columns(SchemaChange change) => change switch
    {
        AlterTable alter => alter.Changes.SelectMany(c => Columns(alter.Previous.Name, c)),
        AlterEnum { IsRemade: true } alter => alter.Columns.Select(c => (c.Table.Name, c.Column.Name)),
        _ => [],
    };

    private static IEnumerable<(ObjectName Table, string Column)> Columns(ObjectName table, TableChange change) => change switch
    {
        DropColumn drop => [(table, drop.Column.Name)],
        RecreateColumn recreate => [(table, recreate.Previous.Name)],
        AlterColumn { Difference.Cast: not null } alter => [(table, alter.Previous.Name)],
        AlterColumn alter when alter.Previous.IsList != alter.Next.IsList => [(table, alter.Previous.Name)],
        _ => [],
    };
}
