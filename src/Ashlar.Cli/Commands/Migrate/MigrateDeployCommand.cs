using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDeployCommand
{
    public static Command Create() =>
        new MigrateOptions().Verb("deploy", "Apply every migration that the database does not have yet.", RunAsync);

    private static async Task RunAsync(MigrateRun run)
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
        await run.WithDatabaseAsync(project, MissingDatabase.Create, session => new Deployment(project.Dialect, session, project.Directory) { Namespaces = project.Namespaces }.RunAsync(
            migration =>
            {
                count++;
                run.Applied(migration);
            },
            run.Diagnostics,
            run.CancellationToken));
        if (!run.Diagnostics.HasErrors && count == 0)
        {
            run.Say("There is nothing to apply.");
        }
    }
}
