using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A migration has no business with whole databases.</summary>
internal sealed class DropDatabaseRule() : LintRule("LNT104", "drop-database", LintLevel.Error, "squawk:ban-drop-database")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.HasNamespaces;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement.Kind == ObjectKind.Database
        from name in found.Statement.Names
        select Found(
            found.Step.Span,
            $"the database \"{name}\" is dropped",
            "leave databases to the operator; a migration changes what is in one");
}
