using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Foreign keys cannot be turned off inside a transaction.</summary>
internal sealed class ForeignKeySwitchRule() : LintRule("LNT506", "foreign-keys-off-in-transaction", LintLevel.Error)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ForeignKeySetting is not null;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<SettingStatement>()
        where found.Step.IsInOwnTransaction && context.Before.Names.Equals(found.Statement.Name, context.Effects.Capabilities.ForeignKeySetting)
        select Found(
            found.Step.Span,
            "does nothing between BEGIN and COMMIT: foreign keys stay on, and a table that is dropped deletes the rows that refer to it",
            "write it before BEGIN; or leave out BEGIN and COMMIT, for ashlar sees to both");
}
