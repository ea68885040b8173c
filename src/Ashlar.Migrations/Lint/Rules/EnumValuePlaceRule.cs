using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A new value comes last in the order of comparison.</summary>
internal sealed class EnumValuePlaceRule() : LintRule("LNT809", "enum-value-without-place", LintLevel.Off, "squawk:require-enum-value-ordering")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.NewEnumValuesNeedCommit;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<AlterObjectStatement>()
        where found.Statement is { AddedValue: not null, HasPlace: false }
        select Found(
            found.Step.Span,
            $"'{found.Statement.AddedValue}' comes behind all other values of \"{found.Statement.Name}\" when rows are sorted",
            "write BEFORE or AFTER and another value where the order means something");
}
