using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A DELETE without a condition.</summary>
internal sealed class DeleteEveryRowRule() : LintRule("LNT106", "delete-every-row", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<RowsStatement>()
        where found.Statement is { Verb: RowsVerb.Delete, HasCondition: false } && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            $"all rows of \"{found.Statement.Tables[0]}\" are deleted: the DELETE has no WHERE",
            "say with WHERE which rows are meant, and delete many in small batches");
}
