using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table is locked by hand.</summary>
internal sealed class LockTableRule() : LintRule("LNT322", "lock-table", LintLevel.Warning)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<MaintenanceStatement>()
        where found.Statement.Verb == MaintenanceVerb.LockTable && !found.Step.IsOnNewTable && context.LockOf(found.Step) is { Strength: >= 5 }
        select Found(
            found.Step.Span,
            $"\"{found.Statement.Name}\" stays locked until the migration ends",
            "let each statement take the lock that it needs; where one is really needed, lock late and commit at once",
            context.LockOf(found.Step));
}
