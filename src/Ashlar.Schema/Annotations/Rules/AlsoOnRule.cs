using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@alsoOn(sqlite)</c> on the datasource: the schema is kept usable on that database too.</summary>
internal sealed class AlsoOnRule() : AnnotationRule("alsoOn", AnnotationTargets.Datasource)
{
    public override bool IsRepeatable => true;

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new("provider", AnnotationValueKind.Name) { IsRequired = true }];

    /// <summary>The databases that are named beside the datasource's own one.</summary>
    public static IReadOnlyList<DatabaseProvider> ProvidersOf(AnnotationMap annotations) =>
        [.. annotations.All.Where(u => u.Rule is AlsoOnRule).Select(u => Find(u, annotations)).OfType<DatabaseProvider>()];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var (name, own) = (use.Text("provider")!, annotations.Schema.Provider);
        var before = annotations.All.TakeWhile(u => u != use).Where(u => u.Rule is AlsoOnRule).Select(u => Find(u, annotations));
        if (annotations.Schema.Datasource is { IsOther: true })
        {
            yield break;
        }

        if (Find(use, annotations) is not { } provider)
        {
            yield return AlsoOnDiagnostics.UnknownProvider(name, annotations.Schema.Providers.Where(p => p != own).Select(p => p.Name), use.LocationOf("provider"));
        }
        else if (before.Prepend(own).Contains(provider))
        {
            yield return AlsoOnDiagnostics.SaidAlready(provider, use.LocationOf("provider"));
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new AlsoOnAnnotation(use.Text("provider")!, use.Location);

    private static DatabaseProvider? Find(AnnotationUse use, AnnotationMap annotations) =>
        annotations.Schema.Providers.FirstOrDefault(p => p.Answers(use.Text("provider")!));
}
