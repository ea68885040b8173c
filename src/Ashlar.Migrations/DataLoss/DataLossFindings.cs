using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.DataLoss;

/// <summary>Reads off a plan what it may do to rows that exist.</summary>
public static class DataLossFindings
{
    public static IReadOnlyList<DataLossFinding> Of(IReadOnlyList<SchemaChange> plan, ITypeMap types) =>
        [.. plan.SelectMany(change => Of(change, types))];

    private static IEnumerable<DataLossFinding> Of(SchemaChange change, ITypeMap types) => change switch
    {
        AlterTable alter => alter.Changes.SelectMany(c => Of(alter.Previous.Name, c, types)),
        RebuildTables rebuild => rebuild.Tables.SelectMany(t => Of(t, types)),
        DropTable drop => [new TableDropped(drop.Table.Name)],
        CreateIndex { Origin: IndexOrigin.ExistingTable, Index: { IsUnique: true } index } create =>
            [new UniqueAdded(create.Table.Name, [.. index.Columns.Select(c => c.Name)]) { Where = index.Where }],
        AlterEnum { RemovedValues.Count: > 0 } alter => [new EnumValuesRemoved(alter.Next.Name, alter.RemovedValues)],
        _ => [],
    };

    /// <summary>A copy keeps what the new table takes: only columns that go, come or change their type are at risk.</summary>
    private static IEnumerable<DataLossFinding> Of(TableRebuild rebuild, ITypeMap types)
    {
        var altered = rebuild.Changes.OfType<AlterColumn>().OrderBy(c => c.Next.Name, StringComparer.Ordinal);
        var rest = rebuild.Changes.Where(c => c is not AlterColumn);
        return [.. rest.SelectMany(c => Of(rebuild.Previous.Name, c, types)), .. altered.SelectMany(c => OfCopied(rebuild.Previous.Name, c, types))];
    }

    private static IEnumerable<DataLossFinding> OfCopied(ObjectName table, AlterColumn alter, ITypeMap types) =>
        Of(table, alter, types).Where(f => f is not ColumnMadeRequired || alter.Next.Default is null);

    private static IEnumerable<DataLossFinding> Of(ObjectName table, TableChange change, ITypeMap types) => change switch
    {
        DropColumn drop => [new ColumnDropped(table, drop.Column.Name)],
        AddColumn { Fill: null, Column: { IsRequired: true, Default: null } column } => [new RequiredColumnAdded(table, column.Name, column.HasClientDefault)],
        DropPrimaryKey => [new PrimaryKeyChanged(table)],
        AlterColumn alter => Of(table, alter, types),
        RecreateColumn recreate => [Of(table, recreate)],
        _ => [],
    };

    private static IEnumerable<DataLossFinding> Of(ObjectName table, AlterColumn alter, ITypeMap types)
    {
        var (previous, next) = (alter.Previous, alter.Next);
        if (previous.Arity == ColumnArity.Nullable && next.IsRequired)
        {
            yield return new ColumnMadeRequired(table, previous.Name);
        }

        if (!previous.IsList && next.IsList)
        {
            yield return new ColumnMadeList(table, previous.Name);
        }

        if (alter.Difference.Cast == TypeCast.Risky)
        {
            yield return new RiskyCast(table, previous.Name, types.Describe(previous), types.Describe(next));
        }
    }

    private static DataLossFinding Of(ObjectName table, RecreateColumn recreate) => recreate.Next switch
    {
        { IsRequired: true, Default: null } when recreate.Previous.Arity == ColumnArity.Nullable =>
            new RequiredColumnAdded(table, recreate.Previous.Name, HasClientDefault: false),
        { IsRequired: true, Default: null } => new RequiredColumnRecreated(table, recreate.Previous.Name),
        _ => new ColumnRecreated(table, recreate.Previous.Name),
    };
}
