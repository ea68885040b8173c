using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run look for the table in its old schema.</summary>
internal sealed class MoveTableRule() : LintRule("LNT409", "move-table", LintLevel.Warning, "squawk:ban-set-schema")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.HasNamespaces;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<SetSchemaAction>()
        select Found(
            found.Step.Span,
            $"versions that still run look for \"{LintContext.TableOf(found.Step)}\" where it was and fail",
            "leave a view in the old schema until the old versions are gone",
            sql: [$"CREATE VIEW {Sql.Identifier(LintContext.TableOf(found.Step))} AS SELECT * FROM {Sql.Identifier(LintContext.TableOf(found.Step) with { Namespace = found.Action.Schema })}"]);
}
