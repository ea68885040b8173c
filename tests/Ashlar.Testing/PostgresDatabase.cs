using Npgsql;

namespace Ashlar.Testing;

/// <summary>An empty database for one test, dropped at its end.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly Uri _server;

    private PostgresDatabase(string name, Uri server) => (Name, _server) = (name, server);

    public string Name { get; }

    public Uri Url => At(_server);

    public Uri PgBouncerUrl => At(PostgresServer.PgBouncerUrl);

    /// <param name="server">A superuser's URL; <see langword="null"/> for the server that <c>./test</c> starts.</param>
    public static async Task<PostgresDatabase> CreateAsync(Uri? server = null)
    {
        var database = new PostgresDatabase($"test_{Guid.NewGuid():n}", server ?? PostgresServer.Url);
        await database.ExecuteAsync($"CREATE DATABASE {database.Name}");
        return database;
    }

    /// <summary>Another database with everything that this one has, to which nobody may be connected.</summary>
    public async Task<PostgresDatabase> CopyAsync()
    {
        var copy = new PostgresDatabase($"test_{Guid.NewGuid():n}", _server);
        await copy.ExecuteAsync($"CREATE DATABASE {copy.Name} TEMPLATE {Name}");
        return copy;
    }

    /// <summary>A new connection to the database, not pooled.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(_server, Name));
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)");

    private Uri At(Uri server) => new UriBuilder(server) { Path = Name }.Uri;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(_server, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
