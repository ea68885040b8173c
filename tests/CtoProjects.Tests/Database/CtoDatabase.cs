using Ashlar.Testing;
using Npgsql;

namespace CtoProjects.Tests.Database;

/// <summary>
/// A PostgreSQL of its own for a test, with the three URLs that the seed document names: the application's leads through PgBouncer in transaction mode. The
/// commands run in a copy of the app's schema and migrations.
/// </summary>
internal sealed class CtoDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresDatabase _database;
    private readonly PostgresDatabase _shadow;

    private CtoDatabase(PostgresDatabase database, PostgresDatabase shadow) => (_database, _shadow) = (database, shadow);

    public string PooledUrl => $"{_database.PgBouncerUrl.OriginalString}?pgbouncer=true&connection_limit=5&pool_timeout=10";

    public string DirectUrl => _database.Url.OriginalString;

    public string ShadowUrl => _shadow.Url.OriginalString;

    public string Folder => _folder.Path;

    public Dictionary<string, string?> Environment => new()
    {
        ["DATABASE_URL"] = PooledUrl,
        ["DIRECT_DATABASE_URL"] = DirectUrl,
        ["SHADOW_DATABASE_URL"] = ShadowUrl,
        // A seed is compiled with what ./test has compiled already.
        ["Configuration"] = "Release",
    };

    public static async Task<CtoDatabase> CreateAsync()
    {
        var database = new CtoDatabase(await PostgresDatabase.CreateAsync(), await PostgresDatabase.CreateAsync());
        var app = Repository.PathOf("apps", "CtoProjects");
        string[] histories = ["migrations", "migrations.sqlite"];
        foreach (var file in histories.SelectMany(h => Directory.EnumerateFiles(Path.Combine(app, h), "*", SearchOption.AllDirectories)).Append(Path.Combine(app, "schema.prisma")))
        {
            database._folder.Write(Path.GetRelativePath(app, file), await File.ReadAllBytesAsync(file));
        }

        return database;
    }

    public void Write(string name, string text) => _folder.Write(name, text);

    public string Read(string name) => File.ReadAllText(_folder.PathOf(name));

    /// <summary>Runs a command in the copy, with the three URLs.</summary>
    public Task<CliResult> RunAsync(params string[] arguments) => AshlarCli.RunAsync(Folder, Environment, "", arguments);

    /// <summary>Runs a command in the copy, with other variables.</summary>
    public Task<CliResult> RunWithAsync(Dictionary<string, string?> environment, params string[] arguments) => AshlarCli.RunAsync(Folder, environment, "", arguments);

    /// <summary>The first column of each row.</summary>
    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = await _database.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    public Task<List<string>> TablesAsync() =>
        QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename COLLATE \"C\"");

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _database.DisposeAsync();
        await _shadow.DisposeAsync();
    }
}
