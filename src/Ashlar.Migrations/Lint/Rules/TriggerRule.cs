using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A new trigger stops writes for a moment and slows them for good.</summary>
internal sealed class TriggerRule() : LintRule("LNT315", "trigger-blocks-writes", LintLevel.Info, "atlas:PG308", "pgsafe:add-trigger")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateObjectStatement>()
        where found.Statement.Kind == ObjectKind.Trigger && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            $"the trigger waits for every write to \"{found.Statement.Table}\", new ones wait behind it, and from then on each write runs it",
            "set a short lock_timeout, so that the migration gives up rather than holding up the others",
            context.LockOf(found.Step));
}
