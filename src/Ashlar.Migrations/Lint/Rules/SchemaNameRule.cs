using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Database schemas are called in snake_case.</summary>
internal sealed class SchemaNameRule() : LintRule("LNT606", "schema-name-style", LintLevel.Off, "atlas:NM101")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.HasNamespaces;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateObjectStatement>()
        where found.Statement.Kind == ObjectKind.Schema && !LintNames.IsSnakeCase(found.Statement.Name.Name)
        select Found(
            found.Step.Span,
            $"the schema \"{found.Statement.Name.Name}\" is not called in snake_case",
            "write another name in schemas = […] of the datasource and in @@schema of the models");
}
