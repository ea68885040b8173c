using System.Data.Common;
using Ashlar.Database.Dialects;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>Reads tables, keys, indexes and checks: https://www.sqlite.org/pragma.html</summary>
internal sealed class Inspector(TypeMap types, ErrorTranslator errors) : IInspector
{
    public async Task<DatabaseSchema> InspectAsync(DbConnection connection, IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        try
        {
            var catalog = new Catalog(connection, types);
            var objects = await catalog.ObjectsAsync(cancellationToken);
            var tables = new List<Table>();
            foreach (var (name, sql) in objects.Where(o => o.Kind == "table").Select(o => (o.Name, o.Sql)))
            {
                tables.Add(await InspectAsync(catalog, name, sql, cancellationToken));
            }

            return new DatabaseSchema
            {
                Tables = [.. tables.Select(t => ResolveShortReferences(t, tables))],
                Views = [.. objects.Where(o => o.Kind == "view").Select(o => new View(new ObjectName(null, o.Name), o.Sql))],
            };
        }
        catch (SqliteException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
    }

    private static async Task<Table> InspectAsync(Catalog catalog, string name, string sql, CancellationToken cancellationToken)
    {
        var (columns, key) = await catalog.ColumnsAsync(name, cancellationToken);
        return new Table(new ObjectName(null, name))
        {
            Columns = columns,
            PrimaryKey = key.Count == 0 ? null : new PrimaryKey(null, [.. key.Select(c => new IndexColumn(c))]),
            Indexes = await catalog.IndexesAsync(name, cancellationToken),
            ForeignKeys = await catalog.ForeignKeysAsync(name, cancellationToken),
            Checks = CheckParser.Parse(sql),
        };
    }

    /// <summary><c>REFERENCES "A"</c> without columns means the primary key.</summary>
    private static Table ResolveShortReferences(Table table, List<Table> tables) => table with
    {
        ForeignKeys =
        [
            .. table.ForeignKeys.Select(k => k.ReferencedColumns.Count > 0 ? k : k with
            {
                ReferencedColumns = [.. tables.FirstOrDefault(t => t.Name == k.ReferencedTable)?.PrimaryKey?.Columns.Select(c => c.Name) ?? []],
            }),
        ],
    };
}
