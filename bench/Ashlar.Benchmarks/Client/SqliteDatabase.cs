using Microsoft.Data.Sqlite;

namespace Ashlar.Benchmarks.Client;

/// <summary>A SQLite file with a write-ahead log.</summary>
internal sealed class SqliteDatabase : IBenchmarkDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("ashlar-bench-").FullName;

    private SqliteDatabase()
    {
    }

    public string Name => "SQLite";

    public string Url => $"file:{File}";

    public string PrismaUrl => $"file:{File}";

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true }.ConnectionString;

    public IReadOnlyList<(string Name, Func<ISystem> Create, bool IsShared)> Systems =>
    [
        ("hand-written", () => new SqliteByHand(Open()), false),
        ("Ashlar", () => new AshlarSystem(Url), true),
        ("Dapper, tuned", () => new DapperOnSqlite(Open(), isHeld: true), false),
        ("Dapper", () => new DapperOnSqlite(new SqliteConnection(ConnectionString), isHeld: false), false),
        ("EF compiled, tuned", () => new EfSystem(EfContexts.OnSqlite(Open()), isTuned: true), false),
        ("EF", () => new EfSystem(EfContexts.OnSqlite(ConnectionString), isTuned: false), true),
    ];

    private string File => Path.Combine(folder, "bench.db");

    public static async Task<SqliteDatabase> CreateAsync()
    {
        var database = new SqliteDatabase();
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = OFF;
            CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL, logins INTEGER NOT NULL DEFAULT 0, created_at DATETIME NOT NULL);
            CREATE TABLE payments (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL REFERENCES users (id), reference TEXT NOT NULL, amount DECIMAL NOT NULL,
                status TEXT NOT NULL DEFAULT 'PENDING', note TEXT, created_at DATETIME NOT NULL);
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Data.Users})
                INSERT INTO users (email, name, created_at)
                SELECT 'user' || i || '@test.com', 'User ' || i, strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-01', i || ' minutes') FROM n;
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Data.Payments})
                INSERT INTO payments (user_id, reference, amount, status, note, created_at)
                SELECT i % {Data.Users} + 1, 'ref-' || i, i % 100 + 0.25, CASE i % 3 WHEN 0 THEN 'PENDING' WHEN 1 THEN 'COMPLETED' ELSE 'FAILED' END, 'note ' || i,
                    strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-01', i || ' seconds') FROM n;
            CREATE UNIQUE INDEX users_email ON users (email);
            CREATE UNIQUE INDEX payments_reference ON payments (reference);
            CREATE INDEX payments_user ON payments (user_id, created_at);
            ANALYZE;
            PRAGMA wal_checkpoint(TRUNCATE);
            """,
            connection);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A connection that stays open, with the settings that Ashlar's have.</summary>
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = new SqliteCommand("PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000", connection);
        command.ExecuteNonQuery();
        return connection;
    }
}
