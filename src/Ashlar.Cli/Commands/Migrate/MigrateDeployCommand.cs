using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDeployCommand
{
    public static Command Create()
    {
        var options = new MigrateOptions();
        var command = options.AddTo(new Command("deploy", "Apply every migration that the database does not have yet."));
        command.SetAction((result, cancellationToken) => RunAsync(options, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(MigrateOptions options, ParseResult result, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (MigrationProject.Load(options, result, diagnostics) is { } project)
        {
            if (!Directory.Exists(project.Directory.Path))
            {
                diagnostics.Add(DirectoryDiagnostics.Missing(project.Directory.Path));
            }
            else
            {
                await DeployAsync(project, diagnostics, cancellationToken);
            }
        }

        DiagnosticReport.Print(diagnostics);
        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private static Task DeployAsync(MigrationProject project, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(project.Dialect, diagnostics, async () =>
        {
            await using var session = await project.OpenAsync(MissingDatabase.Create, cancellationToken);
            var count = 0;
            await new Deployment(project.Dialect, session, project.Directory).RunAsync(
                migration =>
                {
                    count++;
                    Console.Out.WriteLine($"Applied {migration.Name}");
                },
                diagnostics,
                cancellationToken);
            if (!diagnostics.HasErrors && count == 0)
            {
                Console.Out.WriteLine("There is nothing to apply.");
            }
        });
}
