using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@tenant</c> on a field, or <c>@tenant(relation)</c> on a model.</summary>
internal sealed class TenantRule() : AnnotationRule("tenant", AnnotationTargets.Model | AnnotationTargets.Field | AnnotationTargets.ViewField)
{
    private static readonly AnnotationParameter RowLevelSecurity = new("rls", AnnotationValueKind.Boolean) { IsNamedOnly = true };

    public override FieldRequirement FieldRequirement { get; } =
        new(ScalarType.String, ScalarType.Int, ScalarType.BigInt) { Arities = [FieldArity.Required] };

    public override string HelpFor(FieldSymbol field) =>
        field is RelationFieldSymbol ? $"write @tenant({field.Name}) above the model" : base.HelpFor(field);

    public override bool IsOncePerModel => true;

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
        target.HasFlag(AnnotationTargets.Model)
            ? [new("relation", AnnotationValueKind.Name) { IsRequired = true }, RowLevelSecurity]
            : [RowLevelSecurity];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        if (use.IsTrue("rls") && !AlsoOnRule.ProvidersOf(annotations).Prepend(annotations.Schema.Provider).Any(p => p.Capabilities.RowLevelSecurity))
        {
            yield return TenantDiagnostics.NoRowLevelSecurity(use, annotations.Schema.Provider);
        }

        var problem = use.Owner.Column is { } column ? CheckField(use, column, annotations) : CheckRelation(use, use.Owner.Model!, annotations);
        if (problem is not null)
        {
            yield return problem;
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel)
    {
        var through = use.Text("relation") is { } relation
            ? (RelationField)dataModel.FindModel(use.Owner.Model!.Name)!.FindField(relation)!
            : null;
        return new TenantAnnotation(through, use.IsTrue("rls"), use.Location);
    }

    /// <summary>A client is made for one tenant, so every tenant field holds the same kind of value.</summary>
    private static Diagnostic? CheckField(AnnotationUse use, ScalarFieldSymbol field, AnnotationMap annotations)
    {
        var first = annotations.All.First(u => u.Rule is TenantRule && u.Owner.Column is not null).Owner.Column!;
        return first.ScalarType == field.ScalarType ? null : TenantDiagnostics.DifferentTypes(use, field, first);
    }

    private static Diagnostic? CheckRelation(AnnotationUse use, ModelSymbol model, AnnotationMap annotations)
    {
        if (model.FindField(use.Text("relation")!) is not RelationFieldSymbol relation)
        {
            return TenantDiagnostics.UnknownRelation(use, model);
        }

        if (relation.IsList || !relation.HasFields)
        {
            return TenantDiagnostics.WrongSide(use, relation);
        }

        if (relation.IsOptional || relation.ReferencingFields!.Any(f => f.IsOptional))
        {
            return TenantDiagnostics.OptionalRelation(use, relation);
        }

        // A circle is reported at each model in it; a model that only leads into one is sound once that is mended.
        var seen = new HashSet<ModelSymbol>();
        for (var owner = relation.RelatedModel; seen.Add(owner);)
        {
            if (owner == model)
            {
                return TenantDiagnostics.Cycle(use, model);
            }

            if (TenantOf(owner, annotations) is not { } next)
            {
                return owner == relation.RelatedModel ? TenantDiagnostics.WithoutTenant(use, relation) : null;
            }

            if (next.Text("relation") is not { } name || owner.FindField(name) is not RelationFieldSymbol nextRelation)
            {
                return null;
            }

            owner = nextRelation.RelatedModel;
        }

        return null;
    }

    private static AnnotationUse? TenantOf(ModelSymbol model, AnnotationMap annotations) =>
        annotations.Within(model).FirstOrDefault(u => u.Rule is TenantRule);
}
