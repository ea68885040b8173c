using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A transaction is started inside a transaction.</summary>
internal sealed class NestedTransactionRule() : LintRule("LNT503", "nested-transaction", LintLevel.Warning, "atlas:TX201", "squawk:transaction-nesting")
{
    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var isOpen = false;
        foreach (var (step, statement) in context.Statements<TransactionStatement>())
        {
            if (statement.Verb == TransactionVerb.Begin && isOpen)
            {
                yield return Found(
                    step.Span,
                    "the transaction that is open already goes on, and the next COMMIT ends it: what follows is not undone with the rest",
                    "delete the inner BEGIN and COMMIT; use SAVEPOINT where a part may fail");
            }

            isOpen = statement.Verb == TransactionVerb.Begin || (statement.Verb == TransactionVerb.Savepoint && isOpen);
        }
    }
}
