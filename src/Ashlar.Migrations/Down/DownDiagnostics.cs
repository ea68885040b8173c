using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Down;

/// <summary>Findings about taking migrations back.</summary>
public static class DownDiagnostics
{
    public static Diagnostic NoScript(string name) => Diagnostic.Error(
        "MIG0080",
        $"the migration \"{name}\" has no down.sql",
        help: "run again with --compute to have the way back worked out from the database, or write the file");

    public static Diagnostic NeedsConsent(string name, string what) => Diagnostic.Error(
        "MIG0081",
        $"taking back \"{name}\" has a price: {what}",
        help: "run again with --accept-data-loss if that is meant, or with --dry-run to see the script");

    internal static Diagnostic Failed(DownStep step, ScriptException error) => Diagnostic.Error(
        "MIG0082",
        $"the migration \"{step.Names[0]}\" could not be taken back: {error.Message}",
        step.File is { } file && error.Offset is { } start ? new Location(file, new TextSpan(start, start + error.Length)) : null,
        error.IsRolledBack
            ? "put right what stands in the way and run the command again; the database is as it was"
            : "the script manages transactions itself, so a part of it may be in the database: run again with --compute, which goes from the state that it left");

    public static Diagnostic NotApplied(string name) => Diagnostic.Error(
        "MIG0083",
        $"the migration \"{name}\" is not in the database, so there is no way back to it",
        help: $"give a whole name as ashlar migrate history lists it, or \"{DownOptions.Base}\" for the time before the first one");

    public static Diagnostic Stale(MigrationFile migration, SourceFile down) => Diagnostic.Error(
        "MIG0084",
        $"the down.sql of \"{migration.Name}\" was written before its migration.sql was edited",
        new Location(down, new TextSpan(0, 0)),
        help: "correct it and delete its first line, or run again with --compute to have the way back worked out from the database");

    public static Diagnostic UpFails(string reason) => Diagnostic.Error(
        "MIG0085",
        $"the migration does not run in an empty copy of the database: {reason}",
        help: "correct the schema, or write the migration by hand with --create-only; nothing was written");

    public static Diagnostic NoWayBack(string name, string reason) => Diagnostic.Warning(
        "MIG0086",
        $"the migration \"{name}\" gets no down.sql, because up, down and up again does not work: {reason}",
        help: "write down.sql beside it by hand, or leave it: ashlar migrate down --compute works it out when it is needed");
}
