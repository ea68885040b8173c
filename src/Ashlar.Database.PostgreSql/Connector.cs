using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql.Connections;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

internal sealed class Connector(ErrorTranslator errors) : IConnector
{
    /// <summary>Databases that nearly every server has, to create others from: https://www.postgresql.org/docs/current/manage-ag-templatedbs.html</summary>
    private static readonly string[] AdministrativeDatabases = ["postgres", "template1", "defaultdb"];

    /// <summary>What the scripts need: several values added to an enum, inside a transaction.</summary>
    private static readonly Version OldestServer = new(12, 0);

    public async Task<IDatabaseSession> OpenAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken) =>
        await OpenOrCreateAsync(DatabaseUrl.Parse(url), missing, cancellationToken);

    public async Task<IDatabaseSession> OpenLazilyAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken) =>
        await OpenOrCreateAsync(DatabaseUrl.Parse(url), missing, cancellationToken, isLazy: true);

    public Task<IDatabaseSession> OpenShadowAsync(ShadowSource source, CancellationToken cancellationToken) =>
        new ShadowDatabase(this).OpenAsync(source, cancellationToken);

    public async Task<string?> DescribeShadowAsync(ShadowSource source, IDatabaseSession? main, CancellationToken cancellationToken)
    {
        try
        {
            return await new ShadowDatabase(this).DescribeAsync(source, main as Session, cancellationToken);
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
    }

    internal async Task<Session> OpenOrCreateAsync(DatabaseUrl target, MissingDatabase missing, CancellationToken cancellationToken, bool isLazy = false)
    {
        try
        {
            return await OpenAsync(target, missing, cancellationToken, isLazy);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            if (missing == MissingDatabase.Refuse)
            {
                throw new DatabaseException(DatabaseFailure.Missing, $"there is no database \"{target.Database}\" on the server \"{target.Server}\"", error);
            }
        }
        catch (NpgsqlException error)
        {
            throw Failure(target, error);
        }

        await CreateAsync(target, cancellationToken);
        return await OpenAsync(target, missing, cancellationToken);
    }

    internal async Task<Session> OpenAsync(DatabaseUrl url, MissingDatabase missing, CancellationToken cancellationToken, bool isLazy = false)
    {
        var session = new Session(url, errors);
        try
        {
            await session.Npgsql.OpenAsync(cancellationToken);
            CheckVersion(session);
            if (isLazy)
            {
                session.Defer(new SessionProof(PoolerCheck.Backend, value => CheckBackend(session, (int)value)), token => CheckAsync(session, missing, token));
            }
            else
            {
                await CheckAsync(session, missing, cancellationToken);
            }

            return session;
        }
        catch (PostgresException error) when (PoolerCheck.IsRefusal(error))
        {
            await session.DisposeAsync();
            throw PoolerCheck.Refuse(url);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    internal DatabaseException Failure(DatabaseUrl url, NpgsqlException error) =>
        new(errors.Classify(error), $"the database \"{url.Database}\" on \"{url.Server}\" cannot be opened: {errors.Describe(error)}", error)
        {
            Help = error.InnerException is TimeoutException ? "see that host and port are right and that nothing in between swallows the packets; a server that is only slow gets a minute with connect_timeout=60 in the URL" : null,
        };

    /// <summary>A session on the server that is not in the database itself.</summary>
    internal async Task<Session> OpenAdministrationAsync(DatabaseUrl url, CancellationToken cancellationToken)
    {
        NpgsqlException? first = null;
        foreach (var database in AdministrativeDatabases)
        {
            try
            {
                return await OpenAsync(url.At(database), MissingDatabase.Refuse, cancellationToken);
            }
            catch (NpgsqlException error)
            {
                first ??= error;
            }
        }

        throw Failure(url.At(AdministrativeDatabases[0]), first!);
    }

    private static void CheckVersion(Session session)
    {
        if (session.Npgsql.PostgreSqlVersion is var version && version < OldestServer)
        {
            throw new DatabaseException(DatabaseFailure.Outdated, $"the server has PostgreSQL {version}, but migrations need {OldestServer.Major} or newer");
        }
    }

    private static void CheckBackend(Session session, int backend)
    {
        if (PoolerCheck.IsPooled(session.Npgsql, backend))
        {
            throw PoolerCheck.Refuse(session.Url);
        }
    }

    private static async Task CheckAsync(Session session, MissingDatabase missing, CancellationToken cancellationToken)
    {
        var url = session.Url;
        var (backend, hasSchema) = (await session.QueryAsync(
            $"SELECT {PoolerCheck.Backend}, EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1)",
            r => (r.GetInt32(0), r.GetBoolean(1)),
            cancellationToken,
            url.Schema))[0];
        CheckBackend(session, backend);
        if (!hasSchema && missing == MissingDatabase.Create)
        {
            await session.ExecuteUnlessThereAsync($"CREATE SCHEMA IF NOT EXISTS {Sql.Identifier(url.Schema)}", cancellationToken);
        }
    }

    private async Task CreateAsync(DatabaseUrl url, CancellationToken cancellationToken)
    {
        await using var session = await OpenAdministrationAsync(url, cancellationToken);
        try
        {
            await session.ExecuteUnlessThereAsync($"CREATE DATABASE {Sql.Identifier(url.Database)}", cancellationToken);
        }
        catch (PostgresException error)
        {
            throw new DatabaseException(errors.Classify(error), $"the database \"{url.Database}\" does not exist and cannot be created: {errors.Describe(error)}", error);
        }
    }
}
