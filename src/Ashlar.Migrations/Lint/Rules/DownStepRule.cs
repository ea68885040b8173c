namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The migration does not say how to go back.</summary>
internal sealed class DownStepRule() : LintRule("LNT904", "no-down-step", LintLevel.Info)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        context.LacksDownStep && context.Steps.Count > 0
            ? [Found(context.Start, "the migration has no down.sql, as others of this project do", "write the way back beside it, or say there that there is none")]
            : [];
}
