using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@auditLog</c> on the model that receives a row for each write.</summary>
internal sealed class AuditLogRule() : AnnotationRule("auditLog", AnnotationTargets.Model)
{
    private static readonly AuditLogRole[] s_needed = [AuditLogRole.Actor, AuditLogRole.Action, AuditLogRole.Model, AuditLogRole.RowId, AuditLogRole.At];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var model = use.Owner.Model!;
        var first = annotations.All.First(u => u.Rule is AuditLogRule);
        if (first != use)
        {
            yield return AuditDiagnostics.SecondLog(use, first.Owner.Model!);
        }

        var missing = AuditLogColumn.All.Where(c => IsNeeded(c.Role, model) && FieldOf(c, model) is null).ToList();
        if (missing.Count > 0)
        {
            yield return AuditDiagnostics.MissingColumns(use, model, missing);
        }

        foreach (var field in model.Fields)
        {
            var column = AuditLogColumn.All.FirstOrDefault(c => FieldOf(c, model) == field);
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

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel)
    {
        var symbol = use.Owner.Model!;
        var model = dataModel.FindModel(symbol.Name)!;
        var fields = AuditLogColumn.All
            .Select(c => (c.Role, Field: FieldOf(c, symbol)))
            .Where(c => c.Field is not null)
            .ToDictionary(c => c.Role, c => (ScalarField)model.FindField(c.Field!.Name)!);
        return new AuditLogAnnotation(fields, use.Location);
    }

    // How a row looked is said in two fields, or in one.
    private static bool IsNeeded(AuditLogRole role, ModelSymbol model) => role switch
    {
        AuditLogRole.Before or AuditLogRole.After => !AuditLogColumn.All.Any(c => c.Role == AuditLogRole.Details && FieldOf(c, model) is not null),
        _ => s_needed.Contains(role),
    };

    // Of several fine names the first counts: a log with "actor" may have a "userId" for purposes of its own.
    private static FieldSymbol? FieldOf(AuditLogColumn column, ModelSymbol model) =>
        column.Names.Select(n => model.Fields.FirstOrDefault(f => (column with { Names = [n] }).IsNamed(f.Name))).FirstOrDefault(f => f is not null);
}
