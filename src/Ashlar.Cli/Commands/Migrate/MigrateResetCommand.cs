using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Seeding;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateResetCommand
{
    public static Command Create()
    {
        var force = new Option<bool>("--force", "-f") { Description = "Do not ask." };
        var skipSeed = new Option<bool>("--skip-seed") { Description = "Leave the database without its seed rows." };
        return new MigrateOptions().Verb(
            "reset",
            "Empty the database, and apply every migration. All its rows are lost.",
            run => RunAsync(run, run.Get(force), run.Get(skipSeed)),
            force,
            skipSeed);
    }

    private static async Task RunAsync(MigrateRun run, bool force, bool skipSeed)
    {
        run.Set("applied", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        if (!force && !run.Consents([ScriptDiagnostics.ResetNeedsConsent()], "Empty the database?"))
        {
            run.Diagnostics.Add(ScriptDiagnostics.ResetNeedsConsent());
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Create, session =>
            new Reset(project.Dialect, session, project.Directory) { Namespaces = project.Namespaces }.RunAsync(run.Applied, run.Diagnostics, run.CancellationToken));
        if (run.Diagnostics.HasErrors)
        {
            return;
        }

        run.Say("The database is as its migrations make it.");
        if (!skipSeed)
        {
            await SeedRunner.RunAsync(run, project.Database, [], isRequired: false);
        }
    }
}
