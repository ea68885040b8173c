using System.Text.RegularExpressions;
using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@service(payments)</c> on a model.</summary>
internal sealed partial class ServiceRule() : AnnotationRule("service", AnnotationTargets.Model | AnnotationTargets.View)
{
    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new("name", AnnotationValueKind.Name) { IsRequired = true }];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (!ServiceName().IsMatch(use.Text("name")!))
        {
            yield return ServiceDiagnostics.BadName(use.LocationOf("name"), use.Text("name")!);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new ServiceAnnotation(use.Text("name")!, use.Location);

    /// <summary>A service's name becomes a namespace, a folder and a part of a variable's name.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$")]
    private static partial Regex ServiceName();
}
