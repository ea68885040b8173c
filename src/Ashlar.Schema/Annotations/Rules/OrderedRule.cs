namespace Ashlar.Schema.Annotations;

/// <summary><c>@ordered</c> on an enum whose values the database compares in the order of the schema.</summary>
internal sealed class OrderedRule() : AnnotationRule("ordered", AnnotationTargets.Enum)
{
    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new OrderedAnnotation(use.Location);
}
