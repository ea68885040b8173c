using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Down;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDownCommand
{
    public static Command Create()
    {
        var steps = new Option<int?>("--steps", "-n") { Description = "How many migrations to take back, the last one first. Without it: one.", HelpName = "N", CustomParser = NumberParser.Nullable("--steps", 1, int.MaxValue, "a number from 1 on") };
        var to = new Option<string?>("--to") { Description = $"Take back every migration after that one; \"{DownOptions.Base}\" for all of them.", HelpName = "NAME" };
        var missing = new Option<bool>("--missing") { Description = "Take back those that the folder does not have, such as those of another branch." };
        var compute = new Option<bool>("--compute") { Description = "Work out the way back from the database as it is, instead of running each down.sql." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would run, and change nothing." };
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Go on where rows or values will be lost." };
        var command = new MigrateOptions().Verb(
            "down",
            "Take back the last migration, or several, and record that in the history.",
            run => RunAsync(run, new DownOptions
            {
                Steps = run.Get(steps) ?? 1,
                To = run.Get(to),
                OnlyMissing = run.Get(missing),
                Computes = run.Get(compute),
                IsDryRun = run.Get(dryRun),
                AcceptsDataLoss = losses => run.Get(acceptDataLoss) || run.Consents(losses, "Go on and lose this?"),
            }),
            steps,
            to,
            missing,
            compute,
            dryRun,
            acceptDataLoss);
        command.Validators.Add(result =>
        {
            var given = new Option[] { steps, to, missing }.Count(o => result.GetResult(o) is { Implicit: false });
            if (given > 1)
            {
                result.AddError("Only one of --steps, --to and --missing can be used.");
            }
        });
        return command;
    }

    private static async Task RunAsync(MigrateRun run, DownOptions options)
    {
        run.Set("takenBack", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        options = options with { Shadow = project.Database.ShadowSource, Namespaces = project.Namespaces };
        var count = 0;
        await run.WithDatabaseAsync(project, MissingDatabase.Refuse, session => new Downgrade(project.Dialect, session, project.Directory, options).RunAsync(
            name =>
            {
                count++;
                run.Say($"Took back {name}");
                run.Append("takenBack", name);
            },
            (names, script) =>
            {
                count++;
                run.Say($"-- {string.Join(", ", names)}\n{script}");
                run.Append("scripts", new JsonObject { ["migrations"] = new JsonArray([.. names.Select(n => (JsonNode)n)]), ["script"] = script });
            },
            run.Diagnostics,
            run.CancellationToken));
        if (!run.Diagnostics.HasErrors && count == 0)
        {
            run.Say("There is nothing to take back.");
        }
    }
}
