using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A limit of a text is hard to change later.</summary>
internal sealed class LimitedTextRule() : LintRule("LNT702", "limited-text", LintLevel.Off, "squawk:prefer-text-field")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.LimitedText }
        select Found(
            type.Span,
            $"{type} saves nothing over {advice.Better}, and a limit that turns out too small needs a migration",
            $"write {advice.Better}, and check the length with @length or a CHECK");
}
