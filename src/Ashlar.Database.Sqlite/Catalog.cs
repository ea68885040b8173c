using System.Data.Common;

namespace Ashlar.Database.Sqlite;

/// <summary>The queries behind <see cref="Inspector"/>.</summary>
internal sealed class Catalog(DbConnection connection, TypeMap types)
{
    /// <summary>Without virtual tables and the tables that they keep their rows in: an extension makes them, no schema does.</summary>
    public Task<List<(string Name, string Kind, string Sql)>> ObjectsAsync(CancellationToken cancellationToken) => QueryAsync(
        """
        SELECT m.name, m.type, coalesce(m.sql, '') FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
        WHERE l.type IN ('table', 'view') AND m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY m.name
        """,
        r => (r.GetString(0), r.GetString(1), r.GetString(2)),
        cancellationToken);

    /// <summary>The SQL of virtual tables and triggers, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AttachmentsAsync(CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%')",
            r => (Name: r.GetString(0), Sql: r.GetString(1)),
            cancellationToken);
        return rows.ToDictionary(r => r.Name, r => r.Sql);
    }

    public async Task<(List<Column> Columns, List<string> Key)> ColumnsAsync(string table, TableDefinition? definition, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(
            "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(@table) WHERE hidden <> 1 ORDER BY cid",
            r => (Name: r.GetString(0), Type: r.GetString(1), NotNull: r.GetInt64(2) != 0, Default: r.IsDBNull(3) ? null : r.GetString(3), Key: r.GetInt64(4)),
            cancellationToken,
            table);
        var key = rows.Where(r => r.Key > 0).OrderBy(r => r.Key).Select(r => r.Name).ToList();
        var columns = rows.Select(r =>
        {
            var type = types.Parse(r.Type);
            // An INTEGER PRIMARY KEY is the row id: never NULL, whatever it says. https://www.sqlite.org/lang_createtable.html#rowid
            var isRowId = key.Count == 1 && key[0] == r.Name && r.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase);
            return new Column(r.Name, type, r.NotNull || isRowId ? ColumnArity.Required : ColumnArity.Nullable)
            {
                Default = r.Default is { } sql ? DefaultParser.Parse(sql, type) : null,
                IsAutoincrement = isRowId,
                Collation = definition?.Collations.GetValueOrDefault(r.Name),
                Generated = definition?.Generated.GetValueOrDefault(r.Name),
            };
        });
        return (columns.ToList(), key);
    }

    /// <summary>Without the primary key's, and without those on expressions, which the schema language cannot say.</summary>
    public async Task<List<TableIndex>> IndexesAsync(string table, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(
            """
            SELECT l.name, l."unique", m.sql FROM pragma_index_list(@table) l
            LEFT JOIN sqlite_master m ON m.type = 'index' AND m.name = l.name
            WHERE l.origin <> 'pk' ORDER BY l.seq
            """,
            r => (Name: r.GetString(0), IsUnique: r.GetInt64(1) != 0, Sql: r.IsDBNull(2) ? "" : r.GetString(2)),
            cancellationToken,
            table);
        var indexes = new List<TableIndex>();
        foreach (var row in rows)
        {
            var columns = await QueryAsync(
                "SELECT name, \"desc\" FROM pragma_index_xinfo(@table) WHERE key = 1 ORDER BY seqno",
                r => r.IsDBNull(0) ? null : new IndexColumn(r.GetString(0), r.GetInt64(1) != 0 ? IndexSort.Descending : IndexSort.Ascending),
                cancellationToken,
                row.Name);
            if (!columns.Contains(null))
            {
                indexes.Add(new TableIndex(row.Name, row.IsUnique, [.. columns.OfType<IndexColumn>()]) { Where = WhereParser.Parse(row.Sql) });
            }
        }

        return indexes;
    }

    public async Task<List<ForeignKey>> ForeignKeysAsync(string table, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(
            "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(@table) ORDER BY id, seq",
            r => (Id: r.GetInt64(0), Parent: r.GetString(1), From: r.GetString(2), To: r.IsDBNull(3) ? null : r.GetString(3), OnUpdate: r.GetString(4), OnDelete: r.GetString(5)),
            cancellationToken,
            table);
        return
        [
            .. rows.GroupBy(r => r.Id).Select(g => new ForeignKey(
                null,
                [.. g.Select(r => r.From)],
                new ObjectName(null, g.First().Parent),
                [.. g.Select(r => r.To).OfType<string>()],
                Action(g.First().OnDelete),
                Action(g.First().OnUpdate))),
        ];
    }

    private static ForeignKeyAction Action(string sql) => sql switch
    {
        "CASCADE" => ForeignKeyAction.Cascade,
        "RESTRICT" => ForeignKeyAction.Restrict,
        "SET NULL" => ForeignKeyAction.SetNull,
        "SET DEFAULT" => ForeignKeyAction.SetDefault,
        _ => ForeignKeyAction.NoAction,
    };

    private async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, string? table = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (table is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@table", table);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
