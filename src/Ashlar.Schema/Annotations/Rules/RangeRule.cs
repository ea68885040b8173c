using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@range(0, 100)</c> on a number.</summary>
internal sealed class RangeRule() : BoundsRule("range", AnnotationValueKind.Number)
{
    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.Int, ScalarType.BigInt, ScalarType.Float, ScalarType.Decimal);

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var isWhole = use.Owner.Column!.ScalarType is ScalarType.Int or ScalarType.BigInt;
        var broken = use.Arguments.Where(a => isWhole && !decimal.IsInteger(use.Number(a.Key)!.Value));
        return base.Check(use, annotations).Concat(broken.Select(a => BoundsDiagnostics.NotWhole(use, a.Value)));
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new RangeAnnotation(use.Number(Minimum), use.Number(Maximum), IsDatabaseCheck(use, annotations), use.Location);
}
