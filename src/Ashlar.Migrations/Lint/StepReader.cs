using Ashlar.Database;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint;

/// <summary>Goes through a migration statement by statement and keeps count of what it makes.</summary>
internal sealed class StepReader(ScriptCatalog catalog, IReadOnlyList<TableRebuild> rebuilds)
{
    private readonly HashSet<ObjectName> _new = [];
    private readonly List<LintStep> _steps = [];
    private ScriptCatalog _catalog = catalog;
    private bool _isInTransaction;

    public IReadOnlyList<LintStep> Read(IEnumerable<ParsedStatement> statements, out ScriptCatalog after)
    {
        foreach (var statement in statements)
        {
            if (statement is AlterTableStatement alter && rebuilds.All(r => r.Rename != alter))
            {
                ReadActions(alter);
                continue;
            }

            ReadStatement(statement);
            _catalog = _catalog.Apply(statement);
        }

        after = _catalog;
        return _steps;
    }

    private void ReadStatement(ParsedStatement statement)
    {
        if (rebuilds.FirstOrDefault(r => r.Create == statement) is { } rebuild)
        {
            _steps.AddRange(rebuild.Actions(_catalog.Names).Select(a => new LintStep(statement, a, _catalog) { Table = rebuild.Previous, IsRebuild = true }));
        }

        if (rebuilds.Any(r => r.Drop == statement || r.Rename == statement))
        {
            return;
        }

        var table = TableOf(statement);
        _isInTransaction = statement is TransactionStatement { Verb: not TransactionVerb.Savepoint } change ? change.Verb == TransactionVerb.Begin : _isInTransaction;
        _steps.Add(Step(statement, null, table));
        if (statement is CreateTableStatement create && _catalog.Find(create.Table) is null)
        {
            _new.Add(create.Table);
        }
    }

    private void ReadActions(AlterTableStatement alter)
    {
        var table = alter.Table;
        foreach (var action in alter.Actions)
        {
            _steps.Add(Step(alter, action, table));
            _catalog = _catalog.Apply(table, action);
            var renamed = action switch
            {
                RenameTableAction rename => table with { Name = rename.Name },
                SetSchemaAction move => table with { Namespace = move.Schema },
                _ => table,
            };
            if (IsNew(table))
            {
                _new.Add(renamed);
            }

            table = renamed;
        }
    }

    private LintStep Step(ParsedStatement statement, TableAction? action, ObjectName? table) => new(statement, action, _catalog)
    {
        Table = table is { } name ? _catalog.Find(name) : null,
        IsOnNewTable = table is { } changed && IsNew(changed),
        IsInOwnTransaction = _isInTransaction,
    };

    private bool IsNew(ObjectName table) => _new.Any(n => _catalog.AreSame(n, table));

    private ObjectName? TableOf(ParsedStatement statement) => statement switch
    {
        CreateIndexStatement index => index.Table,
        CreateObjectStatement { Table: { } table } => table,
        DropStatement { Kind: ObjectKind.Table, Names: [var table, ..] } => table,
        DropStatement { Kind: ObjectKind.Index, Names: [var index, ..] } => _catalog.TableOfIndex(index.Name)?.Name,
        DropStatement { Table: { } table } => table,
        RowsStatement { Tables: [var table, ..] } => table,
        MaintenanceStatement { Kind: ObjectKind.Index, Name: { } index } => _catalog.TableOfIndex(index.Name)?.Name,
        MaintenanceStatement { Name: { } table } => table,
        _ => null,
    };
}
