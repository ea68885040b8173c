using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Counterparts;

/// <summary>Findings about the migrations for the other databases of one schema.</summary>
public static class CounterpartDiagnostics
{
    public static Diagnostic Missing(string path, string database) => Diagnostic.Warning(
        "MIG0130",
        $"there are no migrations for {database} in \"{path}\", though the schema is for it too",
        help: Help(database));

    public static Diagnostic Behind(string path, string database, IReadOnlyList<string> gaps) => Diagnostic.Warning(
        "MIG0131",
        $"the migrations for {database} in \"{path}\" lack {gaps[0]}{(gaps.Count == 1 ? "" : $", and {gaps.Count - 1} more")}",
        help: Help(database));

    private static string Help(string database) => $"run ashlar migrate dev with a URL of {database}, or with its SHADOW_DATABASE_URL beside the other URL";
}
