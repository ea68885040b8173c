using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table is emptied.</summary>
internal sealed class TruncateRule() : LintRule("LNT105", "truncate", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<RowsStatement>()
        where found.Statement.Verb == RowsVerb.Truncate
        from table in found.Statement.Tables
        where !context.IsNew(table)
        select Found(
            found.Step.Span,
            $"all rows of \"{table}\" are deleted",
            "delete the rows that are meant with a condition, in small batches",
            context.LockOf(found.Step));
}
