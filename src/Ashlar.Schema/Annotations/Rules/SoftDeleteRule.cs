using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@softDelete</c> on the field that holds when a row was deleted.</summary>
internal sealed class SoftDeleteRule() : AnnotationRule("softDelete", AnnotationTargets.Field)
{
    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.DateTime) { Arities = [FieldArity.Optional] };

    public override bool IsOncePerModel => true;

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new SoftDeleteAnnotation(use.Location);
}
