using Ashlar.Testing;

namespace Apps.Testing;

/// <summary>A database of one test with the tables of a schema, removed at its end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string FileName = "test.db";

    private readonly TemporaryFolder? _folder;
    private readonly PostgresDatabase? _server;

    private TestDatabase(TemporaryFolder folder) => (_folder, Url, DirectUrl) = (folder, UrlIn(folder), UrlIn(folder));

    private TestDatabase(PostgresDatabase server, Uri url) => (_server, Url, DirectUrl) = (server, url.OriginalString, server.Url.OriginalString);

    /// <summary>For the app.</summary>
    public string Url { get; }

    /// <summary>Past the pooler, where there is one.</summary>
    public string DirectUrl { get; }

    /// <param name="kind">What it is on.</param>
    /// <param name="schema">A path relative to the repository; <see langword="null"/> for a database without tables.</param>
    /// <param name="service">The service whose part of the schema is in it; <see langword="null"/> for all of it.</param>
    /// <param name="postgres">A PostgreSQL server of the test's own; <see langword="null"/> for the one that <c>./test</c> starts.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, string? schema, string? service = null, OwnPostgresServer? postgres = null)
    {
        if (schema is null)
        {
            return await CreateEmptyAsync(kind, postgres);
        }

        if (postgres is not null)
        {
            var own = await CreateEmptyAsync(kind, postgres);
            await TestTables.MakeAsync(Repository.PathOf(schema), service, own.DirectUrl);
            return own;
        }

        return await (await TemplateDatabases.FindAsync(kind, schema, service)).CopyAsync(kind);
    }

    public async ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Another one with the same tables and rows.</summary>
    /// <param name="kind">What the app takes it for.</param>
    internal async Task<TestDatabase> CopyAsync(DatabaseKind kind)
    {
        if (_server is not null)
        {
            return On(await _server.CopyAsync(), kind);
        }

        var folder = new TemporaryFolder();
        File.Copy(_folder!.PathOf(FileName), folder.PathOf(FileName));
        return new TestDatabase(folder);
    }

    private static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind, OwnPostgresServer? postgres)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return new TestDatabase(new TemporaryFolder());
        }

        return On(await PostgresDatabase.CreateAsync(postgres?.Url), kind);
    }

    private static TestDatabase On(PostgresDatabase server, DatabaseKind kind) => new(server, kind == DatabaseKind.PgBouncer ? server.PgBouncerUrl : server.Url);

    private static string UrlIn(TemporaryFolder folder) => $"file:{folder.PathOf(FileName)}";
}
