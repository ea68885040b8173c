namespace Ashlar.Schema.Annotations;

/// <summary><c>@length(1, 40)</c> on a text.</summary>
internal sealed class LengthRule() : BoundsRule("length", AnnotationValueKind.Length)
{
    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.String);

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new LengthAnnotation(use.Length(Minimum), use.Length(Maximum), IsDatabaseCheck(use, annotations), use.Location);
}
