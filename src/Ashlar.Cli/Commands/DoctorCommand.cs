using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Doctor;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;

namespace Ashlar.Cli.Commands;

/// <summary><c>ashlar doctor</c>: says what is well and what is not, and exits with 1 where anything is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var json = DiagnosticReport.JsonOption();
        var command = new Command("doctor", "Check schema, settings, database, history, shadow and client, and say what to do.") { schema, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new VerbRun(result, json, cancellationToken);
            Report(run, await new Examination(run.Get(schema), cancellationToken).RunAsync());
            return run.Finish();
        });
        return command;
    }

    private static void Report(VerbRun run, IReadOnlyList<Check> checks)
    {
        foreach (var check in checks)
        {
            run.Append("checks", new JsonObject
            {
                ["topic"] = check.Topic, ["passed"] = check.IsPassed, ["message"] = check.Message, ["help"] = check.Help, ["code"] = check.Code,
            });
            run.Say($"{(check.IsPassed ? "✔" : "✘")} {check.Topic,-12} {check.Message}{(check.Code is { } code ? $" ({code})" : "")}");
            if (check.Help is { } help)
            {
                run.Say($"  {"",-12} {help}");
            }
        }

        run.ExitCode = checks.All(c => c.IsPassed) ? ExitCode.Success : ExitCode.Failed;
        run.Say(run.ExitCode == ExitCode.Success ? "All is well." : "Something is to be done.");
    }
}
