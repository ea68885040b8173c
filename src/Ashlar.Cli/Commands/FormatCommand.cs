using System.CommandLine;
using System.Text;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands;

/// <summary><c>ashlar format</c>. Needs no valid schema: what is not understood stays as it is, as in Prisma's editor extension.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 and list the files that are not formatted." };
        var stdout = new Option<bool>("--stdout") { Description = "Write nothing; print the formatted schema, file after file." };
        var command = new Command("format", "Format the schema as Prisma does, and add the relation fields that are missing on the other side.") { schema, check, stdout };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(stdout))
            {
                result.AddError("--check and --stdout cannot be used together.");
            }
        });
        command.SetAction(result => Run(result.GetValue(schema), result.GetValue(check), result.GetValue(stdout)));
        return command;
    }

    private static int Run(string? path, bool check, bool stdout)
    {
        var diagnostics = new DiagnosticBag();
        if (SchemaInput.Load(path, diagnostics) is { } schema)
        {
            var formatted = schema.Format();
            if (stdout)
            {
                using var output = Console.OpenStandardOutput();
                output.Write(Encoding.UTF8.GetBytes(string.Concat(formatted)));
                return ExitCode.Success;
            }

            var changes = schema.Files.Zip(formatted).Where(f => f.First.Text != f.Second).ToList();
            return check ? Report(changes) : Write(schema, changes, diagnostics);
        }

        DiagnosticReport.Print(diagnostics);
        return ExitCode.Failed;
    }

    private static int Report(List<(SourceFile File, string Text)> changes)
    {
        foreach (var (file, _) in changes)
        {
            Console.Out.WriteLine(file.Path);
        }

        Console.Out.WriteLine(changes is [] ? "All files are formatted." : "These files are not formatted; ashlar format writes them.");
        return changes is [] ? ExitCode.Success : ExitCode.Failed;
    }

    private static int Write(SchemaInput schema, List<(SourceFile File, string Text)> changes, DiagnosticBag diagnostics)
    {
        foreach (var (file, text) in changes)
        {
            try
            {
                AtomicFile.Write(file.Path, text);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(FileDiagnostics.NotWritten(file.Path, error.Message));
            }
        }

        DiagnosticReport.Print(diagnostics);
        if (diagnostics.HasErrors)
        {
            return ExitCode.Failed;
        }

        Console.Out.WriteLine(changes is [] ? $"The schema at {schema.Path} was formatted already." : $"Formatted {string.Join(", ", changes.Select(c => c.File.Path))}.");
        return ExitCode.Success;
    }
}
