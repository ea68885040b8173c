using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Another access method or tablespace copies the whole table.</summary>
internal sealed class StorageRule() : LintRule("LNT314", "storage-change-rewrites", LintLevel.Warning, "atlas:PG311")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<SetStorageAction>()
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while all of it is copied",
            "do it in a maintenance window, or fill a new table and swap the two",
            context.LockOf(found.Step));
}
