using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A BEGIN without its COMMIT, or the other way round.</summary>
internal sealed class OpenTransactionRule() : LintRule("LNT504", "unbalanced-transaction", LintLevel.Error, "squawk:ban-uncommitted-transaction")
{
    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        LintStep? begin = null;
        foreach (var (step, statement) in context.Statements<TransactionStatement>())
        {
            if (statement.Verb is TransactionVerb.Commit or TransactionVerb.Rollback && begin is null)
            {
                yield return Found(step.Span, "ends a transaction that the script did not start: that of the migration itself", "delete it, or write the BEGIN that belongs to it");
            }

            begin = statement.Verb switch { TransactionVerb.Begin => step, TransactionVerb.Savepoint => begin, _ => null };
        }

        if (begin is not null)
        {
            yield return Found(begin.Span, "the transaction is never committed, so that nothing of it stays", "write COMMIT at its end, or delete the BEGIN: a migration has a transaction anyway");
        }
    }
}
