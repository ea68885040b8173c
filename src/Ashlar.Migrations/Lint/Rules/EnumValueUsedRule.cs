using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A new enum value is used before it is committed.</summary>
internal sealed class EnumValueUsedRule() : LintRule("LNT505", "enum-value-used-at-once", LintLevel.Info, "pgsafe:enum-value-used-in-transaction")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.NewEnumValuesNeedCommit;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from added in context.Statements<AlterObjectStatement>()
        where added.Statement.AddedValue is not null && context.Before.EnumValues(added.Statement.Name.Name) is not null
        let use = context.Script.Statements
            .SkipWhile(s => s != added.Statement.Source)
            .Skip(1)
            .TakeWhile(s => !s.StartsWith("COMMIT"))
            .Where(s => !s.StartsWith("ALTER", "TYPE"))
            .SelectMany(s => s.Tokens)
            .FirstOrDefault(t => t.Kind == SqlTokenKind.Text && t.Value == added.Statement.AddedValue)
        where use.Text is not null
        select Found(
            use.Span,
            $"'{added.Statement.AddedValue}' can be used only after the statement that adds it is committed: ashlar commits in between, other tools fail",
            "use the value in the next migration, so that each can be undone alone");
}
