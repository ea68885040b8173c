using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Output;

/// <summary>Prints findings: for people on standard error, for programs as JSON on standard output.</summary>
internal static class DiagnosticReport
{
    public static Option<bool> JsonOption() => new("--json")
    {
        Description = "Print the result as JSON on standard output, and nothing else.",
    };

    public static void Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        // One write: a schema may have thousands of findings, and the console flushes after every piece.
        var text = new StringWriter();
        var printer = new DiagnosticPrinter(text, Terminal.HasColourOnError);
        foreach (var diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        Console.Error.Write(text.ToString());
    }

    public static void PrintJson(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        using var output = Console.OpenStandardOutput();
        DiagnosticJson.Write(output, diagnostics);
        output.WriteByte((byte)'\n');
    }

    public static void PrintJson(JsonObject result, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        using var output = Console.OpenStandardOutput();
        DiagnosticJson.Write(output, result, diagnostics);
        output.WriteByte((byte)'\n');
    }
}
