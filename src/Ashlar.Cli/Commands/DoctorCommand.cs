using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
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
        var service = new Option<string?>("--service") { Description = "The own database of that service: NAME_DATABASE_URL, and the folder services/name/migrations.", HelpName = "NAME" };
        var services = new Option<bool>("--services") { Description = "The own database of each service, one after the other." };
        var json = DiagnosticReport.JsonOption();
        var command = new Command("doctor", "Check schema, settings, database, history, shadow and client, and say what to do.") { schema, service, services, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(services) && result.GetValue(service) is not null)
            {
                result.AddError("--services goes without --service: it means each of them.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new VerbRun(result, json, cancellationToken);
            var isWell = await RunAsync(run, new Examination(run.Get(schema), cancellationToken), run.Get(service), run.Get(services));
            run.ExitCode = isWell ? ExitCode.Success : ExitCode.Failed;
            if (!run.Diagnostics.HasErrors)
            {
                run.Say(isWell ? "All is well." : "Something is to be done.");
            }

            return run.Finish();
        });
        return command;
    }

    /// <returns>Every check has passed.</returns>
    private static async Task<bool> RunAsync(VerbRun run, Examination examination, string? service, bool isOfEach)
    {
        var (checks, model) = examination.ExamineSchema();
        var isWell = Report(run, checks);
        if (model is null || !isOfEach)
        {
            return isWell & (model is null || Report(run, await examination.ExamineDatabaseAsync(service)));
        }

        if (model.Services is [])
        {
            run.Diagnostics.Add(ConnectionDiagnostics.NoServices());
        }

        foreach (var one in model.Services)
        {
            run.BeginPart(one);
            run.Say($"{one}:");
            isWell &= Report(run, await examination.ExamineDatabaseAsync(one));
        }

        return isWell;
    }

    private static bool Report(VerbRun run, IReadOnlyList<Check> checks)
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

        return checks.All(c => c.IsPassed);
    }
}
