using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Tests;

public sealed class DeploymentTests : IDisposable
{
    private readonly Project _project = new();

    [Fact]
    public async Task Applies_what_is_pending_in_order_and_nothing_twice()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        _project.Migration(2, "b", "ALTER TABLE a ADD COLUMN b TEXT;\n");

        Assert.Equal(["a", "b"], await _project.DeployAsync());
        _project.Migration(3, "c", "ALTER TABLE a ADD COLUMN c TEXT;\n");
        Assert.Equal(["c"], await _project.DeployAsync());
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1|1", "1|1", "1|1"], await _project.QueryAsync("SELECT finished_at IS NOT NULL, applied_steps_count FROM _prisma_migrations"));
    }

    [Fact]
    public async Task A_failing_statement_leaves_nothing_of_its_migration_and_may_be_corrected()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        var bad = _project.Migration(2, "bad", "CREATE TABLE z (id INTEGER);\nINSERT INTO z VALUES (1);\nSELECT nope FROM nowhere;\n");
        _project.Migration(3, "c", "CREATE TABLE c (id INTEGER);\n");

        Assert.Equal(["a"], await _project.DeployAsync());
        var error = Assert.Single(_project.Diagnostics);
        Assert.Equal(("MIG0032", 3), (error.Code, error.Location!.Value.Start.Line));
        Assert.Equal(["a"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '_prisma_migrations'"));
        Assert.Equal(["no such table: nowhere|1|"], await _project.QueryAsync("SELECT logs, rolled_back_at IS NOT NULL, finished_at FROM _prisma_migrations WHERE logs IS NOT NULL"));

        await File.WriteAllTextAsync(bad, "CREATE TABLE z (id INTEGER);\n", TestContext.Current.CancellationToken);
        Assert.Equal(["bad", "c"], await _project.DeployAsync());
    }

    [Fact]
    public async Task A_script_with_its_own_transactions_goes_on_where_it_stopped()
    {
        var script = _project.Migration(1, "half", "BEGIN;\nCREATE TABLE a (id INTEGER);\nCOMMIT;\nVACUUM;\nSELECT nope FROM nowhere;\n");

        await _project.DeployAsync();
        Assert.Equal(["MIG0032"], _project.Codes);
        Assert.Equal(["2|"], await _project.QueryAsync("SELECT applied_steps_count, finished_at FROM _prisma_migrations"));
        await _project.DevelopAsync("model A {\n  id Int @id\n}\n");
        Assert.Equal(["MIG0046"], _project.Codes);
        await _project.DeployAsync();
        Assert.Equal(["MIG0032"], _project.Codes);
        await File.WriteAllTextAsync(script, "BEGIN;\nCREATE TABLE a (id INTEGER);\nCOMMIT;\nVACUUM; -- corrected\nINSERT INTO a VALUES (1);\n", TestContext.Current.CancellationToken);
        Assert.Equal(["half"], await _project.DeployAsync());
        Assert.Equal(["3||1"], await _project.QueryAsync("SELECT applied_steps_count, logs, finished_at IS NOT NULL FROM _prisma_migrations"));
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
    }

    [Fact]
    public async Task What_is_in_the_database_of_a_stopped_script_cannot_be_edited_any_more()
    {
        var script = _project.Migration(1, "half", "BEGIN;\nCREATE TABLE a (id INTEGER);\nCOMMIT;\nSELECT nope FROM nowhere;\n");
        await _project.DeployAsync();
        await File.WriteAllTextAsync(script, "BEGIN;\nCREATE TABLE b (id INTEGER);\nCOMMIT;\n", TestContext.Current.CancellationToken);

        await _project.DeployAsync();

        var error = Assert.Single(_project.Diagnostics);
        Assert.Contains("was edited", error.Message, StringComparison.Ordinal);
        Assert.Contains("first 1 of the 2 steps", error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_of_another_tool_that_stopped_nobody_knows_where_blocks_what_follows()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        await _project.ExecuteAsync($"{Project.Sqlite.HistoryTable.CreateStatement}; INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('x', '', '20260101000001_a', 'it broke')");

        await _project.DeployAsync();

        Assert.Equal(["MIG0031"], _project.Codes);
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_done()
    {
        _project.Migration(1, "a", "CREATE TABLE a (x TEXT);\n");
        await _project.DeployAsync();
        // A limit of the database stands for one of the disk: both give SQLITE_FULL.
        var script = _project.Migration(2, "full", "PRAGMA max_page_count = 20;\nCREATE TABLE b (x TEXT);\nINSERT INTO b SELECT printf('%.*c', 4000, 'x') FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n);\n");

        await _project.DeployAsync();

        Assert.Equal(["MIG0026"], _project.Codes);
        Assert.Equal(["a"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '_prisma_migrations'"));
        Assert.Equal(["1"], await _project.QueryAsync("SELECT COUNT(*) FROM _prisma_migrations"));
        await File.WriteAllTextAsync(script, "CREATE TABLE b (x TEXT);\n", TestContext.Current.CancellationToken);
        Assert.Equal(["full"], await _project.DeployAsync());
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_stays_as_it_is()
    {
        _project.Migration(1, "a", "CREATE TABLE a (x TEXT);\n");
        await _project.DeployAsync();
        _project.Migration(2, "b", "CREATE TABLE b (x TEXT);\n");

        // The rights of a file do not stop root. This mark stops everybody: a format that only a later SQLite may write (https://www.sqlite.org/fileformat.html, 1.3.3).
        var usual = Mark(3);
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal(["MIG0024"], _project.Codes);

        Mark(usual);
        Assert.Equal(["b"], await _project.DeployAsync());

        byte Mark(byte version)
        {
            using var file = File.Open(_project.Folder.PathOf("test.db"), FileMode.Open);
            file.Position = 18;
            var before = (byte)file.ReadByte();
            file.Position = 18;
            file.WriteByte(version);
            return before;
        }
    }

    [Fact]
    public async Task A_limit_that_the_database_does_not_have_is_an_error()
    {
        var findings = new DiagnosticBag();
        await using var session = await _project.OpenAsync();

        await new Deployment(Project.Sqlite, session, MigrationDirectory.Read(_project.MigrationsPath, "sqlite", findings)!) { Limits = new StatementLimits(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) }
            .RunAsync(_ => { }, findings, TestContext.Current.CancellationToken);

        Assert.Equal(["MIG0045"], findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_left_alone()
    {
        await _project.ExecuteAsync("CREATE TABLE theirs (id INTEGER)");
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");

        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal(["MIG0030"], _project.Codes);
        Assert.Equal(["theirs"], await _project.QueryAsync("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task Edited_and_unknown_migrations_are_warnings()
    {
        var script = _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        _project.Migration(2, "b", "CREATE TABLE b (id INTEGER);\n");
        await _project.DeployAsync();
        await File.AppendAllTextAsync(script, "-- edited\n", TestContext.Current.CancellationToken);
        Directory.Delete(Path.GetDirectoryName(_project.Migration(2, "b", ""))!, recursive: true);
        _project.Migration(3, "c", "CREATE TABLE c (id INTEGER);\n");

        Assert.Equal(["c"], await _project.DeployAsync());
        Assert.Equal(["MIG0033", "MIG0034"], _project.Codes);
        Assert.All(_project.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public async Task Other_line_endings_are_no_edit()
    {
        var script = _project.Migration(1, "a", "CREATE TABLE a (\n  id INTEGER\n);\n");
        await _project.DeployAsync();
        await File.WriteAllTextAsync(script, "CREATE TABLE a (\r\n  id INTEGER\r\n);\r\n", TestContext.Current.CancellationToken);

        await _project.DeployAsync();

        Assert.Equal([], _project.Diagnostics);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("wal")]
    public async Task Of_several_deploys_at_once_each_migration_is_applied_by_one(string journal)
    {
        await _project.ExecuteAsync($"PRAGMA journal_mode = {journal}");
        for (var i = 1; i <= 5; i++)
        {
            _project.Migration(i, $"m{i}", $"CREATE TABLE t{i} (id INTEGER);\nINSERT INTO t{i} VALUES (1);\n");
        }

        var deploys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(DeployWithPatienceAsync)));

        Assert.All(deploys, d => Assert.Equal([], d.Findings));
        Assert.Equal(["m1", "m2", "m3", "m4", "m5"], deploys.SelectMany(d => d.Applied).Order());
        Assert.Equal(["5"], await _project.QueryAsync("SELECT COUNT(*) FROM _prisma_migrations"));
    }

    [Fact]
    public async Task Waits_for_another_process_and_then_says_so()
    {
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        var findings = new DiagnosticBag();
        await using var session = await _project.OpenAsync();
        await using var other = await _project.OpenAsync();
        await using var held = await other.LockAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        await new Deployment(Project.Sqlite, session, MigrationDirectory.Read(_project.MigrationsPath, "sqlite", findings)!) { LockTimeout = TimeSpan.FromSeconds(1) }
            .RunAsync(_ => { }, findings, TestContext.Current.CancellationToken);

        Assert.Equal(["MIG0025"], findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_history_that_was_changed_by_hand_is_an_error()
    {
        await _project.ExecuteAsync("CREATE TABLE _prisma_migrations (x)");
        _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");

        await _project.DeployAsync();

        Assert.Equal(["MIG0027"], _project.Codes);
    }

    [Theory]
    [InlineData(DatabaseFailure.InvalidUrl, "MIG0021")]
    [InlineData(DatabaseFailure.Missing, "MIG0022")]
    [InlineData(DatabaseFailure.NotADatabase, "MIG0023")]
    [InlineData(DatabaseFailure.NoAccess, "MIG0024")]
    [InlineData(DatabaseFailure.Locked, "MIG0025")]
    [InlineData(DatabaseFailure.Storage, "MIG0026")]
    [InlineData(DatabaseFailure.Statement, "MIG0027")]
    public void Each_kind_of_failure_has_its_code(DatabaseFailure failure, string code) =>
        Assert.Equal(code, DatabaseDiagnostics.Unusable(new DatabaseException(failure, "it failed")).Code);

    [Fact]
    public async Task Goes_on_from_a_history_of_Prisma_with_its_times_as_numbers()
    {
        var script = _project.Migration(1, "a", "CREATE TABLE a (id INTEGER);\n");
        var checksum = Checksum.Of(await File.ReadAllBytesAsync(script, TestContext.Current.CancellationToken));
        await _project.ExecuteAsync($"{Project.Sqlite.HistoryTable.CreateStatement}; CREATE TABLE a (id INTEGER); INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ('x', '{checksum}', '20260101000001_a', 1767225600000, 1767225600001, 1)");
        _project.Migration(2, "b", "CREATE TABLE b (id INTEGER);\n");

        Assert.Equal(["b"], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["integer", "integer"], await _project.QueryAsync("SELECT typeof(started_at) FROM _prisma_migrations"));
    }

    public void Dispose() => _project.Dispose();

    private async Task<(List<string> Applied, List<string> Findings)> DeployWithPatienceAsync()
    {
        var (applied, findings) = (new List<string>(), new DiagnosticBag());
        await using var session = await _project.OpenAsync();
        await new Deployment(Project.Sqlite, session, MigrationDirectory.Read(_project.MigrationsPath, "sqlite", findings)!)
            .RunAsync(m => applied.Add(m.Name[15..]), findings, TestContext.Current.CancellationToken);
        return (applied, [.. findings.Select(f => f.Message)]);
    }
}
