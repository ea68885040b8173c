using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The type money depends on the server.</summary>
internal sealed class LocaleMoneyRule() : LintRule("LNT708", "locale-money", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.LocaleMoney }
        select Found(
            type.Span,
            $"the digits and the currency of {type} depend on the lc_monetary of whoever connects",
            $"write {advice.Better}, with the currency in a column of its own");
}
