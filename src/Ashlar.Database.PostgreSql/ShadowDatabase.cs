using System.Globalization;
using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql.Connections;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

/// <summary>An empty database to try migrations on: one that the user keeps for it, or a temporary one on the same server.</summary>
internal sealed class ShadowDatabase(Connector connector)
{
    /// <summary>Prisma's name for them, so that an administrator knows them.</summary>
    private const string Prefix = "prisma_migrate_shadow_db_";

    /// <summary>No run lasts so long without a connection to its database.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// Every fact that a script may depend on, as a row: the server, what a new database would be like, the role, every setting that a session may
    /// have of its own, and the extensions that can be created. What is left in a kept database when it is cleared is there too.
    /// </summary>
    private const string Description = """
        SELECT version()
        UNION ALL
        SELECT (to_jsonb(d) - ARRAY['oid', 'datname', 'datdba', 'datistemplate', 'datfrozenxid', 'datminmxid', 'datlastsysoid', 'datacl'])::text FROM pg_catalog.pg_database d WHERE d.datname = $1
        UNION ALL
        SELECT (to_jsonb(r) - ARRAY['rolpassword', 'rolvaliduntil', 'rolconnlimit'])::text FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
        UNION ALL
        SELECT string_agg(s.name || '=' || s.setting, E'\n' ORDER BY s.name) FROM pg_catalog.pg_settings s WHERE s.context IN ('user', 'superuser') AND s.name <> 'application_name'
        UNION ALL
        SELECT coalesce(string_agg(e.name || ' ' || e.default_version, E'\n' ORDER BY e.name), '') FROM pg_catalog.pg_available_extensions e
        UNION ALL
        SELECT coalesce(string_agg(e.extname || ' ' || e.extversion, E'\n' ORDER BY e.extname), '') FROM pg_catalog.pg_extension e WHERE $2
        """;

    public async Task<IDatabaseSession> OpenAsync(ShadowSource source, CancellationToken cancellationToken)
    {
        var main = source.Url is { } url ? DatabaseUrl.Parse(url) : null;
        var session = (main, source.ShadowUrl) switch
        {
            (_, { Length: > 0 } kept) => await OpenKeptAsync(main, DatabaseUrl.Parse(kept), cancellationToken),
            (not null, _) => await CreateAsync(main, cancellationToken),
            _ => throw new DatabaseException(DatabaseFailure.InvalidUrl, "there is no server to make a shadow database on")
            {
                Help = "set SHADOW_DATABASE_URL to an empty database, or DATABASE_URL to one on a server where a temporary one may be made",
            },
        };
        // What a crash of the server would lose of it nobody would miss.
        await session.ExecuteAsync("SET synchronous_commit = off", cancellationToken);
        return session;
    }

    /// <summary>
    /// What <see cref="IConnector.DescribeShadowAsync"/> has to say. A temporary database is made of template1, which nobody can look into from
    /// another database; that somebody puts tables there is rare, and whoever compares with a real replay finds it.
    /// </summary>
    public async Task<string?> DescribeAsync(ShadowSource source, Session? main, CancellationToken cancellationToken)
    {
        if (source.ShadowUrl is { Length: > 0 } kept)
        {
            await using var shadow = await connector.OpenAsync(DatabaseUrl.Parse(kept), MissingDatabase.Refuse, cancellationToken);
            return await DescribeAsync(shadow, isKept: true, cancellationToken);
        }

        if (main is not null || source.Url is null)
        {
            return main is null ? null : await DescribeAsync(main, isKept: false, cancellationToken);
        }

        await using var server = await connector.OpenOrCreateAsync(DatabaseUrl.Parse(source.Url), MissingDatabase.Refuse, cancellationToken);
        return await DescribeAsync(server, isKept: false, cancellationToken);
    }

    private static async Task<string> DescribeAsync(Session session, bool isKept, CancellationToken cancellationToken)
    {
        var facts = await session.QueryAsync(Description, r => r.GetString(0), cancellationToken, isKept ? session.Url.Database : "template1", isKept);
        return string.Join('\n', [session.Url.Schema, isKept ? "kept" : "temporary", .. facts]);
    }

    private async Task<Session> OpenKeptAsync(DatabaseUrl? main, DatabaseUrl kept, CancellationToken cancellationToken)
    {
        if (main is not null && kept.IsSameDatabase(main))
        {
            throw new DatabaseException(DatabaseFailure.InvalidUrl, "the shadow database is the database itself, and it would be emptied")
            {
                Help = "set SHADOW_DATABASE_URL to another database, or leave it out for a temporary one",
            };
        }

        var session = await connector.OpenOrCreateAsync(kept, MissingDatabase.Create, cancellationToken);
        try
        {
            await RefuseWorkingDatabaseAsync(session, cancellationToken);
            var namespaces = await session.QueryAsync(
                "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'",
                r => r.GetString(0),
                cancellationToken);
            await session.ClearAsync(namespaces, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>A shadow database never has a history: one that has is somebody's data, and the variable is set wrong.</summary>
    private static async Task RefuseWorkingDatabaseAsync(Session session, CancellationToken cancellationToken)
    {
        var histories = await session.QueryAsync(
            "SELECT count(*) FROM pg_catalog.pg_tables WHERE tablename = '_prisma_migrations'", r => r.GetInt64(0), cancellationToken);
        if (histories[0] > 0)
        {
            throw new DatabaseException(DatabaseFailure.InvalidUrl, $"the shadow database \"{session.Url.Database}\" has a history of migrations, so it is in use, and it would be emptied")
            {
                Help = "set SHADOW_DATABASE_URL to an empty database; or drop the table _prisma_migrations there, if nobody needs what is in it",
            };
        }
    }

    private async Task<Session> CreateAsync(DatabaseUrl main, CancellationToken cancellationToken)
    {
        await using var server = await connector.OpenAdministrationAsync(main, cancellationToken);
        await DropLeftoversAsync(server, cancellationToken);
        // The moment in the name says how old a leftover is.
        var name = Prefix + Guid.CreateVersion7().ToString("D", CultureInfo.InvariantCulture);
        try
        {
            await server.ExecuteAsync($"CREATE DATABASE {Sql.Identifier(name)}", cancellationToken);
        }
        catch (PostgresException error)
        {
            throw new DatabaseException(DatabaseFailure.NoAccess, $"no shadow database can be created on the server: {error.MessageText}", error)
            {
                Help = "give the user the right with ALTER ROLE … CREATEDB, or set SHADOW_DATABASE_URL to an empty database that is kept for this",
            };
        }

        try
        {
            var session = await connector.OpenAsync(main.At(name), MissingDatabase.Create, cancellationToken);
            return session.WhenClosed(() => DropAsync(main, name));
        }
        catch
        {
            await DropAsync(main, name);
            throw;
        }
    }

    private async Task DropAsync(DatabaseUrl main, string name)
    {
        await using var server = await connector.OpenAdministrationAsync(main, CancellationToken.None);
        await DropAsync(server, name, force: true, CancellationToken.None);
    }

    /// <summary>Those of runs that died. One with a connection belongs to a run that lives.</summary>
    private static async Task DropLeftoversAsync(Session server, CancellationToken cancellationToken)
    {
        var names = await server.QueryAsync(
            "SELECT datname FROM pg_catalog.pg_database d WHERE datname LIKE $1 AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)",
            r => r.GetString(0),
            cancellationToken,
            Prefix.Replace("_", "\\_", StringComparison.Ordinal) + "%");
        foreach (var name in names.Where(IsOld))
        {
            try
            {
                await DropAsync(server, name, force: false, cancellationToken);
            }
            catch (PostgresException)
            {
                // Somebody else's, or somebody was faster. It is in nobody's way.
            }
        }
    }

    /// <summary>Prisma's own names say nothing about their age.</summary>
    private static bool IsOld(string name) =>
        Guid.TryParseExact(name[Prefix.Length..], "D", out var id)
        && id.Version == 7
        && DateTimeOffset.UtcNow - MomentOf(id) > LongestPause;

    /// <summary>The first 48 bits are milliseconds since 1970: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7</summary>
    private static DateTimeOffset MomentOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N", CultureInfo.InvariantCulture)[..12], 16));

    private static Task DropAsync(Session server, string name, bool force, CancellationToken cancellationToken)
    {
        var forced = force && server.Npgsql.PostgreSqlVersion.Major >= 13 ? " WITH (FORCE)" : "";
        return server.ExecuteAsync($"DROP DATABASE IF EXISTS {Sql.Identifier(name)}{forced}", cancellationToken);
    }
}
