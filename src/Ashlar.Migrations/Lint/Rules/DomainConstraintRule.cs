using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A domain becomes stricter, and every table that uses it is read.</summary>
internal sealed class DomainConstraintRule() : LintRule("LNT325", "domain-constraint-scans", LintLevel.Warning, "squawk:ban-alter-domain-with-add-constraint")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<AlterObjectStatement>()
        where found.Statement is { Kind: ObjectKind.Domain, AddsConstraint: true }
        select Found(
            found.Step.Span,
            $"every table with a column of \"{found.Statement.Name}\" is read while nothing can be written to it",
            "add the constraint as NOT VALID, and validate it in the next migration");
}
