using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The database refuses the statement inside a transaction.</summary>
internal sealed class OutsideTransactionRule() : LintRule("LNT501", "needs-no-transaction", LintLevel.Error, "atlas:PG103", "squawk:ban-concurrent-index-creation-in-transaction")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from step in context.Steps
        where step.IsInOwnTransaction && (step.Action is null || step.Statement is AlterTableStatement { Actions: [var first, ..] } && step.Action == first)
            && context.Effects.NeedsNoTransaction(step.Statement)
        select Found(
            step.Statement.Head,
            "fails: the database refuses this statement between BEGIN and COMMIT",
            "take it out of the transaction, best into a migration of its own");
}
