using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands.Migrate.Lint;

/// <summary>Findings about what git is asked.</summary>
internal static class GitDiagnostics
{
    public static Diagnostic Failed(string branch, string reason) => Diagnostic.Error(
        "CLI0060",
        $"git does not say which migrations \"{branch}\" has: {reason.TrimEnd('.')}",
        help: "name a branch, tag or commit that this clone has and that holds the folder with the migrations; on a build server fetch it first");
}
