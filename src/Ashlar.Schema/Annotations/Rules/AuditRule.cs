using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@audit</c> on a model whose writes are recorded.</summary>
internal sealed class AuditRule() : AnnotationRule("audit", AnnotationTargets.Model)
{
    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (annotations.Has<AuditLogRule>(use.Owner.Symbol!))
        {
            yield return AuditDiagnostics.AuditedLog(use);
        }
        else if (!annotations.All.Any(u => u.Rule is AuditLogRule))
        {
            yield return AuditDiagnostics.NoLog(use);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new AuditAnnotation(use.Location);
}
