using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>NOT VALID saves nothing where the validation follows in the same transaction.</summary>
internal sealed class ValidateAtOnceRule() : LintRule("LNT326", "validated-at-once", LintLevel.Warning)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<ValidateConstraintAction>()
        let added = context.Alterations<AddConstraintAction>().FirstOrDefault(a =>
            a.Action.Constraint is { IsNotValid: true, Name: { } name } && context.Before.Names.Equals(name, found.Action.Name) && a.Step.Span.Start < found.Step.Span.Start)
        where added.Action is not null && !CommitsBetween(context, added.Step, found.Step)
        select Found(
            found.Step.Span,
            $"the lock of adding \"{found.Action.Name}\" is still held while every row is checked",
            "validate it in the next migration",
            context.LockOf(added.Step));

    private static bool CommitsBetween(LintContext context, LintStep first, LintStep second) => context.Statements<TransactionStatement>().Any(t =>
        t.Statement.Verb == TransactionVerb.Commit && t.Step.Span.Start > first.Span.Start && t.Step.Span.Start < second.Span.Start);
}
