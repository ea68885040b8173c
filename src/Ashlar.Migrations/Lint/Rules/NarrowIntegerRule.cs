using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A key can run out of numbers.</summary>
internal sealed class NarrowIntegerRule() : LintRule("LNT704", "narrow-integer", LintLevel.Off, "squawk:prefer-bigint-over-int", "squawk:prefer-bigint-over-smallint")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.NarrowInteger }
        select Found(
            type.Span,
            $"\"{column.Definition.Name}\" runs out of numbers with {type}, and a wider type later rewrites the table",
            $"write {advice.Better}: BigInt in the schema");
}
