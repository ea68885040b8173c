using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Diffing;

/// <summary>
/// Finds what has to change for one database to become another. Written once for all databases: what differs between
/// them is asked of <see cref="IDiffRules"/>. Changes come in the order of the schemas; a planner orders them by kind.
/// </summary>
public sealed class SchemaDiffer(IDialect dialect)
{
    private readonly TableDiffer _tables = new(dialect);
    private readonly ViewDiffer _views = new(dialect.Syntax);
    private readonly RowSecurityDiffer _rowSecurity = new(dialect.Syntax);

    public IReadOnlyList<SchemaChange> Diff(DatabaseSchema from, DatabaseSchema to) =>
    [
        .. to.Namespaces.Except(from.Namespaces).Where(n => Uses(to, n)).Select(n => new CreateNamespace(n)),
        .. Extensions(from, to),
        .. EnumDiffer.Diff(from, to, Pairs(from, to)),
        .. Tables(from, to),
        .. _views.Diff(from, to),
    ];

    private bool Uses(DatabaseSchema schema, string name) =>
        schema.Tables.Select(t => t.Name).Concat(schema.Enums.Select(e => e.Name)).Any(n => (n.Namespace ?? dialect.Capabilities.DefaultNamespace) == name);

    private IEnumerable<SchemaChange> Tables(DatabaseSchema from, DatabaseSchema to)
    {
        var created = to.Tables.Where(t => IsManaged(t) && from.FindTable(t.Name) is null).ToList();
        foreach (var table in created)
        {
            yield return new CreateTable(table);
            foreach (var change in RowSecurityDiffer.Create(table))
            {
                yield return change;
            }

            foreach (var index in table.Indexes)
            {
                yield return new CreateIndex(table, index, IndexOrigin.NewTable);
            }

            foreach (var change in FullTextDiffer.Create(table))
            {
                yield return change;
            }
        }

        var columns = new Dictionary<ObjectName, List<ColumnPair>>(from.Tables.Count);
        foreach (var previous in from.Tables.Where(IsManaged))
        {
            if (to.FindTable(previous.Name) is { } next)
            {
                var pairs = columns[next.Name] = _tables.Pair(previous, next);
                foreach (var change in _tables.Diff(previous, next, pairs, to.ComparesPartialIndexes).Concat(_rowSecurity.Diff(previous, next)))
                {
                    yield return change;
                }
            }
            else
            {
                foreach (var change in Drop(previous))
                {
                    yield return change;
                }
            }
        }

        foreach (var next in to.Tables.Where(IsManaged))
        {
            var keys = from.FindTable(next.Name) is { } previous ? TableDiffer.CreatedForeignKeys(previous, next, columns[next.Name]) : next.ForeignKeys;
            foreach (var key in keys)
            {
                yield return new AddForeignKey(next, key);
            }
        }
    }

    private static IEnumerable<SchemaChange> Drop(Table table) =>
        [.. table.ForeignKeys.Select(k => new DropForeignKey(table, k)), new DropTable(table)];

    private List<TablePair> Pairs(DatabaseSchema from, DatabaseSchema to) =>
    [
        .. from.Tables.Where(IsManaged).Select(t => new TablePair(t, to.FindTable(t.Name))),
    ];

    private bool IsManaged(Table table) => table.Name.Name != MigrationHistory.TableName && !dialect.DiffRules.IsIgnoredTable(table.Name.Name);

    /// <summary>Extensions are created and moved, never dropped: others may use what the schema file does not list.</summary>
    private static IEnumerable<SchemaChange> Extensions(DatabaseSchema from, DatabaseSchema to)
    {
        foreach (var next in to.Extensions)
        {
            var previous = from.Extensions.FirstOrDefault(e => e.Name == next.Name);
            if (previous is null)
            {
                yield return new CreateExtension(next);
            }
            else if (IsOther(previous.Version, next.Version) || IsOther(previous.Schema, next.Schema))
            {
                if (previous.IsRelocatable || next.IsRelocatable)
                {
                    yield return new AlterExtension(previous, next);
                }
                else
                {
                    yield return new DropExtension(previous);
                    yield return new CreateExtension(next);
                }
            }
        }
    }

    private static bool IsOther(string? previous, string? next) => previous is not null && next is not null && previous != next;
}

/// <param name="Next"><see langword="null"/> where the table is dropped.</param>
internal sealed record TablePair(Table Previous, Table? Next);
