using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Sums of money do not come out exactly in binary fractions.</summary>
internal sealed class MoneyInFloatRule() : LintRule("LNT706", "money-in-float", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.BinaryFraction } && LintNames.IsMoney(column.Definition.Name)
        select Found(
            type.Span,
            $"\"{column.Definition.Name}\" looks like money, and {type} cannot hold 0.10 exactly: sums come out wrong by cents",
            $"write {advice.Better}: Decimal in the schema, or whole cents in BigInt");
}
