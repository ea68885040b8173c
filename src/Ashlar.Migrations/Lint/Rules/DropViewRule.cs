using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run still ask the view.</summary>
internal sealed class DropViewRule() : LintRule("LNT407", "drop-view", LintLevel.Warning, "squawk:ban-drop-view")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement.Kind is ObjectKind.View or ObjectKind.MaterializedView
        from name in found.Statement.Names
        where !context.Statements<CreateObjectStatement>().Any(c => c.Statement.Kind is ObjectKind.View or ObjectKind.MaterializedView && context.Before.AreSame(c.Statement.Name, name))
        select Found(
            found.Step.Span,
            $"versions that still run ask the view \"{name}\" and fail",
            "drop it one release after the last version that asks it");
}
