using Ashlar.Diagnostics;
using Ashlar.Migrations;

namespace Ashlar.Cli.Seeding;

/// <summary>Findings about seeds.</summary>
internal static class SeedDiagnostics
{
    private const string WayOut = "where tables are missing, run ashlar migrate deploy first; where other rows stand in its way, ashlar migrate reset starts clean";

    public static Diagnostic Missing(IEnumerable<string> places) => Diagnostic.Error(
        "CLI0035",
        $"there is no seed: neither {string.Join(" nor ", places.Select(p => $"\"{p}\""))}",
        help: "write one of them: a C# program of one file, or a SQL script");

    public static Diagnostic TwoSeeds(string first, string second) => Diagnostic.Error(
        "CLI0036",
        $"there are two seeds: \"{first}\" and \"{second}\"",
        help: "keep one of them; a program may read the script");

    public static Diagnostic NotStarted(string path, string reason) => Diagnostic.Error(
        "CLI0037",
        $"\"{path}\" cannot be run: dotnet does not start: {reason.TrimEnd('.')}",
        help: "install the .NET SDK 10, and see that dotnet is in the PATH");

    public static Diagnostic Failed(string path, int exitCode) => Diagnostic.Error(
        "CLI0038",
        $"\"{path}\" ended with exit code {exitCode}",
        help: $"see what it says above; the rows that it wrote before are in the database; {WayOut}");

    /// <summary>A statement of the seed that fails nearly always meets tables or rows that it does not expect.</summary>
    public static Diagnostic InSeed(Diagnostic finding) => DatabaseDiagnostics.IsOfStatement(finding) ? finding with { Help = $"nothing of the seed is in the database; {WayOut}" } : finding;

    public static Diagnostic NotRead(string path, string reason) => Diagnostic.Error(
        "CLI0039",
        $"the seed \"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "check its permissions");
}
