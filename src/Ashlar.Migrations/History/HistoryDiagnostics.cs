using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>Findings about the history in the database and how the folder fits it.</summary>
public static class HistoryDiagnostics
{
    public static Diagnostic DatabaseNotEmpty() => Diagnostic.Error(
        "MIG0030",
        "the database has tables and no history of migrations",
        help: "point the URL at an empty database; to take over this one, write its tables as a first migration and record it with ashlar migrate resolve --applied NAME");

    public static Diagnostic Failed(AppliedMigration attempt) => Diagnostic.Error(
        "MIG0031",
        $"the migration \"{attempt.Name}\" stopped half way{(attempt.Logs is { Length: > 0 } logs ? $": {FirstLine(logs)}" : "")}",
        help: $"undo what it left with ashlar migrate down, or put that right by hand and say ashlar migrate resolve --applied {attempt.Name} (it is done) or --rolled-back {attempt.Name} (nothing of it is left)");

    public static Diagnostic Edited(MigrationFile migration) => Diagnostic.Error(
        "MIG0033",
        $"the migration \"{migration.Name}\" was edited after it was applied",
        new Location(migration.Script, new TextSpan(0, 0)),
        help: "restore the file as it was applied, and put the change into a new migration");

    public static Diagnostic Unknown(string name) => Diagnostic.Error(
        "MIG0034",
        $"the migration \"{name}\" was applied to the database and is not in the folder",
        help: "restore its folder, for example from another branch");

    public static Diagnostic Drift(string summary) => Diagnostic.Error(
        "MIG0035",
        $"the database is not what its migrations make of it: {summary}",
        help: "undo the change in the database, or delete a development database and run the command again");

    private static string FirstLine(string text) => text.Split('\n')[0].Trim().TrimEnd('.');
}
