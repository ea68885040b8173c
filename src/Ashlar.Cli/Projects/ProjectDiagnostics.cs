using Ashlar.Diagnostics;

namespace Ashlar.Cli.Projects;

/// <summary>Findings about a new project.</summary>
internal static class ProjectDiagnostics
{
    public static Diagnostic SchemaExists(string path) => Diagnostic.Error(
        "CLI0010",
        $"there is a schema already: \"{path}\"",
        help: "go on with it (ashlar validate), or start in another folder");
}
