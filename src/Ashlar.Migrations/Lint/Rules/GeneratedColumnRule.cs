using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A stored generated column writes the whole table anew.</summary>
internal sealed class GeneratedColumnRule() : LintRule("LNT312", "generated-column-rewrites", LintLevel.Warning, "atlas:PG309", "squawk:adding-field-with-default", "eugene:E11")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AddColumnAction>()
        where found.Action.Column.Generated == GeneratedColumn.Stored
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while \"{found.Action.Column.Name}\" is computed for every row and the table is written anew",
            "compute it in a view or in queries; or add an ordinary column that a trigger fills, and fill the rows in batches",
            context.LockOf(found.Step));
}
