using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>An annotation with a least and a greatest value, of which one may be left out by naming the other.</summary>
internal abstract class BoundsRule(string name, AnnotationValueKind kind) : AnnotationRule(name, AnnotationTargets.Field)
{
    protected const string Minimum = "min";
    protected const string Maximum = "max";

    private readonly AnnotationParameter[] _parameters = [new(Minimum, kind), new(Maximum, kind)];

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) => _parameters;

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (use.Arguments.Count == 0 || use.Arguments is { Count: 1 } && use.Arguments.Values.First().Name is null)
        {
            yield return BoundsDiagnostics.Unclear(use);
        }
        else if (use.Number(Minimum) > use.Number(Maximum))
        {
            yield return BoundsDiagnostics.Reversed(use, use.Text(Minimum)!, use.Text(Maximum)!);
        }
    }

    /// <summary><c>@check</c> without an expression stands beside it.</summary>
    protected static bool IsDatabaseCheck(AnnotationUse use, AnnotationMap annotations) =>
        annotations.On(use.Owner.Symbol!).Any(u => u.Rule is CheckRule && !u.Has(CheckRule.Expression));
}
