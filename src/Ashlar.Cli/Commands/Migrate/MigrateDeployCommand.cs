using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDeployCommand
{
    private const double LongestTime = 24 * 60 * 60;

    public static Command Create()
    {
        var wait = new Option<double>("--wait") { Description = "How long to wait for another deploy.", HelpName = "SECONDS", DefaultValueFactory = _ => 30 };
        var lockTimeout = new Option<double?>("--lock-timeout") { Description = "How long a statement may wait for a lock of somebody else.", HelpName = "SECONDS" };
        var statementTimeout = new Option<double?>("--statement-timeout") { Description = "How long a statement may run.", HelpName = "SECONDS" };
        var command = new MigrateOptions().Verb(
            "deploy",
            "Apply every migration that the database does not have yet.",
            run => RunAsync(run, TimeSpan.FromSeconds(run.Get(wait)), new StatementLimits(Seconds(run.Get(lockTimeout)), Seconds(run.Get(statementTimeout)))),
            wait,
            lockTimeout,
            statementTimeout);
        command.Validators.Add(result =>
        {
            if (!(result.GetValue(wait) is >= 0 and <= LongestTime) || new[] { lockTimeout, statementTimeout }.Any(o => result.GetValue(o) is { } time && !(time is > 0 and <= LongestTime)))
            {
                result.AddError("A time is a number of seconds above 0 and at most a day.");
            }
        });
        return command;
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
