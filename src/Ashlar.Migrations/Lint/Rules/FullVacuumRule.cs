using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>VACUUM FULL and CLUSTER write the whole table anew.</summary>
internal sealed class FullVacuumRule() : LintRule("LNT316", "full-vacuum-rewrites", LintLevel.Warning, "squawk:prefer-repack")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<MaintenanceStatement>()
        where found.Statement.Verb is MaintenanceVerb.VacuumFull or MaintenanceVerb.Cluster && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            "nobody can use the table while it is written anew, however big it is",
            "use pg_repack or pg_squeeze, which need the lock for a moment only; a plain VACUUM needs none",
            context.LockOf(found.Step));
}
