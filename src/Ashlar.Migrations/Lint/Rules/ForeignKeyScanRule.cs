using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A foreign key is checked against every row while nobody can write.</summary>
internal sealed class ForeignKeyScanRule() : LintRule("LNT306", "foreign-key-validated", LintLevel.Warning, "atlas:PG306", "squawk:adding-foreign-key-constraint", "squawk:constraint-missing-not-valid", "eugene:E1")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in LintKeys.Validated(context, ConstraintKind.ForeignKey)
        let reference = found.Key.References
        where reference is not null
        select Found(
            found.Step.Span,
            $"nothing can be written to \"{found.Table}\" and \"{reference.Table}\" while every row is checked",
            "add the key as NOT VALID, and validate it in the next migration",
            context.LockOf(found.Step),
            LintKeys.InTwoSteps(context, found.Table, found.Key));
}
