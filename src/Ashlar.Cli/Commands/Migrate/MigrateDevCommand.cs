using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;
using Ashlar.Migrations.Lowering;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDevCommand
{
    public static Command Create()
    {
        var name = new Option<string?>("--name", "-n") { Description = "What the migration is about: add_pets.", HelpName = "NAME" };
        var createOnly = new Option<bool>("--create-only") { Description = "Write the migration, and do not apply it." };
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Go on where rows or values will be lost." };
        return new MigrateOptions().Verb(
            "dev",
            "Bring the development database up to date, and write the migration that the schema now needs.",
            run => RunAsync(run, new DevelopmentOptions
            {
                Name = () => run.Get(name) ?? Prompt.Ask("Name of the migration"),
                CreateOnly = run.Get(createOnly),
                AcceptsDataLoss = losses => run.Get(acceptDataLoss) || Prompt.Confirm(losses, "Go on and lose this?"),
            }),
            name,
            createOnly,
            acceptDataLoss);
    }

    private static async Task RunAsync(MigrateRun run, DevelopmentOptions options)
    {
        run.Set("written", null);
        run.Set("applied", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Create, async session =>
        {
            var development = new Development(project.Dialect, session, project.Directory, options with
            {
                ComparesPartialIndexes = SchemaFeatures.HasPartialIndexes(project.Model),
                Shadow = project.Database.ShadowSource,
                Namespaces = project.Namespaces,
            });
            var target = SchemaLowering.Lower(project.Model, project.Dialect);
            await development.RunAsync(target, run.Applied, run.Diagnostics, run.CancellationToken);
            Report(run, development, options);
        });
    }

    private static void Report(MigrateRun run, Development development, DevelopmentOptions options)
    {
        if (development.Written is { } written)
        {
            run.Set("written", written.Script.Path);
            run.Say($"Wrote {written.Script.Path}{(options.CreateOnly ? "; apply it with ashlar migrate dev" : "")}");
        }
        else if (!run.Diagnostics.HasErrors)
        {
            run.Say("The migrations make what the schema asks for; there is nothing to write.");
        }
    }
}
