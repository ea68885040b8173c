using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The index of an exclusion constraint is built while nobody can read.</summary>
internal sealed class ExclusionRule() : LintRule("LNT323", "exclusion-constraint-blocks", LintLevel.Warning, "squawk:constraint-missing-not-valid")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AddConstraintAction>()
        where found.Action.Constraint.Kind == ConstraintKind.Exclude
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" until every row is compared and the index is built; there is no way round it",
            "add it while the table is small, or fill a new table that has it and swap the two",
            context.LockOf(found.Step));
}
