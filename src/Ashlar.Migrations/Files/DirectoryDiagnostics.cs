using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Files;

/// <summary>Findings about the folder with the migrations.</summary>
public static class DirectoryDiagnostics
{
    public static Diagnostic Missing(string path) => Diagnostic.Error(
        "MIG0010",
        $"there is no folder \"{path}\" with migrations",
        help: "run ashlar migrate dev --name init to make the first migration, or name the folder with --migrations");

    public static Diagnostic ScriptMissing(string path) => Diagnostic.Error(
        "MIG0011",
        $"the migration has no file \"{path}\"",
        help: "restore the file, or delete the folder if the migration was never applied");

    public static Diagnostic OtherProvider(string path, string locked, string provider) => Diagnostic.Error(
        "MIG0012",
        $"the migrations are for \"{locked}\", as \"{path}\" says, but the schema is for \"{provider}\"",
        help: "a change of database starts a new history: move the folder away and run ashlar migrate dev --name init");

    public static Diagnostic NameTooLong() => Diagnostic.Error(
        "MIG0013",
        $"the migration's name is longer than {MigrationName.MaxLength} bytes",
        help: "choose a shorter --name");

    public static Diagnostic NameNeeded() => Diagnostic.Error(
        "MIG0014",
        "the migration needs a name",
        help: "say what it changes: --name add_pets");

    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "MIG0015",
        $"the folder \"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "give yourself the right to read it");

    public static Diagnostic Unwritable(string path, string reason) => Diagnostic.Error(
        "MIG0016",
        $"the migration cannot be written to \"{path}\": {reason.TrimEnd('.')}",
        help: "give yourself the right to write there; the database is as it was");
}
