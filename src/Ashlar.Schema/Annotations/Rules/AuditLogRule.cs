using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@auditLog</c> on the model that receives a row for each write.</summary>
internal sealed class AuditLogRule() : AnnotationRule("auditLog", AnnotationTargets.Model)
{
    /// <summary>
    /// What a log row says. Texts and not references: a row of the log outlives the user and the row that it is about.
    /// </summary>
    private static readonly AuditLogColumn[] Columns =
    [
        new("actor", ScalarType.String, FieldArity.Optional),
        new("action", ScalarType.String, FieldArity.Required),
        new("model", ScalarType.String, FieldArity.Required),
        new("rowId", ScalarType.String, FieldArity.Required),
        new("before", ScalarType.Json, FieldArity.Optional),
        new("after", ScalarType.Json, FieldArity.Optional),
        new("at", ScalarType.DateTime, FieldArity.Required),
    ];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var model = use.Owner.Model!;
        var first = annotations.All.First(u => u.Rule is AuditLogRule);
        if (first != use)
        {
            yield return AuditDiagnostics.SecondLog(use, first.Owner.Model!);
        }

        var missing = Columns.Where(c => model.FindField(c.Name) is null).ToList();
        if (missing.Count > 0)
        {
            yield return AuditDiagnostics.MissingColumns(use, model, missing);
        }

        foreach (var field in model.Fields)
        {
            var column = Columns.FirstOrDefault(c => c.Name == field.Name);
            if (column is not null && !column.IsMetBy(field))
            {
                yield return AuditDiagnostics.WrongColumn(field, column);
            }
            else if (column is null && field is ScalarFieldSymbol { IsRequired: true, Default: null, IsUpdatedAt: false })
            {
                yield return AuditDiagnostics.UnfilledColumn(field);
            }
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new AuditLogAnnotation(use.Location);
}

/// <summary>A column that the log must have.</summary>
internal sealed record AuditLogColumn(string Name, ScalarType Type, FieldArity Arity)
{
    public bool IsMetBy(FieldSymbol field) => field is ScalarFieldSymbol { ScalarType: { } type } && type == Type && field.Arity == Arity;

    public override string ToString() => $"{Name} {Type}{(Arity == FieldArity.Optional ? "?" : "")}";
}
