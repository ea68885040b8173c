using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// What an index statement with CONCURRENTLY leaves when it is cut off: an invalid index, which costs writes and serves no
/// query. https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
/// </summary>
internal sealed class ConcurrentStatements(Session session)
{
    /// <summary>
    /// Whether an attempt that was cut off had come to the end of the statement; takes away what it left half done. Whoever
    /// built the index is gone: its session had the lock of a deploy, which this one has now.
    /// </summary>
    public async Task<bool> IsDoneAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        if (!StatementRoles.IsConcurrent(statement) || NameIn(statement) is not { } name)
        {
            return false;
        }

        var isValid = await IsValidAsync(name, cancellationToken);
        if (statement.StartsWith("DROP"))
        {
            return isValid is null;
        }

        await CleanAsync(statement, cancellationToken);
        return statement.StartsWith("CREATE") && isValid == true;
    }

    /// <summary>Drops the invalid index that the statement has left.</summary>
    public async Task CleanAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        if (!StatementRoles.IsConcurrent(statement))
        {
            return;
        }

        if (statement.StartsWith("REINDEX"))
        {
            await DropCopiesAsync(cancellationToken);
        }
        else if (statement.StartsWith("CREATE") && NameIn(statement) is { } name && await IsValidAsync(name, cancellationToken) == false)
        {
            await DropAsync(name, cancellationToken);
        }
    }

    /// <returns><see langword="null"/> where there is no such index.</returns>
    private async Task<bool?> IsValidAsync(string name, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            "SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass($1)", r => (bool?)r.GetBoolean(0), cancellationToken, name);
        return found.FirstOrDefault();
    }

    /// <summary>A rebuilt index is made under a name with this ending: https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY</summary>
    private async Task DropCopiesAsync(CancellationToken cancellationToken)
    {
        var copies = await session.QueryAsync(
            """
            SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.relid = i.indrelid)
            """,
            r => r.GetString(0),
            cancellationToken);
        foreach (var copy in copies)
        {
            await DropAsync(copy, cancellationToken);
        }
    }

    private Task DropAsync(string name, CancellationToken cancellationToken) =>
        session.ExecuteAsync($"DROP INDEX CONCURRENTLY IF EXISTS {name}", cancellationToken);

    /// <summary>The index's name as SQL: the one that stands before ON, or at the end.</summary>
    private static string? NameIn(SqlStatement statement)
    {
        var start = statement.Tokens.TakeWhile(t => !t.Is("CONCURRENTLY")).Count() + 1;
        var name = statement.Tokens.Skip(start).SkipWhile(t => t.Is("IF") || t.Is("NOT") || t.Is("EXISTS")).TakeWhile(t => t.IsName && !t.Is("ON") || t.Is(".")).ToList();
        // An index is in the schema of its table, which may stand only behind ON; the statement itself cannot name it.
        var table = statement.Tokens.SkipWhile(t => !t.Is("ON")).Skip(1).SkipWhile(t => t.Is("ONLY")).TakeWhile(t => t.IsName || t.Is(".")).ToList();
        var schema = name is [_] && table is [var space, _, _] && statement.StartsWith("CREATE") ? [space] : Array.Empty<SqlToken>();
        return name.Count == 0 ? null : string.Join('.', schema.Concat(name).Where(t => t.IsName).Select(t => Sql.Identifier(t.Value)));
    }
}
