using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@version</c> on the field that counts a row's changes.</summary>
internal sealed class VersionRule() : AnnotationRule("version", AnnotationTargets.Field)
{
    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.Int) { Arities = [FieldArity.Required] };

    public override bool IsOncePerModel => true;

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new VersionAnnotation(use.Location);
}
