using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands.Studio;

/// <summary>Findings of <c>ashlar studio</c>.</summary>
internal static class StudioDiagnostics
{
    public static Diagnostic PortNotOpened(int port, string reason) => Diagnostic.Error(
        "CLI0080",
        $"port {port} cannot be opened: {reason.TrimEnd('.')}",
        help: "end the other program that uses it, or take another one with --port; --port 0 takes any");

    public static Diagnostic NotShown(string name, string reason) => Diagnostic.Error(
        "CLI0081",
        $"\"{name}\" cannot be shown: {reason}",
        help: "bring the database up to date with ashlar migrate dev or ashlar db push");
}
