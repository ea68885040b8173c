using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A moment without time zone means another one to each reader.</summary>
internal sealed class TimeWithoutZoneRule() : LintRule("LNT703", "time-without-zone", LintLevel.Off, "squawk:prefer-timestamptz")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        let type = column.Definition.Type
        let advice = type is null ? null : context.Effects.AdviceOn(type)
        where advice is { Concern: TypeConcern.TimeWithoutZone }
        select Found(
            type.Span,
            $"{type} does not say in which time zone \"{column.Definition.Name}\" is",
            $"write {advice.Better}: @db.Timestamptz in the schema");
}
