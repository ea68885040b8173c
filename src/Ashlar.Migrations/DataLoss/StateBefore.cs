using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.DataLoss;

/// <summary>
/// A plan speaks of things as they will be. The rows that are counted before it runs are under the old names, and do not
/// have the new columns yet.
/// </summary>
internal sealed class StateBefore(IReadOnlyList<SchemaChange> plan, SqlSyntax syntax)
{
    private readonly Dictionary<ObjectName, ObjectName> _tables = plan.OfType<RenameTable>().ToDictionary(r => r.Next.Name, r => r.Previous.Name);

    private readonly Dictionary<(ObjectName Table, string Column), string> _columns =
        plan.OfType<RenameColumn>().ToDictionary(r => (r.Table.Name, r.Next.Name), r => r.Previous.Name);

    private readonly Dictionary<(ObjectName Table, string Column), Column> _added = plan.SelectMany(Added).ToDictionary(a => (a.Table, a.Column.Name), a => a.Column);

    /// <returns>What can be counted now; <see langword="null"/> where rows that exist are in no danger, or only the migration itself can tell.</returns>
    public DataLossFinding? Of(DataLossFinding finding) => finding switch
    {
        UniqueAdded unique => Of(unique),
        { Column: { } column } => finding with { Table = Of(finding.Table), Column = Of(finding.Table, column) },
        _ => finding with { Table = Of(finding.Table) },
    };

    private UniqueAdded? Of(UniqueAdded unique)
    {
        var added = unique.Columns.Where(c => _added.ContainsKey((unique.Table, c))).ToList();
        var conditionNames = unique.Where is null ? new HashSet<string>() : SqlText.Names(unique.Where, syntax);
        var isConditionNew = conditionNames.Any(n => _added.ContainsKey((unique.Table, n)) || _columns.ContainsKey((unique.Table, n)));

        // A new column is NULL in every row, which is equal to nothing, or the rows get values of their own, unless a constant fills them all.
        return isConditionNew || !added.TrueForAll(c => _added[(unique.Table, c)].Default is ConstantDefault or ListDefault)
            ? null
            : unique with { Table = Of(unique.Table), Columns = [.. unique.Columns.Except(added).Select(c => Of(unique.Table, c))] };
    }

    private static IEnumerable<(ObjectName Table, Column Column)> Added(SchemaChange change) => change switch
    {
        AlterTable alter => alter.Changes.OfType<AddColumn>().Select(a => (alter.Next.Name, a.Column)),
        RebuildTables rebuild => rebuild.Tables.SelectMany(t => t.Changes.OfType<AddColumn>().Select(a => (t.Next.Name, a.Column))),
        _ => [],
    };

    private ObjectName Of(ObjectName table) => _tables.GetValueOrDefault(table, table);

    private string Of(ObjectName table, string column) => _columns.GetValueOrDefault((table, column), column);
}
