using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Cli.Seeding;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db seed</c>.</summary>
internal static class DbSeedCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var service = new Option<string?>("--service") { Description = "The own database of that service: NAME_DATABASE_URL, and the seed in the folder services/name.", HelpName = "NAME" };
        var json = DiagnosticReport.JsonOption();
        var arguments = new Argument<string[]>("args") { Description = "Arguments for seed.cs, behind --.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("seed", "Run seed.cs (a C# program of one file) or seed.sql, which stands beside the schema.") { schema, service, json, arguments };
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new VerbRun(result, json, cancellationToken);
            await RunAsync(run, run.Get(schema), run.Get(service), run.Get(arguments) ?? []);
            return run.Finish();
        });
        return command;
    }

    private static async Task RunAsync(VerbRun run, string? schema, string? service, string[] arguments)
    {
        run.Set("seed", null);
        if (DatabaseProject.Load(schema, null, run.Diagnostics, service) is { } project)
        {
            await SeedRunner.RunAsync(run, project, arguments, isRequired: true);
        }
    }
}
