using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDeployCommand
{
    /// <summary>The servers count milliseconds, and to them 0 is no limit.</summary>
    private const double ShortestTime = 0.001;
    private const double LongestTime = 24 * 60 * 60;

    public static Command Create()
    {
        var wait = new Option<double>("--wait") { Description = "How long to wait for another deploy.", HelpName = "SECONDS", DefaultValueFactory = _ => 30, CustomParser = NumberParser.Of("--wait", 0, LongestTime, "seconds, up to a day") };
        var lockTimeout = new Option<double?>("--lock-timeout") { Description = "How long a statement may wait for a lock of somebody else.", HelpName = "SECONDS", CustomParser = NumberParser.Nullable("--lock-timeout", ShortestTime, LongestTime, "seconds above 0, up to a day") };
        var statementTimeout = new Option<double?>("--statement-timeout") { Description = "How long a statement may run.", HelpName = "SECONDS", CustomParser = NumberParser.Nullable("--statement-timeout", ShortestTime, LongestTime, "seconds above 0, up to a day") };
        return new MigrateOptions().Verb(
            "deploy",
            "Apply every migration that the database does not have yet.",
            run => RunAsync(run, TimeSpan.FromSeconds(run.Get(wait)), new StatementLimits(Seconds(run.Get(lockTimeout)), Seconds(run.Get(statementTimeout)))),
            wait,
            lockTimeout,
            statementTimeout);
    }

    private static void Above(DeployProgress? line, Action say)
    {
        if (line is null)
        {
            say();
        }
        else
        {
            line.Interrupt(say);
        }
    }

    private static TimeSpan? Seconds(double? time) => time is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static async Task RunAsync(MigrateRun run, TimeSpan wait, StatementLimits limits)
    {
        run.Set("applied", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        if (!Directory.Exists(project.Directory.Path))
        {
            run.Diagnostics.Add(DirectoryDiagnostics.Missing(project.Directory.Path));
            return;
        }

        var count = 0;
        await run.WithHistoryAsync(project, MissingDatabase.Create, async session =>
        {
            await using var line = Terminal.CanRewriteOnError && !run.IsJson ? new DeployProgress(session, Console.Error, Terminal.Width) : null;
            await new Deployment(project.Dialect, session, project.Directory)
            {
                Namespaces = project.Namespaces,
                LockTimeout = wait,
                Limits = limits,
                Progress = progress => line?.Report(progress),
            }.RunAsync(
                migration =>
                {
                    count++;
                    Above(line, () => run.Applied(migration));
                },
                run.Diagnostics,
                run.CancellationToken);
        });
        if (!run.Diagnostics.HasErrors && count == 0)
        {
            run.Say("There is nothing to apply.");
        }
    }
}
