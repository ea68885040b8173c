using System.Data.Common;
using Ashlar.Database.Dialects;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>Reads tables, keys, indexes and checks: https://www.sqlite.org/pragma.html</summary>
internal sealed class Inspector(TypeMap types, ErrorTranslator errors) : IDefinitionInspector
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

            var attachments = await catalog.AttachmentsAsync(cancellationToken);

            return new DatabaseSchema
            {
                Tables = [.. tables.Select(t => ResolveShortReferences(t, tables) with { FullText = FullTextStatements.Find(t, attachments) })],
                Views = await ViewsAsync(catalog, objects.Where(o => o.Kind == "view").Select(o => ViewParser.Parse(o.Name, o.Sql)), cancellationToken),
            };
        }
        catch (SqliteException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
    }

    /// <summary>The database keeps expressions as they are written: only the columns of views are to be found out.</summary>
    public async Task<StatedSchema> StateAsync(DbConnection connection, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var views = new List<View>();
        var failures = new List<DefinitionFailure>();
        var catalog = new Catalog(connection, types);
        foreach (var table in schema.Tables)
        {
            await ExecuteAsync(connection, $"CREATE TEMP TABLE {Sql.Identifier(table.Name.Name)} ({string.Join(", ", table.Columns.Select(c => $"{Sql.Identifier(c.Name)} {types.ToSql(c)}"))})", cancellationToken);
        }

        foreach (var view in schema.Views.Where(v => v.IsManaged))
        {
            await ExecuteAsync(connection, $"CREATE TEMP VIEW {Sql.Identifier(view.Name.Name)} AS\n{view.Definition}", cancellationToken);
        }

        foreach (var view in schema.Views)
        {
            try
            {
                views.Add(view.IsManaged ? view with { Columns = (await catalog.ColumnsAsync(view.Name.Name, null, cancellationToken)).Columns } : view);
            }
            catch (SqliteException error)
            {
                views.Add(view);
                failures.Add(new DefinitionFailure(view, errors.Describe(error)));
            }
        }

        await transaction.RollbackAsync(cancellationToken);
        return new StatedSchema(schema with { Views = views }, failures);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<Table> InspectAsync(Catalog catalog, string name, string sql, CancellationToken cancellationToken)
    {
        var definition = TableParser.Parse(sql);
        var (columns, key) = await catalog.ColumnsAsync(name, definition, cancellationToken);
        return new Table(new ObjectName(null, name))
        {
            Columns = columns,
            PrimaryKey = key.Count == 0 ? null : new PrimaryKey(null, [.. key.Select(c => new IndexColumn(c))]),
            Indexes = await catalog.IndexesAsync(name, cancellationToken),
            ForeignKeys = await catalog.ForeignKeysAsync(name, cancellationToken),
            Checks = definition.Checks,
            Options = definition.Options,
        };
    }

    /// <summary>A view on something that is gone has no columns, and is there all the same.</summary>
    private static async Task<IReadOnlyList<View>> ViewsAsync(Catalog catalog, IEnumerable<View> views, CancellationToken cancellationToken)
    {
        var inspected = new List<View>();
        foreach (var view in views)
        {
            try
            {
                inspected.Add(view with { Columns = (await catalog.ColumnsAsync(view.Name.Name, null, cancellationToken)).Columns });
            }
            catch (SqliteException)
            {
                inspected.Add(view);
            }
        }

        return inspected;
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
