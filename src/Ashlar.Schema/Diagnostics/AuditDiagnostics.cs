using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>The record of writes: <c>@audit</c> and <c>@auditLog</c>.</summary>
internal static class AuditDiagnostics
{
    public static Diagnostic NoLog(AnnotationUse use) => Diagnostic.Error(
        "PSL0620", $"\"{use.Owner.Name}\" is audited, but no model is marked as the log", use.Location, "add a model with /// @auditLog above it");

    public static Diagnostic SecondLog(AnnotationUse use, ModelSymbol first) => Diagnostic.Error(
        "PSL0621", $"\"{first.Name}\" is the audit log already", use.Location, "keep @auditLog on one model");

    public static Diagnostic AuditedLog(AnnotationUse use) => Diagnostic.Error(
        "PSL0622", $"the audit log \"{use.Owner.Name}\" cannot be audited itself", use.Location, "remove @audit");

    public static Diagnostic MissingColumns(AnnotationUse use, ModelSymbol model, IReadOnlyList<AuditLogColumn> missing) => Diagnostic.Error(
        "PSL0623", $"the audit log \"{model.Name}\" lacks {string.Join(", ", missing.Select(c => $"\"{c.Names[0]}\""))}", use.Location,
        $"add {string.Join(", ", missing)}");

    public static Diagnostic WrongColumn(FieldSymbol field, AuditLogColumn column) => Diagnostic.Error(
        "PSL0624", $"expected the column \"{column.As(field.Name)}\" in the audit log, but got {field.Syntax.Type?.Text}", field.Location, $"write {column.As(field.Name)}");

    public static Diagnostic UnfilledColumn(FieldSymbol field) => Diagnostic.Error(
        "PSL0625", $"nothing fills \"{field}\" when a row is added to the audit log", field.Location, "give it a @default, or make it optional");
}
