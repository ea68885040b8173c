using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The constraint of a domain cannot be changed without reading every table that uses it.</summary>
internal sealed class DomainRule() : LintRule("LNT810", "domain-with-constraint", LintLevel.Off, "squawk:ban-create-domain-with-constraint")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateObjectStatement>()
        where found.Statement is { Kind: ObjectKind.Domain, HasConstraint: true }
        select Found(
            found.Step.Span,
            $"to change the constraint of \"{found.Statement.Name}\" later, every table that uses it is read under a lock",
            "put the check on the columns");
}
