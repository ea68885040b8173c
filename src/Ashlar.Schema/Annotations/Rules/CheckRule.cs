using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>
/// <c>@check("price > 0")</c> on a model or a field; without an expression, beside <c>@range</c> or <c>@length</c>,
/// it brings those into the database too.
/// </summary>
internal sealed class CheckRule() : AnnotationRule("check", AnnotationTargets.Model | AnnotationTargets.Field)
{
    public const string Expression = "expression";
    private const string Map = "map";

    public override bool IsRepeatable => true;

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
    [
        new(Expression, AnnotationValueKind.Text) { IsRequired = target == AnnotationTargets.Model },
        new(Map, AnnotationValueKind.Text) { IsNamedOnly = true },
    ];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (use.Text(Expression) is not { } expression)
        {
            if (!annotations.On(use.Owner.Symbol!).Any(u => u.Rule is BoundsRule))
            {
                yield return CheckDiagnostics.NothingToCheck(use);
            }
        }
        else if (SqlExpression.Problem(expression) is { } problem)
        {
            yield return CheckDiagnostics.BadExpression(use.LocationOf(Expression), problem);
        }

        if (use.Text(Map) is { } name)
        {
            var provider = annotations.Schema.Provider;
            if (System.Text.Encoding.UTF8.GetByteCount(name) > provider.MaxIdentifierLength)
            {
                yield return CheckDiagnostics.NameTooLong(use.LocationOf(Map), name, provider.MaxIdentifierLength);
            }

            var first = annotations.Within(use.Owner.Model!).First(u => u.Rule is CheckRule && u.Text(Map) == name);
            if (first != use)
            {
                yield return CheckDiagnostics.NameTaken(use.LocationOf(Map), name);
            }
        }
    }

    public override Annotation? Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        use.Text(Expression) is { } expression ? new CheckAnnotation(expression, use.Text(Map), use.Location) : null;
}
