using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@json(TypeName)</c> on a field whose JSON has a shape.</summary>
internal sealed class JsonTypeRule() : AnnotationRule("json", AnnotationTargets.Field | AnnotationTargets.ViewField)
{
    public override FieldRequirement FieldRequirement { get; } =
        new(ScalarType.Json) { Arities = [FieldArity.Required, FieldArity.Optional, FieldArity.List] };

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        [new("type", AnnotationValueKind.CSharpType) { IsRequired = true }];

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new JsonTypeAnnotation(use.Text("type")!, use.Location);
}
