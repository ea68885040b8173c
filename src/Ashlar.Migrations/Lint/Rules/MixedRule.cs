using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A statement that needs no transaction beside others that need one.</summary>
internal sealed class MixedRule() : LintRule("LNT502", "mixed-transactions", LintLevel.Warning, "atlas:TX101")
{
    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var statements = context.Steps.Select(s => s.Statement).Distinct().Where(s => s is not (SettingStatement or TransactionStatement)).ToList();
        var outside = statements.Where(context.Effects.NeedsNoTransaction).ToList();
        return outside.Count == 0 || outside.Count == statements.Count
            ? []
            : [Found(
                outside[0].Head,
                "this statement runs outside of a transaction, so that the rest of the migration is not undone with it if one of them fails; other tools refuse to run the file at all",
                "put it into a migration of its own")];
    }
}
