using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Squashing;

/// <summary>Findings about one migration that stands for several.</summary>
public static class SquashDiagnostics
{
    public static Diagnostic TooFew() => Diagnostic.Error(
        "MIG0105",
        "there are not two migrations to make one of",
        help: "name the last one that is to go into it with --to, by the whole name of its folder");

    public static Diagnostic NotEqual(string difference) => Diagnostic.Error(
        "MIG0106",
        $"one migration would not make what the many make: {difference}",
        help: "nothing was written; leave out the migration that does something special with --to");

    public static Diagnostic OnlySome(string name, string lacking) => Diagnostic.Error(
        "MIG0107",
        $"the database has only some of the migrations that \"{name}\" stands for: \"{lacking}\" is not applied",
        help: "deploy the version from before ashlar migrate squash first, then this one");
}
