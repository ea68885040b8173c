using Npgsql;

namespace Ashlar.Benchmarks.Client;

/// <summary>The tables, with rows that every run makes alike, in a database of their own.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly Uri server;
    private readonly string name = $"bench_{Guid.NewGuid():n}";

    private BenchmarkDatabase(Uri server) => this.server = server;

    public string Url => new UriBuilder(server) { Path = name }.Uri.AbsoluteUri;

    /// <summary>With the settings that make Npgsql quick: prepared statements stay, and nothing is reset.</summary>
    public string ConnectionString => Text(name).ConnectionString;

    public static async Task<BenchmarkDatabase> CreateAsync(Uri server)
    {
        var database = await CreateEmptyAsync(server);
        await RunAsync(
            database.Text(database.name),
            $"""
            CREATE TYPE "PaymentStatus" AS ENUM ('PENDING', 'COMPLETED', 'FAILED');
            CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL, logins int NOT NULL DEFAULT 0, created_at timestamp(3) NOT NULL);
            CREATE TABLE payments (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, reference text NOT NULL UNIQUE, amount decimal(10,2) NOT NULL,
                status "PaymentStatus" NOT NULL DEFAULT 'PENDING', note text, created_at timestamp(3) NOT NULL);
            INSERT INTO users (email, name, created_at) SELECT 'user' || i || '@test.com', 'User ' || i, timestamp '2026-01-01' + i * interval '1 minute'
                FROM generate_series(1, {Data.Users}) AS i;
            INSERT INTO payments (user_id, reference, amount, status, note, created_at)
                SELECT i % {Data.Users} + 1, 'ref-' || i, i % 10000 / 100.0, (ARRAY['PENDING', 'COMPLETED', 'FAILED'])[i % 3 + 1]::"PaymentStatus", 'note ' || i,
                    timestamp '2026-01-01' + i * interval '1 second'
                FROM generate_series(1, {Data.Payments}) AS i;
            CREATE INDEX payments_user ON payments (user_id, created_at);
            ANALYZE;
            """);
        return database;
    }

    public static async Task<BenchmarkDatabase> CreateEmptyAsync(Uri server)
    {
        var database = new BenchmarkDatabase(server);
        await RunAsync(database.Text("postgres"), $"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(Text("postgres"), $"DROP DATABASE {name} WITH (FORCE)");
    }

    private NpgsqlConnectionStringBuilder Text(string database)
    {
        var user = server.UserInfo.Split(':', 2);
        return new()
        {
            Host = server.Host,
            Port = server.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Password = Uri.UnescapeDataString(user[1]),
            Database = database,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            CommandTimeout = 300,
        };
    }

    private static async Task RunAsync(NpgsqlConnectionStringBuilder text, string sql)
    {
        await using var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
