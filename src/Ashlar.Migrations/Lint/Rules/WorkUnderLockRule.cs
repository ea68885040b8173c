using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows are changed while a lock that shuts out readers is held.</summary>
internal sealed class WorkUnderLockRule() : LintRule("LNT324", "rows-changed-under-lock", LintLevel.Warning, "eugene:E4")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        LintStep? holder = null;
        foreach (var step in context.Steps)
        {
            if (step.Statement is TransactionStatement { Verb: TransactionVerb.Commit or TransactionVerb.Rollback })
            {
                holder = null;
            }
            else if (step is { Action: not null, IsOnNewTable: false } && context.LockOf(step) is { Strength: >= 8 })
            {
                holder ??= step;
            }
            else if (holder is not null && step is { Statement: RowsStatement { Verb: not RowsVerb.Truncate, HasValues: false } rows, IsOnNewTable: false })
            {
                yield return Found(
                    step.Span,
                    $"nobody can use \"{LintContext.TableOf(holder)}\", which a statement above has locked, while rows of \"{rows.Tables[0]}\" are changed",
                    "put the change of the rows into a migration of its own",
                    context.LockOf(holder));
            }
        }
    }
}
