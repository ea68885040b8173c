using Ashlar.Testing;

namespace Apps.Testing;

/// <summary>A database of one test with the tables of a schema, removed at its end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
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
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, string? schema, string? service = null)
    {
        var database = await CreateEmptyAsync(kind);
        if (schema is not null)
        {
            await TestTables.MakeAsync(Repository.PathOf(schema), service, database.DirectUrl);
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return new TestDatabase(new TemporaryFolder());
        }

        var server = await PostgresDatabase.CreateAsync();
        return new TestDatabase(server, kind == DatabaseKind.PgBouncer ? server.PgBouncerUrl : server.Url);
    }

    private static string UrlIn(TemporaryFolder folder) => $"file:{folder.PathOf("test.db")}";
}
