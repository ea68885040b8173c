using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A database schema goes with all that is in it.</summary>
internal sealed class DropSchemaRule() : LintRule("LNT103", "drop-schema", LintLevel.Warning, "atlas:DS101", "squawk:ban-drop-schema")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.HasNamespaces;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement.Kind == ObjectKind.Schema
        from name in found.Statement.Names
        select Found(
            found.Step.Span,
            $"the schema \"{name}\" is dropped{(found.Statement.Cascades ? " with everything in it" : "")}",
            "drop its tables one by one in earlier migrations, so that each is looked at");
}
