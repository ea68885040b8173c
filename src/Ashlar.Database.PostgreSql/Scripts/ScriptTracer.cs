using System.Data.Common;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// Reads <c>pg_locks</c> before a statement's transaction ends, and which tables have another file than before:
/// https://www.postgresql.org/docs/current/view-pg-locks.html
/// </summary>
internal sealed class ScriptTracer : IScriptTracer
{
    private const string Tables =
        """
        SELECT c.oid::bigint, n.nspname, c.relname, coalesce(pg_relation_filenode(c.oid), 0)::bigint
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
        """;

    private const string Locks = "SELECT relation::bigint, mode FROM pg_catalog.pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted";

    private static readonly StatementRoles Roles = new();

    public async Task<IReadOnlyList<StatementTrace>> RunAsync(DbConnection connection, SqlScript script, CancellationToken cancellationToken)
    {
        var traces = new List<StatementTrace>();
        foreach (var statement in script.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (Roles.RoleOf(statement, [], isAlone: false))
            {
                case StatementRole.Begin or StatementRole.End:
                    break;
                case StatementRole.Alone:
                    await ExecuteAsync(connection, statement.Text, cancellationToken);
                    traces.Add(new StatementTrace(statement, [], [], IsWatched: false));
                    break;
                default:
                    traces.Add(await WatchAsync(connection, statement, cancellationToken));
                    break;
            }
        }

        return traces;
    }

    private static async Task<StatementTrace> WatchAsync(DbConnection connection, SqlStatement statement, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var before = await TablesAsync(connection, cancellationToken);
        await ExecuteAsync(connection, statement.Text, cancellationToken);
        var locks = await QueryAsync(connection, Locks, r => (Table: r.GetInt64(0), Mode: LockModes.FromCatalog(r.GetString(1))), cancellationToken);
        var after = await TablesAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new StatementTrace(
            statement,
            [
                .. from held in locks
                   where before.ContainsKey(held.Table) && held.Mode.Strength > LockModes.AccessShare.Strength
                   group held.Mode by held.Table into modes
                   select new TableLock(before[modes.Key].Name, modes.MaxBy(m => m.Strength)!),
            ],
            [.. before.Where(t => after.TryGetValue(t.Key, out var now) && now.File != t.Value.File).Select(t => t.Value.Name)]);
    }

    private static async Task<Dictionary<long, (ObjectName Name, long File)>> TablesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var tables = await QueryAsync(connection, Tables, r => (Id: r.GetInt64(0), Name: new ObjectName(r.GetString(1), r.GetString(2)), File: r.GetInt64(3)), cancellationToken);
        return tables.ToDictionary(t => t.Id, t => (t.Name, t.File));
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
