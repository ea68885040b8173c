using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// Stands by while tables are made anew: keeps the triggers, and the indexes that no schema file knows, which go with a
/// dropped table, and finds rows that are lost or that refer to nothing afterwards.
/// </summary>
internal sealed class RebuildGuard(Session session, ErrorTranslator errors, MigrationScript script)
{
    private readonly List<(string Table, string Name, string Sql)> _attached = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<(string Table, string Parent), long> _orphans = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!script.TurnsForeignKeysOff)
        {
            return;
        }

        _orphans = await OrphansAsync(cancellationToken);
        if (!script.ChangesRows)
        {
            foreach (var table in await WatchedTablesAsync(cancellationToken))
            {
                _counts[table] = await CountAsync(table, cancellationToken);
            }
        }
    }

    public async Task RunAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        if (MigrationScript.DroppedRelation(statement) is { } dropped && (script.Rebuilds.Contains(dropped) || script.RemadeViews.Contains(dropped)))
        {
            _attached.AddRange(await AttachedAsync(dropped, cancellationToken));
        }

        if (MigrationScript.RebuiltTable(statement) is null)
        {
            await session.ExecuteAsync(statement.Text, cancellationToken);
            return;
        }

        // Views and triggers may speak of the table that is not there at this moment; only the old way of renaming lets them:
        // https://www.sqlite.org/pragma.html#pragma_legacy_alter_table
        await session.ExecuteAsync("PRAGMA legacy_alter_table = ON", cancellationToken);
        await session.ExecuteAsync(statement.Text, cancellationToken);
        await session.ExecuteAsync("PRAGMA legacy_alter_table = OFF", cancellationToken);
    }

    /// <summary>Brings back what went with the old tables and was not made again by the script itself.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var (table, name, sql) in _attached)
        {
            var found = await session.QueryAsync("SELECT name FROM sqlite_master WHERE name = @0", r => r.GetString(0), cancellationToken, name);
            if (found.Count > 0)
            {
                continue;
            }

            try
            {
                await session.ExecuteStrictlyAsync(sql, cancellationToken);
            }
            catch (SqliteException error)
            {
                throw new ScriptException($"\"{name}\" does not fit the table \"{table}\" any longer: {errors.Describe(error)}; drop it at the start of the migration", null, 0, isRolledBack: !script.ManagesTransactions, error);
            }
        }

        if (script.Rebuilds.Count > 0)
        {
            await FillWordsAsync(cancellationToken);
        }
    }

    /// <summary>Rows may have other row ids in the new table, by which a table of words knows them: https://www.sqlite.org/fts5.html#the_rebuild_command</summary>
    private async Task FillWordsAsync(CancellationToken cancellationToken)
    {
        var tables = await session.QueryAsync("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'", r => (Name: r.GetString(0), Sql: r.GetString(1)), cancellationToken);
        var filled = script.Statements.Select(MigrationScript.FilledWords).ToHashSet();
        foreach (var (name, _) in tables.Where(t => !filled.Contains(t.Name) && script.Rebuilds.Any(r => t.Sql.Contains($"content={Sql.Text(r)}", StringComparison.OrdinalIgnoreCase))))
        {
            await session.ExecuteAsync(FullTextStatements.Fill(name), cancellationToken);
        }
    }

    /// <returns>What is lost, in one sentence; <see langword="null"/> where all is well.</returns>
    public async Task<string?> FindLossAsync(CancellationToken cancellationToken)
    {
        if (!script.TurnsForeignKeysOff)
        {
            return null;
        }

        foreach (var (key, count) in await OrphansAsync(cancellationToken))
        {
            if (count > _orphans.GetValueOrDefault(key))
            {
                return $"the migration would leave {Counted.Of(count, "row")} in \"{key.Table}\" that {(count == 1 ? "refers" : "refer")} to no row in \"{key.Parent}\"";
            }
        }

        var tables = await session.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table'", r => r.GetString(0), cancellationToken);
        foreach (var (table, before) in _counts.Where(c => tables.Contains(c.Key)))
        {
            var after = await CountAsync(table, cancellationToken);
            if (after != before)
            {
                return $"the migration would change the number of rows in \"{table}\" from {before} to {after}, though it only rebuilds tables";
            }
        }

        return null;
    }

    /// <summary>Rows whose foreign key points nowhere: some may have been so before.</summary>
    private async Task<Dictionary<(string Table, string Parent), long>> OrphansAsync(CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            """SELECT "table", "parent", COUNT(*) FROM pragma_foreign_key_check GROUP BY 1, 2""",
            r => ((r.GetString(0), r.GetString(1)), r.GetInt64(2)),
            cancellationToken);
        return rows.ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>The rebuilt tables and those that refer to them, as far as they are there now.</summary>
    private async Task<HashSet<string>> WatchedTablesAsync(CancellationToken cancellationToken)
    {
        var references = await session.QueryAsync(
            """SELECT m.name, f."table" FROM sqlite_master m LEFT JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'""",
            r => (Table: r.GetString(0), Parent: r.IsDBNull(1) ? null : r.GetString(1)),
            cancellationToken);
        return [.. references.Where(r => script.Rebuilds.Contains(r.Table) || (r.Parent is { } parent && script.Rebuilds.Contains(parent))).Select(r => r.Table)];
    }

    private async Task<long> CountAsync(string table, CancellationToken cancellationToken) =>
        (long)(await session.QueryAsync($"SELECT COUNT(*) FROM {Sql.Identifier(table)}", cancellationToken))!;

    /// <summary>Triggers, and indexes on expressions (cid −2) or on some of the rows: https://www.sqlite.org/pragma.html#pragma_index_info</summary>
    private Task<List<(string Table, string Name, string Sql)>> AttachedAsync(string table, CancellationToken cancellationToken) => session.QueryAsync(
        """
        SELECT m.name, m.sql FROM sqlite_master m
        WHERE m.tbl_name = @0 COLLATE NOCASE AND m.sql IS NOT NULL
          AND (m.type = 'trigger'
            OR m.name IN (SELECT l.name FROM pragma_index_list(@0) l WHERE l.partial OR EXISTS (SELECT 1 FROM pragma_index_info(l.name) WHERE cid = -2)))
        """,
        r => (table, r.GetString(0), r.GetString(1)),
        cancellationToken,
        table);
}
