using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A numbered column writes the whole table anew.</summary>
internal sealed class NumberedColumnRule() : LintRule("LNT311", "numbered-column-rewrites", LintLevel.Warning, "atlas:PG310", "squawk:adding-serial-primary-key-field", "eugene:E11")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AddColumnAction>()
        let column = found.Action.Column
        where column.IsIdentity || (column.Type is { } type && context.Effects.AdviceOn(type)?.Concern == TypeConcern.Serial)
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while every row is numbered and written anew",
            "add the column without numbering, fill it in batches, and let it be numbered in a later migration",
            context.LockOf(found.Step));
}
