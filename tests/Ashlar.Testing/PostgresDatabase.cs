using Npgsql;

namespace Ashlar.Testing;

/// <summary>An empty database for one test, dropped at its end.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private PostgresDatabase(string name) => Name = name;

    public string Name { get; }

    public Uri Url => At(PostgresServer.Url);

    public Uri PgBouncerUrl => At(PostgresServer.PgBouncerUrl);

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase($"test_{Guid.NewGuid():n}");
        await ExecuteAsync($"CREATE DATABASE {database.Name}");
        return database;
    }

    /// <summary>A new connection to the database, not pooled.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(PostgresServer.Url, Name));
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)");

    private Uri At(Uri server) => new UriBuilder(server) { Path = Name }.Uri;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(PostgresServer.Url, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
