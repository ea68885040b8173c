namespace Ashlar.Schema.Annotations;

/// <summary><c>@hidden</c> on a field that never leaves the program.</summary>
internal sealed class HiddenRule() : AnnotationRule("hidden", AnnotationTargets.Field | AnnotationTargets.ViewField)
{
    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new HiddenAnnotation(use.Location);
}
