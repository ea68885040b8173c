using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDevCommand
{
    public static Command Create()
    {
        var options = new MigrateOptions();
        var name = new Option<string?>("--name", "-n") { Description = "What the migration is about: add_pets.", HelpName = "NAME" };
        var createOnly = new Option<bool>("--create-only") { Description = "Write the migration, and do not apply it." };
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Go on where rows or values will be lost." };
        var command = options.AddTo(new Command("dev", "Bring the development database up to date, and write the migration that the schema now needs."));
        command.Options.Add(name);
        command.Options.Add(createOnly);
        command.Options.Add(acceptDataLoss);
        command.SetAction(async (result, cancellationToken) =>
        {
            var development = new DevelopmentOptions
            {
                Name = () => result.GetValue(name) ?? Prompt.Ask("Name of the migration"),
                CreateOnly = result.GetValue(createOnly),
                AcceptsDataLoss = losses => result.GetValue(acceptDataLoss) || Prompt.Confirm(losses, "Go on and lose this?"),
            };
            return await RunAsync(options, result, development, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(MigrateOptions options, ParseResult result, DevelopmentOptions development, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (MigrationProject.Load(options, result, diagnostics) is { } project)
        {
            await DevelopAsync(project, development with { ComparesPartialIndexes = HasPartialIndexes(project.Model) }, diagnostics, cancellationToken);
        }

        DiagnosticReport.Print(diagnostics);
        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private static Task DevelopAsync(MigrationProject project, DevelopmentOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(project.Dialect, diagnostics, async () =>
        {
            await using var session = await project.OpenAsync(MissingDatabase.Create, cancellationToken);
            var development = new Development(project.Dialect, session, project.Directory, options);
            var target = SchemaLowering.Lower(project.Model, project.Dialect);
            await development.RunAsync(target, migration => Console.Out.WriteLine($"Applied {migration.Name}"), diagnostics, cancellationToken);
            Report(development, options, diagnostics);
        });

    private static void Report(Development development, DevelopmentOptions options, DiagnosticBag diagnostics)
    {
        if (development.Written is { } written)
        {
            Console.Out.WriteLine($"Wrote {written.Script.Path}{(options.CreateOnly ? "; apply it with ashlar migrate dev" : "")}");
        }
        else if (!diagnostics.HasErrors)
        {
            Console.Out.WriteLine("The migrations make what the schema asks for; there is nothing to write.");
        }
    }

    private static bool HasPartialIndexes(DataModel model) =>
        model.Models.Any(m => m.Indexes.Any(i => i.Where is not null)) || model.Generators.Any(g => g.PreviewFeatures.Contains("partialIndexes"));
}
