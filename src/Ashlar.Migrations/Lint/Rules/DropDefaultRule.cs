using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run leave the column out of their INSERT.</summary>
internal sealed class DropDefaultRule() : LintRule("LNT406", "drop-default", LintLevel.Info, "squawk:ban-drop-default")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<DropDefaultAction>()
        let column = found.Step.Table?.FindColumn(found.Action.Column, context.Before.Names)
        where column is { Default.Count: > 0 } && found.Step.Table!.IsRequired(column, context.Before.Names)
            && !context.IsNewColumn(found.Step, found.Action.Column)
            && !context.Alterations<SetDefaultAction>().Any(s => s.Step.Span.Start > found.Step.Span.Start && context.Before.Names.Equals(s.Action.Column, column.Name))
        select Found(
            found.Step.Span,
            $"versions that still run leave \"{column.Name}\" out of their INSERT into \"{LintContext.TableOf(found.Step)}\" and fail, as it is required",
            "drop the default after every running version gives the value itself");
}
