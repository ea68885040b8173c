using Ashlar.Diagnostics;

namespace Ashlar.Cli.Output;

/// <summary>Findings of the command line itself.</summary>
internal static class CliDiagnostics
{
    public static Diagnostic Internal(Exception error) => Diagnostic.Error(
        "CLI0001",
        $"a mistake in Ashlar itself: {error}",
        help: "report it with the command and, if you can, the schema");
}
