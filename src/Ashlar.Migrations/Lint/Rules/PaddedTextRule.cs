using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Values are filled up with blanks.</summary>
internal sealed class PaddedTextRule() : LintRule("LNT701", "padded-text", LintLevel.Warning, "squawk:ban-char-field")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.PaddedText }
        select Found(
            type.Span,
            $"{type} fills every value of \"{column.Definition.Name}\" up with blanks, which count in some comparisons and not in others",
            $"write {advice.Better}");
}
