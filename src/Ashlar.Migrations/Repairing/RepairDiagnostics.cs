using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Repairing;

/// <summary>Findings about a way forward that does not lead there.</summary>
public static class RepairDiagnostics
{
    public static Diagnostic EditMatters(MigrationFile migration, string difference) => Diagnostic.Error(
        "MIG0100",
        $"the migration \"{migration.Name}\" makes something else since it was edited: {difference}",
        new Location(migration.Script, new TextSpan(0, 0)),
        help: "restore the file as it was applied, and put the change into a new migration");

    public static Diagnostic NotRestorable(string name, string reason) => Diagnostic.Error(
        "MIG0101",
        $"the migration \"{name}\" cannot be written anew: {reason}",
        help: "restore its folder from another branch, or take it back with ashlar migrate down --missing");
}
