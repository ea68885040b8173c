using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations;

/// <summary>Findings about migrations that run, or are about to.</summary>
public static class ScriptDiagnostics
{
    public static Diagnostic Failed(MigrationFile migration, ScriptException error) => Diagnostic.Error(
        "MIG0032",
        $"the migration \"{migration.Name}\" failed: {error.Message}",
        PlaceOf(migration, error),
        error.Help ?? (error.IsRolledBack
            ? "correct the script and run the command again; the database is as it was before this migration"
            : "correct the script from there on and run the command again: it goes on with this statement, for those before it are in the database"));

    public static Diagnostic FailedOnShadow(MigrationFile migration, DatabaseException error) => Diagnostic.Error(
        "MIG0036",
        $"the migration \"{migration.Name}\" does not run on an empty database after those before it: {error.Message}",
        error is ScriptException script ? PlaceOf(migration, script) : null,
        help: "correct the script; nothing was changed in your database");

    public static Diagnostic Impossible(DataLossFinding finding, long rows) => Diagnostic.Error(
        "MIG0037",
        $"{finding.ToText().TrimEnd('.')} ({Counted.Of(rows, "row")})",
        help: "give the column a default or make it optional; or write the migration with --create-only and fill the rows in it");

    public static Diagnostic NeedsConsent(DataLossFinding finding, long? rows) => Diagnostic.Error(
        "MIG0038",
        $"{finding.ToText().TrimEnd('.')}{(rows is { } count ? $" ({Counted.Of(count, "row")})" : "")}",
        help: "run again with --accept-data-loss if that is meant, or with --create-only to edit the migration first");

    public static Diagnostic ResetNeedsConsent() => Diagnostic.Error(
        "MIG0074",
        "every row and every table of the database will be lost",
        help: "run again with --force if that is meant");

    private static Location? PlaceOf(MigrationFile migration, ScriptException error) => error.Offset is { } start
        ? new Location(migration.Script, new TextSpan(start, start + error.Length))
        : null;
}
