using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run write and expect the old value.</summary>
internal sealed class RenameEnumValueRule() : LintRule("LNT408", "rename-enum-value", LintLevel.Warning)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.NewEnumValuesNeedCommit;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<AlterObjectStatement>()
        let renamed = found.Statement.RenamedValue
        where renamed is not null && context.Before.EnumValues(found.Statement.Name.Name) is not (null or [])
        select Found(
            found.Step.Span,
            $"versions that still run write '{renamed.Value.From}' to \"{found.Statement.Name}\" and fail once it is '{renamed.Value.To}'",
            "keep the value in the database with @map; or add the new value, write it, move the rows, and remove the old one later");
}
