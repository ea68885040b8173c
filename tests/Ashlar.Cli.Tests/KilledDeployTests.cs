using System.Diagnostics;
using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Cli.Tests;

/// <summary>A deploy that is killed in the middle of its work, and the one after it.</summary>
public sealed class KilledDeployTests : IDisposable
{
    private const string First = "migrations/20260101000001_a/migration.sql";
    private const string Second = "migrations/20260101000002_b/migration.sql";
    private const string Waiting = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    private const string Applied = "SELECT string_agg(migration_name, ',' ORDER BY started_at) FROM _prisma_migrations WHERE finished_at IS NOT NULL";

    /// <summary>Far more than any state needs to come about; one that never does fails instead of stopping the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_killed_deploy_to_PostgreSQL_leaves_nothing_of_its_migration_and_the_next_one_succeeds()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        var environment = Schema("postgresql", database.Url.OriginalString);
        _folder.Write(First, "CREATE TABLE a (id INTEGER);\n");
        _folder.Write(Second, "CREATE TABLE b (id INTEGER);\nSELECT pg_advisory_xact_lock(4711);\nINSERT INTO b VALUES (1);\n");
        await using var observer = await database.OpenAsync();
        await using (var blocker = await database.OpenAsync())
        {
            await QueryAsync(blocker, "SELECT pg_advisory_lock(4711)");
            await KillAsync(environment, async () => await QueryAsync(observer, Waiting) is not null);
            Assert.Equal("20260101000001_a", await QueryAsync(observer, Applied));
        }

        // The server's process learns that nobody listens when it has the lock; until then it keeps the one of deploys.
        await DeployAsync(environment);

        Assert.Equal(1L, await QueryAsync(observer, "SELECT count(*) FROM b"));
        Assert.Equal("20260101000001_a,20260101000002_b", await QueryAsync(observer, Applied));
    }

    [Fact]
    public async Task A_deploy_killed_while_it_builds_an_index_concurrently_is_finished_by_the_next_one()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        var environment = Schema("postgresql", database.Url.OriginalString);
        _folder.Write(First, "CREATE TABLE a (id INTEGER);\n");
        await DeployAsync(environment);
        _folder.Write(Second, "INSERT INTO a VALUES (1);\nCREATE INDEX CONCURRENTLY i ON a (id);\nINSERT INTO a VALUES (2);\n");
        await using var observer = await database.OpenAsync();
        await using (var writer = await database.OpenAsync())
        {
            // The index waits for every transaction that may have seen the table without it. The observer's queries are such
            // transactions too, but each ends at once; and inside the writer's own, pg_stat_activity would never change.
            await using var transaction = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await QueryAsync(writer, "INSERT INTO a VALUES (0)");
            await KillAsync(environment, async () => await QueryAsync(observer, Waiting) is not null);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await DeployAsync(environment);

        Assert.Equal("0,1,2", await QueryAsync(observer, "SELECT string_agg(id::text, ',' ORDER BY id) FROM a"));
        Assert.Equal(true, await QueryAsync(observer, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
        Assert.Equal("20260101000001_a,20260101000002_b", await QueryAsync(observer, Applied));
    }

    [Fact]
    public async Task A_deploy_to_SQLite_killed_inside_a_rebuild_leaves_every_row_and_the_next_one_succeeds()
    {
        var environment = Schema("sqlite", "file:./test.db");
        _folder.Write(First, "CREATE TABLE a (id INTEGER PRIMARY KEY);\nCREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id) ON DELETE CASCADE);\nINSERT INTO a VALUES (1);\nINSERT INTO b VALUES (1, 1);\n");
        await DeployAsync(environment);
        const string Endless = "SELECT count(*) FROM (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n);\n";
        const string Copy = "PRAGMA foreign_keys=OFF;\nCREATE TABLE \"new_a\" (id INTEGER PRIMARY KEY, name TEXT);\nINSERT INTO \"new_a\" (id) SELECT id FROM a;\nDROP TABLE \"a\";\n";
        const string Rename = "ALTER TABLE \"new_a\" RENAME TO \"a\";\nPRAGMA foreign_keys=ON;\n";
        _folder.Write(Second, Copy + Endless + Rename);
        // The journal is there as long as a transaction has written something that is not committed.
        await KillAsync(environment, () => Task.FromResult(new FileInfo(_folder.PathOf("test.db-journal")) is { Exists: true, Length: > 0 }));

        _folder.Write(Second, Copy + Rename);
        await DeployAsync(environment);

        var check = await AshlarCli.RunAsync(_folder.Path, environment, "CREATE TABLE complete AS SELECT a.name FROM b JOIN a ON a.id = b.a;\nCREATE TABLE one (n CHECK (n = 1));\nINSERT INTO one SELECT count(*) FROM complete;\n", "db", "execute", "--stdin");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    public void Dispose() => _folder.Dispose();

    private Dictionary<string, string?> Schema(string provider, string url)
    {
        _folder.Write("schema.prisma", $"datasource db {{\n  provider = \"{provider}\"\n}}\n");
        return new() { ["DATABASE_URL"] = url };
    }

    private async Task DeployAsync(Dictionary<string, string?> environment)
    {
        var deploy = await AshlarCli.RunAsync(_folder.Path, environment, "", "migrate", "deploy");
        Assert.Equal((0, ""), (deploy.ExitCode, deploy.Error));
    }

    /// <summary>Starts a deploy and kills it as soon as it has come so far.</summary>
    private async Task KillAsync(Dictionary<string, string?> environment, Func<Task<bool>> isReached)
    {
        using var deploy = AshlarCli.Start(_folder.Path, environment, "migrate", "deploy");
        var watch = Stopwatch.StartNew();
        while (!await isReached())
        {
            Assert.False(deploy.HasExited, "the deploy ended before it could be killed");
            Assert.True(watch.Elapsed < Limit, "the deploy never came so far");
        }

        deploy.Kill();
        await deploy.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<object?> QueryAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
