using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>An annotation of the language: where it may stand, what it takes, and what must be true where it stands.</summary>
internal abstract class AnnotationRule(string name, AnnotationTargets targets)
{
    public string Name { get; } = name;

    public AnnotationTargets Targets { get; } = targets;

    /// <summary>For annotations on fields; <see langword="null"/> where any field will do.</summary>
    public virtual FieldRequirement? FieldRequirement => null;

    /// <summary>What to do where <see cref="FieldRequirement"/> is not met.</summary>
    public virtual string HelpFor(FieldSymbol field) => "change the field's type, or remove the annotation";

    /// <summary>May stand on the same thing more than once.</summary>
    public virtual bool IsRepeatable => false;

    /// <summary>One model, its fields included, may have it once.</summary>
    public virtual bool IsOncePerModel => false;

    public bool TakesArguments => ParametersOn(Targets).Count > 0;

    /// <summary>The parameters where it stands on such a thing, in the order in which arguments without a name fill them.</summary>
    public virtual IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) => [];

    /// <summary>What is wrong with a use that is in a right place and has arguments of the right kind.</summary>
    public virtual IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations) => [];

    /// <summary>The annotation as the model has it; <see langword="null"/> where it only adds to another one.</summary>
    public abstract Annotation? Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel);
}
