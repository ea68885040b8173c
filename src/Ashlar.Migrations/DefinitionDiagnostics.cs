using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Migrations;

/// <summary>Findings about views and conditions.</summary>
internal static class DefinitionDiagnostics
{
    public static Diagnostic WithoutQuery(View view) => Diagnostic.Warning(
        "MIG0120",
        $"the view \"{view.Name}\" has no query beside the schema, so migrations leave it alone",
        help: $"write its SELECT into {FileOf(view)}, or keep making the view by hand");

    public static Diagnostic NotOneQuery(Model view, SourceFile file, IReadOnlyList<SqlStatement> statements) => Diagnostic.Error(
        "MIG0121",
        $"expected one query for the view \"{view.Name}\", but got {(statements.Count == 1 ? $"\"{statements[0].Tokens[0].Text} …\"" : $"{statements.Count} statements")}",
        new Location(file, statements is [] ? new TextSpan(0, 0) : statements[^1].Span),
        "write the SELECT alone, without CREATE VIEW round it");

    public static Diagnostic Refused(DefinitionFailure failure) => Diagnostic.Error(
        "MIG0122",
        $"the database does not take the query of the view \"{failure.View.Name}\": {failure.Message}",
        help: $"correct {FileOf(failure.View)}; the query sees the tables as the schema has them");

    public static Diagnostic ColumnMissing(View view, Column column, IReadOnlyList<Column> actual) => Diagnostic.Error(
        "MIG0123",
        $"expected a column \"{column.Name}\" in the query of the view \"{view.Name}\", but got {(actual.Count == 0 ? "none" : string.Join(", ", actual.Select(c => $"\"{c.Name}\"")))}",
        help: $"name it in {FileOf(view)} (… AS \"{column.Name}\"), or change the view's fields");

    public static Diagnostic ColumnType(View view, Column column, string expected, string actual) => Diagnostic.Error(
        "MIG0124",
        $"expected the column \"{column.Name}\" of the view \"{view.Name}\" to be {expected}, but got {actual}",
        help: $"change the field's type, or cast the column in {FileOf(view)}");

    public static Diagnostic RoleBypasses() => Diagnostic.Warning(
        "MIG0125",
        "the role of this connection is not held to row-level security, so that it sees the rows of every tenant",
        help: "let the application connect as a role that is no superuser and has no BYPASSRLS");

    private static string FileOf(View view) => $"views/{view.Name.Name}.sql";
}
