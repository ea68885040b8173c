using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>Which statement locks which tables how: https://www.postgresql.org/docs/current/explicit-locking.html, and the page of each statement.</summary>
internal static class StatementLocks
{
    public static IReadOnlyList<TableLock> Of(ParsedStatement statement, ScriptCatalog catalog)
    {
        var locks = statement switch
        {
            CreateTableStatement create => References(create.Constraints).Select(t => new TableLock(t, LockModes.ShareRowExclusive)),
            AlterTableStatement alter => alter.Actions.SelectMany(a => OfAction(alter.Table, a, catalog)),
            CreateIndexStatement index => [new TableLock(index.Table, index.IsConcurrent ? LockModes.ShareUpdateExclusive : LockModes.Share)],
            CreateObjectStatement { Kind: ObjectKind.Trigger, Table: { } table } => [new TableLock(table, LockModes.ShareRowExclusive)],
            CreateObjectStatement { Kind: ObjectKind.Policy, Table: { } table } => [new TableLock(table, LockModes.AccessExclusive)],
            DropStatement drop => OfDrop(drop, catalog),
            RowsStatement { Verb: RowsVerb.Truncate } truncate => truncate.Tables.SelectMany(t => Truncated(t, truncate.Cascades, catalog)),
            RowsStatement rows => rows.Tables.Select(t => new TableLock(t, LockModes.RowExclusive)),
            MaintenanceStatement { Name: { } name } maintenance => OfMaintenance(maintenance, name, catalog),
            _ => [],
        };
        return [.. locks.GroupBy(l => l.Table.ToString(), (_, same) => same.MaxBy(l => l.Mode.Strength)!)];
    }

    public static LockMode Of(TableAction action) => action switch
    {
        AddConstraintAction { Constraint.Kind: ConstraintKind.ForeignKey } or ToggleTriggerAction => LockModes.ShareRowExclusive,
        ValidateConstraintAction or SetOptionsAction or AttachPartitionAction or DetachPartitionAction { IsConcurrent: true } => LockModes.ShareUpdateExclusive,
        _ => LockModes.AccessExclusive,
    };

    /// <summary>Keys are kept by triggers on both tables, so that both are locked when one comes or goes.</summary>
    private static IEnumerable<TableLock> OfAction(ObjectName table, TableAction action, ScriptCatalog catalog) =>
    [
        new TableLock(table, Of(action)),
        .. action switch
        {
            AddConstraintAction { Constraint.References: { } reference } => [new TableLock(reference.Table, LockModes.ShareRowExclusive)],
            AddColumnAction { Column.Constraints: var constraints } => References(constraints).Select(t => new TableLock(t, LockModes.ShareRowExclusive)),
            ValidateConstraintAction validate => References(Named(table, validate.Name, catalog)).Select(t => new TableLock(t, LockModes.RowShare)),
            DropConstraintAction drop => References(Named(table, drop.Name, catalog)).Select(t => new TableLock(t, LockModes.AccessExclusive)),
            DropColumnAction drop => References(Over(table, drop.Column, catalog)).Select(t => new TableLock(t, LockModes.AccessExclusive)),
            AttachPartitionAction attach => [new TableLock(attach.Partition, LockModes.AccessExclusive)],
            DetachPartitionAction detach => [new TableLock(detach.Partition, LockModes.AccessExclusive)],
            _ => Array.Empty<TableLock>(),
        },
    ];

    private static IEnumerable<TableLock> OfDrop(DropStatement drop, ScriptCatalog catalog) => drop switch
    {
        { Kind: ObjectKind.Table } => drop.Names.SelectMany(n => DroppedTable(n, drop.Cascades, catalog)),
        { Kind: ObjectKind.Index } => drop.Names
            .Select(n => catalog.TableOfIndex(n.Name)?.Name)
            .OfType<ObjectName>()
            .Select(t => new TableLock(t, drop.IsConcurrent ? LockModes.ShareUpdateExclusive : LockModes.AccessExclusive)),
        { Table: { } table } => [new TableLock(table, LockModes.AccessExclusive)],
        _ => [],
    };

    private static IEnumerable<TableLock> DroppedTable(ObjectName table, bool cascades, ScriptCatalog catalog) =>
    [
        new TableLock(table, LockModes.AccessExclusive),
        .. References(catalog.Find(table)?.Constraints ?? []).Select(t => new TableLock(t, LockModes.AccessExclusive)),
        .. cascades ? catalog.ReferencesTo(table).Select(r => new TableLock(r.Table.Name, LockModes.AccessExclusive)) : [],
    ];

    private static IEnumerable<TableLock> Truncated(ObjectName table, bool cascades, ScriptCatalog catalog) =>
    [
        new TableLock(table, LockModes.AccessExclusive),
        .. cascades ? catalog.ReferencesTo(table).Select(r => new TableLock(r.Table.Name, LockModes.AccessExclusive)) : [],
    ];

    private static IEnumerable<TableLock> OfMaintenance(MaintenanceStatement statement, ObjectName name, ScriptCatalog catalog)
    {
        var mode = statement.Verb switch
        {
            MaintenanceVerb.Vacuum => LockModes.ShareUpdateExclusive,
            MaintenanceVerb.LockTable => LockModes.Named(statement.LockMode),
            MaintenanceVerb.Reindex => statement.IsConcurrent ? LockModes.ShareUpdateExclusive : LockModes.Share,
            MaintenanceVerb.RefreshView when statement.IsConcurrent => LockModes.Exclusive,
            _ => LockModes.AccessExclusive,
        };
        var table = statement.Kind == ObjectKind.Index ? catalog.TableOfIndex(name.Name)?.Name : name;
        return table is { } found ? [new TableLock(found, mode)] : [];
    }

    private static IEnumerable<ObjectName> References(IEnumerable<ConstraintDefinition> constraints) =>
        constraints.Select(c => c.References?.Table).OfType<ObjectName>();

    private static IEnumerable<ConstraintDefinition> Named(ObjectName table, string name, ScriptCatalog catalog) =>
        catalog.Find(table) is { } found && found.FindConstraint(name, catalog.Names) is { } constraint ? [constraint] : [];

    private static IEnumerable<ConstraintDefinition> Over(ObjectName table, string column, ScriptCatalog catalog) =>
        catalog.Find(table)?.Constraints.Where(c => c.Columns.Contains(column, catalog.Names)) ?? [];
}
