using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>Findings about the history in the database and how the folder fits it.</summary>
public static class HistoryDiagnostics
{
    private const string FailedCode = "MIG0031";
    private const string EditedCode = "MIG0033";
    private const string UnknownCode = "MIG0034";
    private const string DriftCode = "MIG0035";
    private const string DivergedCode = "MIG0102";

    public static Diagnostic DatabaseNotEmpty() => Diagnostic.Error(
        "MIG0030",
        "the database has tables and no history of migrations",
        help: "point the URL at an empty database; to take over this one, write its tables as a first migration and record it with ashlar migrate resolve --applied NAME");

    public static Diagnostic Failed(AppliedMigration attempt) => Diagnostic.Error(
        FailedCode,
        $"the migration \"{attempt.Name}\" stopped half way{(attempt.Logs is { Length: > 0 } logs ? $": {FirstLine(logs)}" : "")}",
        help: $"undo what it left with ashlar migrate down, or put that right by hand and say ashlar migrate resolve --applied {attempt.Name} (it is done) or --rolled-back {attempt.Name} (nothing of it is left)");

    public static Diagnostic Interrupted(AppliedMigration attempt) => Diagnostic.Error(
        "MIG0046",
        $"the migration \"{attempt.Name}\" stopped after {attempt.Interruption!.Steps} of its {attempt.Interruption.Total} steps{(Reason(attempt) is { } reason ? $": {reason}" : "")}",
        help: "run ashlar migrate deploy: it goes on there; where the script is wrong, correct it from there on first");

    public static Diagnostic Edited(MigrationFile migration) => Diagnostic.Error(
        EditedCode,
        $"the migration \"{migration.Name}\" was edited after it was applied",
        new Location(migration.Script, new TextSpan(0, 0)),
        help: "restore the file as it was applied, and put the change into a new migration; where it makes the same structure, ashlar migrate dev --accept-edited takes it as it is");

    public static Diagnostic Unknown(string name) => Diagnostic.Error(
        UnknownCode,
        $"the migration \"{name}\" was applied to the database and is not in the folder",
        help: "restore its folder, for example from another branch; else ashlar migrate down --missing takes it back, and ashlar migrate dev --restore-missing writes it anew from the database");

    public static Diagnostic Drift(string summary) => Diagnostic.Error(
        DriftCode,
        $"the database is not what its migrations make of it: {summary}",
        help: "make a migration of it with ashlar migrate dev --adopt-drift, or undo it in the database; ashlar migrate diff --from-config-datasource --to-migrations PATH --script writes how");

    public static Diagnostic Diverged(string fork) => Diagnostic.Error(
        DivergedCode,
        fork.Length == 0 ? "the history in the database and the folder have nothing in common" : $"the history in the database and the folder part after \"{fork}\"",
        help: "two branches have added migrations: bring both into the folder, or take back those of the other one with ashlar migrate down --missing");

    public static Diagnostic OutOfOrder(MigrationFile migration, string last) => Diagnostic.Warning(
        "MIG0110",
        $"the migration \"{migration.Name}\" is pending, though \"{last}\", which comes after it, is applied",
        help: "where both change the same table, see that they also run in the order of their names: a new database gets them so");

    /// <summary>The causes that a command can put right, once the user has said which.</summary>
    internal static bool IsForTheUser(Diagnostic finding) => finding.Code is FailedCode or EditedCode or UnknownCode or DriftCode or DivergedCode;

    /// <summary>What stands behind the line about the steps.</summary>
    private static string? Reason(AppliedMigration attempt) => attempt.Logs!.Split('\n', 2) is [_, var reason] ? FirstLine(reason) : null;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim().TrimEnd('.');
}
