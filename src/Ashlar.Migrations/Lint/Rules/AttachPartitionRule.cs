using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A partition is attached after every row of it was read.</summary>
internal sealed class AttachPartitionRule() : LintRule("LNT318", "attach-partition-scans", LintLevel.Warning, "pgsafe:attach-partition")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AttachPartitionAction>()
        let partition = found.Action.Partition
        where !context.IsNew(partition) && found.Step.Catalog.Find(partition)?.Constraints.Any(c => c is { Kind: ConstraintKind.Check, IsNotValid: false }) != true
        select Found(
            found.Step.Span,
            $"every row of \"{partition}\" is read to see whether it belongs there, and nobody can use it meanwhile",
            "give the partition a validated check that says the same as its bounds first; the database believes it",
            context.LockOf(found.Step, partition));
}
