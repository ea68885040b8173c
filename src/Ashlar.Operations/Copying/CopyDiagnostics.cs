using Ashlar.Database;
using Ashlar.Diagnostics;

namespace Ashlar.Operations.Copying;

/// <summary>Findings about copies. After each of them the target is as it was.</summary>
public static class CopyDiagnostics
{
    public static Diagnostic SameDatabase(string source, string target) => Diagnostic.Error(
        "MIG0140", $"{source} and {target} are the same database", help: "name two databases");

    public static Diagnostic NotEmpty(string target, IReadOnlyList<string> tables) => Diagnostic.Error(
        "MIG0141",
        $"{target} has rows already: in {string.Join(", ", tables.Select(t => $"\"{t}\""))}",
        help: "copy into a database that has the tables and no rows: a new one, after ashlar migrate deploy");

    public static Diagnostic OtherStructure(string end, string what) => Diagnostic.Error(
        "MIG0142", $"{end} is not as the schema says: {what}", help: "bring it up to date with ashlar migrate deploy; ashlar migrate status says what it lacks");

    public static Diagnostic Different(string target, Table table, string difference) => Diagnostic.Error(
        "MIG0143",
        $"the copy of \"{table.Name.Name}\" in {target} is not the same: {difference}",
        help: "nothing was copied; the type of the column there may keep less than the one here: change it, or correct the row");

    public static Diagnostic Refused(string target, Table table, string reason) => Diagnostic.Error(
        "MIG0145", $"{target} does not take the rows of \"{table.Name.Name}\": {reason.TrimEnd('.')}", help: "nothing was copied; correct the row, or the type of the column there");

    public static Diagnostic MessagesWait(string source, long count) => Diagnostic.Error(
        "MIG0146", $"{count} messages wait in the outbox of {source}", help: "let the relay bring them before the databases part");
}
