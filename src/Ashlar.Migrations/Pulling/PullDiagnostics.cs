using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Pulling;

/// <summary>Findings of <c>db pull</c>.</summary>
public static class PullDiagnostics
{
    public static Diagnostic Empty() => Diagnostic.Error(
        "MIG0160",
        "the database has no tables to pull",
        help: "check that the URL leads to the database that you mean, and that its user may see the tables");

    public static Diagnostic NoIdentifier(string table) => Diagnostic.Warning(
        "MIG0161",
        $"the table \"{table}\" has no key that tells its rows apart: its model is ignored by the client",
        help: "give it a primary key, or a unique key of required columns, and pull again");

    public static Diagnostic InvalidName(string kind, string name, string ownerKind, string owner) => Diagnostic.Warning(
        "MIG0162",
        $"the {kind} \"{name}\" of the {ownerKind} \"{owner}\" has no letter to begin a name with: it is a comment in the schema",
        help: "give it a name there, and leave the @map");

    public static Diagnostic UnsupportedType(string column, string table, string type) => Diagnostic.Warning(
        "MIG0163",
        $"the column \"{column}\" of \"{table}\" has the type \"{type}\", which the language has no name for",
        help: "the field is Unsupported(…): migrations keep it, the client leaves it out");

    public static Diagnostic BeyondLanguage(string table, string what) => Diagnostic.Warning(
        "MIG0164",
        $"the table \"{table}\" has {what}, which the schema does not say",
        help: "migrations leave it as it is; to have it in a new database, add its SQL to a migration (--create-only)");

    public static Diagnostic NoColumns(string table) => Diagnostic.Warning(
        "MIG0165",
        $"the table \"{table}\" has no columns, or you have no right to see them: its model is a comment",
        help: "give the database user the right to read it, and pull again");

    public static Diagnostic OutsideSchema(string key, string table, string other) => Diagnostic.Warning(
        "MIG0166",
        $"the foreign key {key} of \"{table}\" leads to \"{other}\", which is not part of the schema: there is no relation for it",
        help: "list the database schema of that table in the datasource, and pull again");
}
