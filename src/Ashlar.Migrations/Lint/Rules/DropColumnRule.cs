using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A column goes with its values.</summary>
internal sealed class DropColumnRule() : LintRule("LNT102", "drop-column", LintLevel.Warning, "atlas:DS103", "squawk:ban-drop-column")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Changes<DropColumnAction>()
        where !context.IsNewColumn(found.Step, found.Action.Column)
        select Found(
            found.Step.Span,
            $"the column \"{found.Action.Column}\" of \"{LintContext.TableOf(found.Step)}\" is dropped with all its values",
            "keep a copy of the values, and drop the column only after no running version uses it");
}
