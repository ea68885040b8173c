using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@softDelete</c> on the field that holds when a row was deleted.</summary>
internal sealed class SoftDeleteRule() : AnnotationRule("softDelete", AnnotationTargets.Field)
{
    private static readonly AnnotationParameter PartialUniques = new("partialUniques", AnnotationValueKind.Boolean) { IsNamedOnly = true };

    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.DateTime) { Arities = [FieldArity.Optional] };

    public override bool IsOncePerModel => true;

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) => [PartialUniques];

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new SoftDeleteAnnotation(!use.Has(PartialUniques.Name) || use.IsTrue(PartialUniques.Name), use.Location);
}
