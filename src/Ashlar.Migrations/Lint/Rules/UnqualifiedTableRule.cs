using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table is made in whatever schema the connection looks at first.</summary>
internal sealed class UnqualifiedTableRule() : LintRule("LNT605", "table-without-schema", LintLevel.Off, "squawk:require-table-schema")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.HasNamespaces;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where found.Statement is { Table.Namespace: null, IsTemporary: false }
        select Found(
            found.Step.Span,
            $"the table \"{found.Statement.Table.Name}\" is made in the first schema of the connection's search path",
            "name the schema, with @@schema in the model");
}
