using System.CommandLine;
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
        var json = DiagnosticReport.JsonOption();
        var arguments = new Argument<string[]>("args") { Description = "Arguments for seed.cs, behind --.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("seed", "Run seed.cs (a C# program of one file) or seed.sql, which stands beside the schema.") { schema, json, arguments };
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new VerbRun(result, json, cancellationToken);
            await RunAsync(run, run.Get(schema), run.Get(arguments) ?? []);
            return run.Finish();
        });
        return command;
    }

    private static async Task RunAsync(VerbRun run, string? schema, string[] arguments)
    {
        run.Set("seed", null);
        if (Connections.DatabaseProject.Load(schema, null, run.Diagnostics) is not { } project)
        {
            return;
        }

        var folder = project.Schema.Folder;
        if (SeedFile.Find(folder, run.Diagnostics) is { } seed)
        {
            run.Set("seed", seed.Path);
            run.Say($"Running {seed.Path}");
            run.ExitCode = run.FailedExitCode = await new SeedRunner(project, run.Diagnostics) { IsOutputTaken = run.IsJson }.RunAsync(seed, arguments, run.CancellationToken);
            if (!run.Diagnostics.HasErrors)
            {
                run.Say("The seed is done.");
            }
        }
        else if (!run.Diagnostics.HasErrors)
        {
            run.Diagnostics.Add(SeedDiagnostics.Missing(SeedFile.Places(folder)));
        }
    }
}
