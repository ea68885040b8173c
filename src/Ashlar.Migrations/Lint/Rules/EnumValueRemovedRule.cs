using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows may still hold the value that goes.</summary>
internal sealed class EnumValueRemovedRule() : LintRule("LNT208", "enum-value-removed", LintLevel.Warning, "squawk:ban-drop-enum-value")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.NewEnumValuesNeedCommit;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<AlterObjectStatement>()
        where found.Statement is { Kind: ObjectKind.Type, RenamedTo: not null }
        let name = found.Statement.RenamedTo
        let before = context.Before.EnumValues(name)
        let after = context.After.EnumValues(name)
        where before is not null && after is not null
        let removed = before.Except(after).ToList()
        where removed.Count > 0
        select Found(
            found.Step.Span,
            $"fails where a row still holds {string.Join(", ", removed.Select(Sql.Text))} of the enum \"{name}\", and versions that still write it break",
            "move the rows to another value in an earlier migration, after no running version writes the old one");
}
