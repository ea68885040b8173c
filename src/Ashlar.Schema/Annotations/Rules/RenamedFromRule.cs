using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@renamedFrom(old)</c> on a thing with a name in the database: what that name was.</summary>
internal sealed class RenamedFromRule() : AnnotationRule(
    "renamedFrom", AnnotationTargets.Model | AnnotationTargets.Field | AnnotationTargets.Enum | AnnotationTargets.EnumValue)
{
    private const string Old = "old";

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new(Old, AnnotationValueKind.Name) { IsRequired = true }];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var old = use.Text(Old)!;
        var siblings = SiblingsOf(use.Owner, annotations.Schema).ToList();
        if (siblings.Find(s => s.Symbol == use.Owner.Symbol).Name is not { } name)
        {
            yield return RenameDiagnostics.NoColumn(use);
        }
        else if (name == old)
        {
            yield return RenameDiagnostics.SameName(use, old);
        }
        else if (siblings.Exists(s => s.Name == old))
        {
            yield return RenameDiagnostics.StillThere(use, old);
        }
        else if (siblings.SelectMany(s => annotations.On(s.Symbol)).First(u => u.Rule == this && u.Text(Old) == old) is { } first && first != use)
        {
            yield return RenameDiagnostics.TakenTwice(use, old, first.Owner.Name);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new RenamedFromAnnotation(use.Text(Old)!, use.Location);

    /// <summary>Everything that shares a name space with the thing, itself included, by its name in the database.</summary>
    private static IEnumerable<(object Symbol, string? Name)> SiblingsOf(AnnotationOwner owner, SchemaSymbol schema) => owner.Symbol switch
    {
        ModelSymbol model => schema.Models.Where(m => m.Schema?.Value == model.Schema?.Value).Select(m => ((object)m, (string?)m.DatabaseName)),
        EnumSymbol @enum => schema.Enums.Where(e => e.Schema?.Value == @enum.Schema?.Value).Select(e => ((object)e, (string?)e.DatabaseName)),
        EnumValueSymbol value => schema.Enums.First(e => e.Values.Contains(value)).Values.Select(v => ((object)v, (string?)(v.MappedName ?? v.Name))),
        FieldSymbol field => field.Model.ScalarFields.Select(f => ((object)f, (string?)f.DatabaseName)),
        _ => [],
    };
}
