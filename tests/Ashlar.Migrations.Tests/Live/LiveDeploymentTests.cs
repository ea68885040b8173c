using System.Collections.Concurrent;
using System.Diagnostics;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>Deploys to a real server, and what happens when one is cut off.</summary>
public sealed class LiveDeploymentTests : IAsyncLifetime
{
    /// <summary>A lock that the tests hold, so that a deploy stops at a statement until they let it go.</summary>
    private const string Wait = "SELECT pg_advisory_xact_lock(4711)";

    private const string HistoryRows = "SELECT applied_steps_count, finished_at IS NOT NULL, rolled_back_at IS NOT NULL FROM _prisma_migrations ORDER BY started_at";

    private LiveProject _project = null!;

    public async ValueTask InitializeAsync() => _project = await LiveProject.CreateAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task Applies_what_is_pending_in_order_and_nothing_twice()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        _project.Migration(2, "b", "ALTER TABLE a ADD COLUMN b TEXT;\nINSERT INTO a VALUES (1, 'x;y');\n");

        Assert.Equal(["a", "b"], await _project.DeployAsync());
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1|True|False", "1|True|False"], await _project.QueryAsync(HistoryRows));
        Assert.Equal(["1|x;y"], await _project.QueryAsync("SELECT * FROM a"));
    }

    [Fact]
    public async Task Each_migration_is_one_message_with_its_record()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.DeployAsync();
        for (var i = 2; i < 7; i++)
        {
            _project.Migration(i, $"m{i}", $"ALTER TABLE a ADD COLUMN c{i} TEXT;\nINSERT INTO a VALUES ({i});\n");
        }

        var queries = new ConcurrentBag<string>();
        using (Listen(queries))
        {
            Assert.Equal(5, (await _project.DeployAsync()).Count);
        }

        Assert.Equal(5, queries.Count(q => q.Contains("ALTER TABLE", StringComparison.Ordinal)));
        Assert.All(queries.Where(q => q.Contains("ALTER TABLE", StringComparison.Ordinal)), q => Assert.Contains("INSERT INTO _prisma_migrations", q, StringComparison.Ordinal));
        Assert.DoesNotContain(queries, q => q is "BEGIN" or "COMMIT");
        Assert.Equal(["True|1"], await _project.QueryAsync("SELECT DISTINCT finished_at > started_at AND finished_at < now() + interval '1 minute', applied_steps_count FROM _prisma_migrations"));
    }

    [Fact]
    public async Task What_another_one_applied_meanwhile_does_not_run_again()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\nINSERT INTO a VALUES (1);\n");
        await _project.DeployAsync();
        await using var session = await _project.OpenAsync();
        var migration = MigrationDirectory.Read(_project.MigrationsPath, "postgresql", [])!.Migrations.Single();
        var history = new MigrationHistory(session, LiveProject.Dialect.HistoryTable);

        Assert.False(await session.ApplyAsync("INSERT INTO a VALUES (2);", new MigrationRecord(history, migration), TestContext.Current.CancellationToken));

        Assert.Equal(["1"], await _project.QueryAsync("SELECT id FROM a"));
        Assert.Equal(["1|True|False"], await _project.QueryAsync(HistoryRows));
    }

    [Fact]
    public async Task Behind_one_that_failed_meanwhile_nothing_runs()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.DeployAsync();
        await _project.ExecuteAsync("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', 'other')");
        _project.Migration(2, "b", "INSERT INTO a VALUES (2);\n");
        await using var session = await _project.OpenAsync();
        var history = new MigrationHistory(session, LiveProject.Dialect.HistoryTable);
        var migration = MigrationDirectory.Read(_project.MigrationsPath, "postgresql", [])!.Migrations[^1];

        Assert.False(await session.ApplyAsync(migration.Script.Text, new MigrationRecord(history, migration), TestContext.Current.CancellationToken));

        Assert.Equal([], await _project.QueryAsync("SELECT id FROM a"));
    }

    [Fact]
    public async Task A_script_that_takes_the_history_away_says_so_and_leaves_it()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.DeployAsync();
        _project.Migration(2, "b", "DROP TABLE _prisma_migrations;\n");

        Assert.Equal([], await _project.DeployAsync());

        Assert.NotEmpty(_project.Diagnostics);
        Assert.Equal(["a"], await _project.QueryAsync("SELECT substr(migration_name, 16) FROM _prisma_migrations WHERE finished_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_deploy_with_nothing_to_do_is_one_query()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.DeployAsync();
        var queries = new ConcurrentBag<string>();
        using var listener = Listen(queries);

        Assert.Equal([], await _project.DeployAsync());

        Assert.Contains("pg_backend_pid()", Assert.Single(queries), StringComparison.Ordinal);
        Assert.Equal([], _project.Diagnostics);
    }

    [Theory]
    [InlineData("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;\nCREATE TABLE a AS SELECT current_setting('transaction_isolation') AS level;\n")]
    [InlineData("BEGIN;\nSET TRANSACTION ISOLATION LEVEL REPEATABLE READ;\nCREATE TABLE a AS SELECT current_setting('transaction_isolation') AS level;\nCOMMIT;\n")]
    public async Task A_script_may_choose_the_isolation_of_its_transaction(string script)
    {
        _project.Migration(1, "a", script);

        Assert.Equal(["a"], await _project.DeployAsync());
        Assert.Equal(["repeatable read"], await _project.QueryAsync("SELECT level FROM a"));
    }

    [Fact]
    public async Task A_history_is_replayed_in_bundles_and_the_migration_at_fault_is_named()
    {
        _project.Migration(1, "a", "CREATE TYPE e AS ENUM ('x');\nCREATE TABLE a (id INTEGER, e e);\n");
        _project.Migration(2, "value", "ALTER TYPE e ADD VALUE 'y';\n");
        _project.Migration(3, "use", "INSERT INTO a VALUES (1, 'y');\n");
        _project.Migration(4, "index", "CREATE INDEX CONCURRENTLY i ON a (id);\n");
        _project.Migration(5, "path", "SET search_path = pg_catalog;\n");
        _project.Migration(6, "b", "CREATE TABLE b (id INTEGER);\n");
        _project.Migration(7, "empty", "-- nothing\n");
        _project.Migration(8, "wrong", "CREATE TABLE c (id INTEGER);\nSELECT nope FROM c;\n");
        _project.Migration(9, "last", "CREATE TABLE d (id INTEGER);\n");
        var directory = MigrationDirectory.Read(_project.MigrationsPath, LiveProject.Dialect.Name, _project.Diagnostics)!;
        await using var session = await _project.OpenAsync();

        Assert.False(await MigrationReplay.RunAsync(session, directory.Migrations, _project.Diagnostics, TestContext.Current.CancellationToken));

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal(("MIG0036", 2), (error.Code, error.Location!.Value.Start.Line));
        Assert.Contains("_wrong", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], await _project.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
        Assert.Equal(["1|y"], await _project.QueryAsync("SELECT * FROM a"));
    }

    [Fact]
    public async Task A_history_that_somebody_has_locked_is_waited_for_as_long_as_a_statement_may_wait()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.DeployAsync();
        await using var other = await _project.OpenAsync();
        await using var held = await other.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = other.Connection.CreateCommand();
        command.CommandText = "LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await _project.DeployAsync(limits: new StatementLimits(TimeSpan.FromMilliseconds(50), null));

        Assert.Equal("MIG0044", Assert.Single(_project.Diagnostics).Code);
    }

    [Fact]
    public async Task A_failing_statement_leaves_nothing_of_its_migration_and_its_place_is_shown()
    {
        var bad = _project.Migration(1, "bad", "CREATE TABLE a (id INTEGER);\nSELECT id,\n  nope FROM a;\n");

        Assert.Equal([], await _project.DeployAsync());
        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal(("MIG0032", 3, 3), (error.Code, error.Location!.Value.Start.Line, error.Location!.Value.Start.Column));
        Assert.Equal([], await _project.QueryAsync("SELECT tablename FROM pg_tables WHERE tablename = 'a'"));
        Assert.Equal(["0|False|True"], await _project.QueryAsync(HistoryRows));

        await File.WriteAllTextAsync(bad, "CREATE TABLE a (id INTEGER);\n", TestContext.Current.CancellationToken);
        Assert.Equal(["bad"], await _project.DeployAsync());
    }

    [Fact]
    public async Task A_missing_database_and_a_missing_schema_are_created()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await using var other = await LiveProject.CreateAsync();
        await other.Database.DisposeAsync();

        Assert.Equal(["a"], await _project.DeployAsync($"{other.Url}?schema=My%20own"));
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["My own|_prisma_migrations", "My own|a"], await other.QueryAsync("SELECT schemaname, tablename FROM pg_tables WHERE schemaname = 'My own' ORDER BY 2"));
    }

    [Fact]
    public async Task Of_eight_deploys_at_once_each_migration_is_applied_by_one()
    {
        for (var i = 1; i <= 5; i++)
        {
            _project.Migration(i, $"m{i}", $"CREATE TABLE t{i} (id INTEGER);\nINSERT INTO t{i} VALUES (1);\n");
        }

        _project.Migration(6, "m6", "CREATE INDEX CONCURRENTLY i ON t1 (id);\nINSERT INTO t1 VALUES (2);\n");
        await _project.Database.DisposeAsync();

        var deploys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _project.TryDeployAsync(_project.Url))));

        Assert.All(deploys, d => Assert.Equal([], d.Findings));
        Assert.Equal(["m1", "m2", "m3", "m4", "m5", "m6"], deploys.SelectMany(d => d.Applied).Order());
        Assert.Equal(["6"], await _project.QueryAsync("SELECT count(*) FROM _prisma_migrations"));
        Assert.Equal(["2"], await _project.QueryAsync("SELECT count(*) FROM t1"));
    }

    [Fact]
    public async Task Who_holds_the_lock_is_named()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await using var holder = await _project.OpenAsync("?application_name=the%20other");
        await using var held = await holder.LockAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        await _project.DeployAsync(lockTimeout: TimeSpan.Zero);

        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal("MIG0025", error.Code);
        Assert.Contains("\"the other\" (pid ", error.Message, StringComparison.Ordinal);
        Assert.Contains("pg_terminate_backend(", error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing_and_the_next_deploy_succeeds()
    {
        _project.Migration(1, "a", $"CREATE TABLE a (id INTEGER);\n{Wait};\n");
        await using var blocker = await BlockAsync();
        var deploy = _project.TryDeployAsync(_project.Url);
        var process = await WaitForBlockedAsync();

        await _project.ExecuteAsync($"SELECT pg_terminate_backend({process})");

        Assert.Equal(["MIG0041"], (await deploy).Findings.Select(f => f.Code));
        await blocker.DisposeAsync();
        Assert.Equal(["a"], await _project.DeployAsync());
        Assert.Equal(["1|True|False"], await _project.QueryAsync(HistoryRows));
    }

    [Fact]
    public async Task A_script_in_steps_that_loses_its_connection_goes_on_where_it_stopped()
    {
        _project.Migration(1, "t", "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1);\n");
        await _project.DeployAsync();
        _project.Migration(2, "i", "INSERT INTO t VALUES (2);\nCREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO t VALUES (3);\n");
        // A writer that has not committed: the index waits for it, invalid by then.
        await using var writer = await _project.Database.OpenAsync();
        await using var transaction = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var insert = new Npgsql.NpgsqlCommand("INSERT INTO t VALUES (0)", writer, transaction);
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var deploy = _project.TryDeployAsync(_project.Url);
        var process = await _project.WaitForAsync("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'");

        await _project.ExecuteAsync($"SELECT pg_terminate_backend({process})");

        Assert.Equal(["MIG0041"], (await deploy).Findings.Select(f => f.Code));
        Assert.Equal(["False"], await _project.QueryAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
        Assert.StartsWith("1 of 3 steps are in the database", Assert.Single(await _project.QueryAsync("SELECT logs FROM _prisma_migrations WHERE finished_at IS NULL")), StringComparison.Ordinal);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["i"], await _project.DeployAsync());
        Assert.Equal(["True"], await _project.QueryAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
        Assert.Equal(["0", "1", "2", "3"], await _project.QueryAsync("SELECT id FROM t ORDER BY id"));
        Assert.Equal(["1|True|False", "3|True|False"], await _project.QueryAsync(HistoryRows));
    }

    [Fact]
    public async Task An_index_that_cannot_be_built_leaves_no_invalid_one()
    {
        _project.Migration(1, "t", "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1), (1);\n");
        var script = _project.Migration(2, "i", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (id);\n");

        Assert.Equal(["t"], await _project.DeployAsync());
        Assert.DoesNotContain("(1)", Assert.Single(_project.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal([], await _project.QueryAsync("SELECT 1 FROM pg_class WHERE relname = 'i'"));

        await File.WriteAllTextAsync(script, "DELETE FROM t;\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (id);\n", TestContext.Current.CancellationToken);
        Assert.Equal(["i"], await _project.DeployAsync());
    }

    [Fact]
    public async Task A_value_can_be_added_to_an_enum_and_used_in_one_script()
    {
        _project.Migration(1, "a", "CREATE TYPE color AS ENUM ('red');\nCREATE TABLE t (c color);\n");
        _project.Migration(2, "b", "ALTER TYPE color ADD VALUE 'green';\nALTER TABLE t ALTER COLUMN c SET DEFAULT 'green';\nINSERT INTO t DEFAULT VALUES;\n");

        Assert.Equal(["a", "b"], await _project.DeployAsync());
        Assert.Equal(["green"], await _project.QueryAsync("SELECT c::text FROM t"));
    }

    [Fact]
    public async Task Transactions_of_a_script_are_kept_and_a_directive_goes_without_any()
    {
        _project.Migration(1, "own", "CREATE TABLE t (id INTEGER);\nBEGIN ISOLATION LEVEL SERIALIZABLE;\nINSERT INTO t SELECT 1 WHERE current_setting('transaction_isolation') = 'serializable';\nCOMMIT;\nBEGIN;\nINSERT INTO t VALUES (9);\nROLLBACK;\n");
        _project.Migration(2, "none", "-- transaction: none\nDO $$ BEGIN INSERT INTO t VALUES (2); COMMIT; INSERT INTO t VALUES (3); END $$;\nVACUUM t;\n");

        Assert.Equal(["own", "none"], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1", "2", "3"], await _project.QueryAsync("SELECT id FROM t ORDER BY id"));
    }

    [Fact]
    public async Task A_script_that_empties_the_search_path_or_changes_the_role_is_recorded_all_the_same()
    {
        _project.Migration(1, "dump", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.t (id INTEGER);\nSET ROLE pg_monitor;\n");
        _project.Migration(2, "after", "CREATE TABLE after (id INTEGER);\n");

        Assert.Equal(["dump", "after"], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_stopped_and_leaves_nothing()
    {
        _project.Migration(1, "slow", $"CREATE TABLE a (id INTEGER);\n{Wait};\n");
        await using var blocker = await BlockAsync();

        await _project.DeployAsync(limits: new StatementLimits(null, TimeSpan.FromMilliseconds(1)));
        await _project.DeployAsync(limits: new StatementLimits(TimeSpan.FromMilliseconds(1), null));

        var error = Assert.Single(_project.Diagnostics);
        Assert.Contains("--statement-timeout", error.Help, StringComparison.Ordinal);
        Assert.Equal([], await _project.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 'a'"));
    }

    [Fact]
    public async Task What_a_statement_waits_for_can_be_seen_meanwhile()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var blocker = await BlockAsync();
        await using var session = await _project.OpenAsync();
        var script = session.ApplyAsync($"{Wait};\n", null, cancel);
        await WaitForBlockedAsync();

        Assert.Equal($"waits for process {blocker.ProcessID}", await session.DescribeWorkAsync(cancel));

        await blocker.DisposeAsync();
        await script;
        Assert.Null(await session.DescribeWorkAsync(cancel));
    }

    private async Task<Npgsql.NpgsqlConnection> BlockAsync()
    {
        var connection = await _project.Database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("SELECT pg_advisory_lock(4711)", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <returns>The server process that waits for the tests' lock.</returns>
    private Task<string> WaitForBlockedAsync() =>
        _project.WaitForAsync("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

    /// <summary>Hears every message to the database of this test.</summary>
    private ActivityListener Listen(ConcurrentBag<string> queries)
    {
        var name = _project.Url.Split('/')[^1];
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                var tags = a.TagObjects.ToDictionary(t => t.Key, t => t.Value?.ToString());
                if (tags.ContainsValue(name) && (tags.GetValueOrDefault("db.query.text") ?? tags.GetValueOrDefault("db.statement")) is { } query)
                {
                    queries.Add(query);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
