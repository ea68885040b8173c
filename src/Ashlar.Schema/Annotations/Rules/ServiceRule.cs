using System.Text.RegularExpressions;
using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@service(payments)</c> on a model.</summary>
internal sealed partial class ServiceRule() : AnnotationRule("service", AnnotationTargets.Model | AnnotationTargets.View)
{
    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new("name", AnnotationValueKind.Name) { IsRequired = true }];

    /// <summary>The service of a model; <see langword="null"/> where none is named.</summary>
    public static string? ServiceOf(ModelSymbol model, AnnotationMap annotations) => annotations.Find<ServiceRule>(model)?.Text("name");

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (!ServiceName().IsMatch(use.Text("name")!))
        {
            yield return ServiceDiagnostics.BadName(use.LocationOf("name"), use.Text("name")!);
        }

        // What is true of the whole schema is said once.
        foreach (var finding in annotations.All.First(u => u.Rule is ServiceRule) == use ? ServiceLayoutCheck.Run(annotations) : [])
        {
            yield return finding;
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new ServiceAnnotation(use.Text("name")!, use.Location);

    /// <summary>A service's name becomes a namespace, a folder and a part of a variable's name.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$")]
    private static partial Regex ServiceName();
}
