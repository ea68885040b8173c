using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An UPDATE sets a column twice.</summary>
internal sealed class DoubleAssignmentRule() : LintRule("LNT207", "column-set-twice", LintLevel.Error, "squawk:ban-duplicate-column-assignments")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<RowsStatement>()
        from twice in found.Statement.Assignments.GroupBy(a => a.Column, context.Before.Names)
        where twice.Count() > 1
        select Found(
            twice.Last().Span,
            $"the column \"{twice.Key}\" is set twice: the statement fails, or one of the values is lost",
            "keep one of the two");
}
