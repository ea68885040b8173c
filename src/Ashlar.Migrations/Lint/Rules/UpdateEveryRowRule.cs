using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An UPDATE without a condition.</summary>
internal sealed class UpdateEveryRowRule() : LintRule("LNT206", "update-every-row", LintLevel.Warning, "eugene:W11")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<RowsStatement>()
        where found.Statement is { Verb: RowsVerb.Update, HasCondition: false } && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            $"every row of \"{found.Statement.Tables[0]}\" is changed in one transaction: each stays locked until its end, and the old version of each stays in the table",
            "change only the rows that need it, in batches of a few thousand, outside of the migration if there are many");
}
