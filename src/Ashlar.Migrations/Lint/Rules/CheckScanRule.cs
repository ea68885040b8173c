using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A check looks at every row while nobody can read.</summary>
internal sealed class CheckScanRule() : LintRule("LNT307", "check-validated", LintLevel.Warning, "atlas:PG305", "squawk:constraint-missing-not-valid", "eugene:E1")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in LintKeys.Validated(context, ConstraintKind.Check)
        select Found(
            found.Step.Span,
            $"nobody can use \"{found.Table}\" while every row is checked",
            "add the check as NOT VALID, and validate it in the next migration",
            context.LockOf(found.Step),
            LintKeys.InTwoSteps(context, found.Table, found.Key));
}
