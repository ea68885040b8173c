namespace Ashlar.Schema.Annotations;

/// <summary><c>@email</c> and <c>@url</c>: texts of a form that everyone knows.</summary>
internal sealed class TextFormatRule(string name, TextFormat format) : AnnotationRule(name, AnnotationTargets.Field)
{
    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.String);

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new FormatAnnotation(format, Pattern: null, use.Location);
}
