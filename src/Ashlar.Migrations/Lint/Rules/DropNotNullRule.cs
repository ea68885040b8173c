using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run do not expect NULL.</summary>
internal sealed class DropNotNullRule() : LintRule("LNT404", "drop-not-null", LintLevel.Info, "squawk:ban-drop-not-null")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Changes<DropNotNullAction>()
        select Found(
            found.Step.Span,
            $"versions that still run take \"{found.Action.Column}\" of \"{LintContext.TableOf(found.Step)}\" for required, and fail on the first NULL",
            "write the first NULL only after every running version can read one");
}
