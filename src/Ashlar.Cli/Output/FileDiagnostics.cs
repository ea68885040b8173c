using Ashlar.Diagnostics;

namespace Ashlar.Cli.Output;

/// <summary>Findings about the files that a command writes.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic NotWritten(string path, string reason) => Diagnostic.Error(
        "CLI0001",
        $"\"{path}\" cannot be written: {reason.TrimEnd('.')}",
        help: "check the permissions of the folder and the space on the disk; the file is as it was");
}
