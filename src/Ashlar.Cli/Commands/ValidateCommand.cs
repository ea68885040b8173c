using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands;

internal static class ValidateCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var json = DiagnosticReport.JsonOption();
        var command = new Command("validate", "Check the schema and report everything that is wrong with it.") { schema, json };
        command.SetAction(result => Run(result.GetValue(schema), result.GetValue(json)));
        return command;
    }

    private static int Run(string? path, bool json)
    {
        var diagnostics = new DiagnosticBag();
        var schema = SchemaInput.Load(path, diagnostics);
        if (schema?.Bind(diagnostics) is { Others: not [] } model)
        {
            WarnOfHistories(model, schema.Folder, diagnostics);
        }

        if (json)
        {
            DiagnosticReport.PrintJson(diagnostics);
        }
        else
        {
            DiagnosticReport.Print(diagnostics);
            Console.Out.WriteLine(Verdict(schema, diagnostics));
        }

        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    /// <summary>A schema that no migration follows yet is being worked on; one that only some do was forgotten for a database.</summary>
    private static void WarnOfHistories(DataModel model, string folder, DiagnosticBag diagnostics)
    {
        var gaps = model.Others.Prepend(model).Select(m => Migrate.Counterpart.Of(m, folder).FindGap()).ToList();
        diagnostics.AddRange(gaps.Contains(null) ? gaps.OfType<Diagnostic>() : []);
    }

    private static string Verdict(SchemaInput? schema, DiagnosticBag diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var counts = $"{Counted.Of(errors, "error")}, {Counted.Of(diagnostics.Count - errors, "warning")}";
        return (schema, errors, diagnostics.Count) switch
        {
            (null, _, _) => "There is no schema to check.",
            (_, 0, 0) => $"The schema at {schema.Path} is valid.",
            (_, 0, _) => $"The schema at {schema.Path} is valid: {counts}.",
            _ => $"The schema at {schema.Path} is not valid: {counts}.",
        };
    }
}
