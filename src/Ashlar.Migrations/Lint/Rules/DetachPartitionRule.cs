using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A partition is detached while nobody can use the table.</summary>
internal sealed class DetachPartitionRule() : LintRule("LNT319", "detach-partition-blocks", LintLevel.Warning, "squawk:require-concurrent-partition-detach")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<DetachPartitionAction>()
        where !found.Action.IsConcurrent
        select Found(
            found.Step.Span,
            $"detaching waits for every query on \"{LintContext.TableOf(found.Step)}\" and all its partitions, and new ones wait behind it",
            "detach with CONCURRENTLY, in a migration of its own",
            context.LockOf(found.Step),
            [$"ALTER TABLE {Sql.Identifier(LintContext.TableOf(found.Step))} DETACH PARTITION {Sql.Identifier(found.Action.Partition)} CONCURRENTLY"]);
}
