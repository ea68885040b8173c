using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A value of the old type may not fit the new one.</summary>
internal sealed class LossyTypeRule() : LintRule("LNT205", "type-change-may-lose-values", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Changes<ChangeTypeAction>()
        let previous = found.Step.Table?.FindColumn(found.Action.Column, context.Before.Names)?.Type
        where previous is not null && !context.IsNewColumn(found.Step, found.Action.Column) && context.Effects.MayLoseValues(previous, found.Action.Type)
            && (found.Step.Catalog.EnumValues(previous.Name) is null || found.Step.Catalog.EnumValues(found.Action.Type.Name) is null)
        select Found(
            found.Step.Span,
            $"values of \"{found.Action.Column}\" may be cut, rounded or refused: {previous} becomes {found.Action.Type}",
            "look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later");
}
