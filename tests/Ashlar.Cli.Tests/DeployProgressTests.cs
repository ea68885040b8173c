using Ashlar.Cli.Commands.Migrate;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Tests;

/// <summary>The line at a terminal. Where there is none, nothing is written: every other test of a deploy sees to that.</summary>
public sealed class DeployProgressTests
{
    private static readonly DeploymentProgress Progress = new(new MigrationFile("20260101000001_index", new SourceFile("migration.sql", ""), []), 2, 5, 1, 3);

    [Fact]
    public void Says_migration_step_time_and_work() => Assert.Equal(
        "2/5 20260101000001_index · step 1 of 3 · 48 s · building index, 34 %",
        DeployProgress.Text(Progress, TimeSpan.FromSeconds(48.9), "building index, 34 %"));

    [Fact]
    public void Says_no_more_than_there_is() => Assert.Equal(
        "2/5 20260101000001_index", DeployProgress.Text(Progress with { Steps = 1 }, TimeSpan.Zero, null));

    [Fact]
    public async Task Is_rewritten_and_leaves_nothing_behind()
    {
        var terminal = new StringWriter();
        var dialect = (ILiveDialect)Dialects.Find("sqlite")!;
        await using var session = await dialect.Connector.OpenShadowAsync(ShadowSource.None, TestContext.Current.CancellationToken);
        await using (var line = new DeployProgress(session, terminal, width: 20))
        {
            line.Report(Progress);
            line.Interrupt(() => terminal.Write("Applied\n"));
        }

        Assert.StartsWith("\r\u001b[K2/5 20260101000001_\r\u001b[K", terminal.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[KApplied\n\r\u001b[K", terminal.ToString(), StringComparison.Ordinal);
    }
}
