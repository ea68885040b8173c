using Npgsql;

namespace Ashlar.Benchmarks.Client;

/// <summary>A database of a PostgreSQL server, of the run's own.</summary>
internal sealed class PostgresDatabase : IBenchmarkDatabase
{
    private readonly Uri server;
    private readonly string name = $"bench_{Guid.NewGuid():n}";

    private PostgresDatabase(Uri server) => this.server = server;

    public string Name => "PostgreSQL";

    public string Url => new UriBuilder(server) { Path = name }.Uri.AbsoluteUri;

    public string PrismaUrl => Url;

    public string PlainConnectionString => Plain(name).ConnectionString;

    public IReadOnlyList<(string Name, Func<ISystem> Create, bool IsShared)> Systems =>
    [
        ("hand-written", () => new PostgresByHand(Tuned.ConnectionString), false),
        (ClientRun.Guarded, () => new PostgresByHand(Tuned.ConnectionString, isGuarded: true), false),

        // As many connections as callers, as the others have.
        ("Ashlar", () => new AshlarSystem(Url + "?connection_limit=8"), true),
        ("Dapper, tuned", () => new DapperOnPostgres(NpgsqlDataSource.Create(Tuned), isTuned: true), true),
        ("Dapper", () => new DapperOnPostgres(NpgsqlDataSource.Create(Plain(name)), isTuned: false), true),
        ("EF compiled, tuned", () => new EfSystem(EfContexts.OnPostgres(Tuned.ConnectionString), isTuned: true), true),
        ("EF", () => new EfSystem(EfContexts.OnPostgres(Plain(name).ConnectionString), isTuned: false), true),
    ];

    /// <summary>With the settings that make Npgsql quick: prepared statements stay, and nothing is reset.</summary>
    private NpgsqlConnectionStringBuilder Tuned
    {
        get
        {
            var text = Plain(name);
            (text.MaxAutoPrepare, text.AutoPrepareMinUsages, text.NoResetOnClose) = (100, 2, true);
            return text;
        }
    }

    public static async Task<PostgresDatabase> CreateAsync(Uri server)
    {
        var database = await CreateEmptyAsync(server);
        await RunAsync(
            database.Plain(database.name),
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

    public static async Task<PostgresDatabase> CreateEmptyAsync(Uri server)
    {
        var database = new PostgresDatabase(server);
        await RunAsync(database.Plain("postgres"), $"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(Plain("postgres"), $"DROP DATABASE {name} WITH (FORCE)");
    }

    // As most programs have it.
    private NpgsqlConnectionStringBuilder Plain(string database)
    {
        var user = server.UserInfo.Split(':', 2);
        return new()
        {
            Host = server.Host,
            Port = server.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Password = Uri.UnescapeDataString(user[1]),
            Database = database,
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
