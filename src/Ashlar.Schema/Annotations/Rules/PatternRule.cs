using System.Text.RegularExpressions;
using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@pattern("…")</c> on a text.</summary>
internal sealed class PatternRule() : AnnotationRule("pattern", AnnotationTargets.Field)
{
    private const string Expression = "expression";

    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.String);

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new(Expression, AnnotationValueKind.Text) { IsRequired = true }];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var problem = Problem(use.Text(Expression)!);
        if (problem is not null)
        {
            yield return FormatDiagnostics.InvalidPattern(use, use.LocationOf(Expression), problem);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new FormatAnnotation(TextFormat.Pattern, use.Text(Expression), use.Location);

    /// <summary>The generated check runs on requests, so only patterns that cannot go back are taken: their time grows with the text alone.</summary>
    private static string? Problem(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException e)
        {
            return $"it breaks off at character {e.Offset}";
        }
        catch (NotSupportedException)
        {
            return "it looks back, ahead or at an earlier group, or it is too large";
        }
    }
}
