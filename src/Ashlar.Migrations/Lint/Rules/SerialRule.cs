using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An identity column is the standard, and easier to own.</summary>
internal sealed class SerialRule() : LintRule("LNT705", "serial", LintLevel.Off, "squawk:prefer-identity")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.Serial }
        select Found(
            type.Span,
            $"{type} makes a sequence with rights and an owner of its own",
            $"write {advice.Better}");
}
