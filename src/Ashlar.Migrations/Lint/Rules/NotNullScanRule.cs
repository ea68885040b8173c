using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A column becomes required, and every row is read for it while nobody else can.</summary>
internal sealed class NotNullScanRule() : LintRule("LNT308", "not-null-scan", LintLevel.Warning, "atlas:PG303", "squawk:adding-not-nullable-field", "eugene:E2")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.DeferredValidation;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<SetNotNullAction>()
        where context.Effects.WorkOf(found.Action, found.Step.Table) == TableWork.Scan
        select Report(context, found.Step, found.Action.Column);

    private LintFinding Report(LintContext context, LintStep step, string column)
    {
        var table = LintContext.TableOf(step);
        var (quoted, name) = (Sql.Identifier(table), Sql.Identifier($"{table.Name}_{column}_not_null"));
        return Found(
            step.Span,
            $"nobody can use \"{table}\" while every row is looked at for NULL in \"{column}\"",
            "add a check as NOT VALID, validate it in the next migration, and only then set NOT NULL, which believes the check",
            context.LockOf(step),
            [
                $"ALTER TABLE {quoted} ADD CONSTRAINT {name} CHECK ({Sql.Identifier(column)} IS NOT NULL) NOT VALID",
                $"ALTER TABLE {quoted} VALIDATE CONSTRAINT {name}",
                $"ALTER TABLE {quoted} ALTER COLUMN {Sql.Identifier(column)} SET NOT NULL",
                $"ALTER TABLE {quoted} DROP CONSTRAINT {name}",
            ]);
    }
}
