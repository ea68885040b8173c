using Ashlar.Database;
using Ashlar.Database.Changes;

namespace Ashlar.Migrations.DataLoss;

/// <summary>A plan speaks of things by the names that they will have; the rows that are counted before it runs are under the old ones.</summary>
internal sealed class NamesBefore(IReadOnlyList<SchemaChange> plan)
{
    private readonly Dictionary<ObjectName, ObjectName> _tables = plan.OfType<RenameTable>().ToDictionary(r => r.Next.Name, r => r.Previous.Name);

    private readonly Dictionary<(ObjectName Table, string Column), string> _columns =
        plan.OfType<RenameColumn>().ToDictionary(r => (r.Table.Name, r.Next.Name), r => r.Previous.Name);

    public DataLossFinding Of(DataLossFinding finding) => finding switch
    {
        UniqueAdded unique => unique with { Table = Of(unique.Table), Columns = [.. unique.Columns.Select(c => Of(unique.Table, c))] },
        { Column: { } column } => finding with { Table = Of(finding.Table), Column = Of(finding.Table, column) },
        _ => finding with { Table = Of(finding.Table) },
    };

    private ObjectName Of(ObjectName table) => _tables.GetValueOrDefault(table, table);

    private string Of(ObjectName table, string column) => _columns.GetValueOrDefault((table, column), column);
}
