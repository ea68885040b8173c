using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>JSON that is kept as text is parsed at each use.</summary>
internal sealed class TextJsonRule() : LintRule("LNT707", "json-as-text", LintLevel.Info, "eugene:E3")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.TextJson }
        select Found(
            type.Span,
            $"{type} keeps \"{column.Definition.Name}\" as text: it has no equality, so that DISTINCT and GROUP BY fail, and no useful index",
            $"write {advice.Better}");
}
