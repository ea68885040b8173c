using System.Diagnostics;
using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>ashlar migrate lint</c> as a user runs it: no schema, no database, only the folder.</summary>
public sealed class MigrateLintTests : IDisposable
{
    private const string Table = "CREATE TABLE \"users\" (\"id\" BIGINT PRIMARY KEY, \"nick\" TEXT, \"age\" INTEGER);\n";
    private readonly TemporaryFolder _folder = new();

    public MigrateLintTests()
    {
        Write("migration_lock.toml", "provider = \"postgresql\"\n");
        Write("20260101000000_init/migration.sql", Table);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Quiet_migrations_are_quiet()
    {
        var result = await LintAsync();

        Assert.Equal((0, "1 migration read, nothing found.\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Warnings_are_printed_with_the_lock_and_the_safer_statement_and_do_not_fail()
    {
        Write("20260102000000_index/migration.sql", "CREATE INDEX \"users_nick_idx\" ON \"users\"(\"nick\");\n");

        var result = await LintAsync();

        Assert.Equal((0, "2 migrations read: 1 warning.\n"), (result.ExitCode, result.Output));
        Assert.Contains("20260102000000_index/migration.sql:1:1: warning LNT301: nothing can be written to \"users\"", result.Error, StringComparison.Ordinal);
        Assert.Contains("SHARE lock", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n        CREATE INDEX CONCURRENTLY \"users_nick_idx\" ON \"users\"(\"nick\");\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("LNT101,LNT301", 1)]
    [InlineData("LNT101", 0)]
    [InlineData("error", 0)]
    public async Task Error_on_says_from_where_on_it_fails(string threshold, int exitCode)
    {
        Write("20260102000000_index/migration.sql", "CREATE INDEX \"users_nick_idx\" ON \"users\"(\"nick\");\n");

        Assert.Equal(exitCode, (await LintAsync("--error-on", threshold)).ExitCode);
    }

    [Fact]
    public async Task An_error_fails()
    {
        Write("20260102000000_open/migration.sql", "BEGIN;\nDROP TABLE \"users\";\n");

        Assert.Equal(1, (await LintAsync()).ExitCode);
    }

    [Fact]
    public async Task Latest_reports_on_the_last_ones_only()
    {
        Write("20260102000000_drop/migration.sql", "ALTER TABLE \"users\" DROP COLUMN \"nick\";\n");
        Write("20260103000000_drop/migration.sql", "ALTER TABLE \"users\" DROP COLUMN \"age\";\n");

        var result = await LintAsync("--latest", "1");

        Assert.DoesNotContain("20260102000000_drop", result.Error, StringComparison.Ordinal);
        Assert.Contains("20260103000000_drop", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_git_reports_on_what_the_branch_lacks_and_on_what_comes_too_late()
    {
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
        Write("20250101000000_late/migration.sql", "CREATE VIEW \"v\" AS SELECT 1;\n");

        var result = await LintAsync("--from-git", "main");

        Assert.Contains("20250101000000_late/migration.sql:1:1: warning LNT905", result.Error, StringComparison.Ordinal);
        Assert.Equal("1 migration read: 1 warning.\n", result.Output);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=x")]
    public async Task A_branch_that_git_does_not_know_is_an_error(string branch)
    {
        Git("init", "-q");

        var result = await LintAsync($"--from-git={branch}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CLI0060: git does not say which migrations", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_lock_and_the_statements()
    {
        Write("20260102000000_index/migration.sql", "CREATE INDEX \"users_nick_idx\" ON \"users\"(\"nick\");\n");

        var result = await LintAsync("--json");

        using var json = JsonDocument.Parse(result.Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("20260102000000_index", "LNT301", "SHARE"), (Text(finding, "migration"), Text(finding, "code"), Text(finding, "lock")));
        Assert.Equal("CREATE INDEX CONCURRENTLY \"users_nick_idx\" ON \"users\"(\"nick\")", finding.GetProperty("sql")[0].GetString());
        Assert.Equal("LNT301", Text(json.RootElement.GetProperty("diagnostics")[0], "code"));
    }

    [Fact]
    public async Task Settings_switch_rules_and_mistakes_in_them_are_named()
    {
        Write("20260102000000_index/migration.sql", "CREATE INDEX \"users_nick_idx\" ON \"users\"(\"nick\");\nALTER TABLE \"users\" ADD COLUMN \"at\" TIMESTAMP;\n");
        Write("ashlar.lint", "# ours\nLNT301 = off\nLNT703 = error # always\n");
        var result = await LintAsync();
        Assert.Equal((1, "2 migrations read: 1 error.\n"), (result.ExitCode, result.Output));

        Write("ashlar.lint", "LNT301: off\nLNT999 = off\nLNT301 = loud\nLNT301 = 2\n");
        result = await LintAsync();
        Assert.Equal(1, result.ExitCode);
        Assert.All((string[])["ashlar.lint:1:1: error LNT001", "ashlar.lint:2:1: error LNT003", "ashlar.lint:3:1: error LNT002", "ashlar.lint:4:1: error LNT002"], e => Assert.Contains(e, result.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-- ashlar:ignore LNT101, LNT403 empty since May\nDROP TABLE \"users\";\n", "")]
    [InlineData("DROP TABLE \"users\"; -- ashlar:ignore LNT101 LNT403 empty since May\n", "")]
    [InlineData("-- ashlar:ignore-file LNT101 LNT403 empty since May\n\nSELECT 1;\nDROP TABLE \"users\";\n", "")]
    [InlineData("-- atlas:nolint\nDROP TABLE \"users\";\n", "")]
    [InlineData("-- atlas:nolint DS102\n-- ashlar:ignore LNT403 empty since May\nDROP TABLE \"users\";\n", "")]
    [InlineData("-- squawk-ignore ban-drop-column\nALTER TABLE \"users\" DROP COLUMN \"nick\";\n", "")]
    [InlineData("-- eugene: ignore E6\nCREATE INDEX \"users_nick_idx\" ON \"users\"(\"nick\");\n", "")]
    [InlineData("-- ashlar:ignore LNT101 empty since May\nSELECT 1;\nDROP TABLE \"users\";\n", "LNT006 LNT101 LNT403")]
    [InlineData("-- ashlar:ignore LNT101 LNT403\nDROP TABLE \"users\";\n", "LNT005")]
    [InlineData("-- ashlar:ignore LNT999 empty since May\nSELECT 1;\n", "LNT004")]
    [InlineData("-- squawk-ignore ban-drop-table\nALTER TABLE \"users\" DROP COLUMN \"nick\";\n", "LNT102 LNT403")]
    public async Task Comments_take_findings_away(string script, string codes)
    {
        Write("20260102000000_next/migration.sql", script);

        using var json = JsonDocument.Parse((await LintAsync("--json")).Output);

        Assert.Equal(codes, string.Join(' ', json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => Text(d, "code")).Distinct().Order(StringComparer.Ordinal)));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<CliResult> LintAsync(params string[] arguments) => AshlarCli.RunAsync(_folder.Path, ["migrate", "lint", "--migrations", "migrations", .. arguments]);

    private void Write(string name, string text) => _folder.Write($"migrations/{name}", text);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
