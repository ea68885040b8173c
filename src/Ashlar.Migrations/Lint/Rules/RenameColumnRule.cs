using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run know the column by its old name.</summary>
internal sealed class RenameColumnRule() : LintRule("LNT402", "rename-column", LintLevel.Warning, "atlas:BC102", "squawk:renaming-column")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<RenameColumnAction>()
        where !context.IsNewColumn(found.Step, found.Action.Column)
        select Found(
            found.Step.Span,
            $"versions that still run ask for \"{found.Action.Column}\" of \"{LintContext.TableOf(found.Step)}\" and fail once it is \"{found.Action.Name}\"",
            "keep the name in the database with @map; or add the new column, write to both, copy, and drop the old one a release later");
}
