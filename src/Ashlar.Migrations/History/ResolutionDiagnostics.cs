using Ashlar.Diagnostics;

namespace Ashlar.Migrations.History;

/// <summary>Findings about what <c>migrate resolve</c> was asked to record.</summary>
public static class ResolutionDiagnostics
{
    public static Diagnostic NotInFolder(string name, string folder) => Diagnostic.Error(
        "MIG0070",
        $"there is no migration \"{name}\" in \"{folder}\"",
        help: "give the whole name of its folder, such as 20261121093000_add_pets");

    public static Diagnostic AlreadyApplied(string name) => Diagnostic.Error(
        "MIG0071",
        $"the migration \"{name}\" is recorded as applied already",
        help: "there is nothing to do; ashlar migrate history lists every attempt");

    public static Diagnostic NeverApplied(string name) => Diagnostic.Error(
        "MIG0072",
        $"the migration \"{name}\" was never applied to this database",
        help: "give the whole name as ashlar migrate history lists it");

    public static Diagnostic NotFailed(string name) => Diagnostic.Error(
        "MIG0073",
        $"the migration \"{name}\" was applied as a whole, and only a failed one can be marked as rolled back",
        help: "to undo it, run ashlar migrate down");
}
