using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>CASCADE takes along what the script does not name.</summary>
internal sealed class CascadeRule() : LintRule("LNT107", "drop-cascade", LintLevel.Warning, "squawk:ban-truncate-cascade")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Statements<DropStatement>()
           where found.Statement.Cascades && !found.Step.IsOnNewTable
           select Report(found.Step.Span, "everything that depends on it is dropped too, unnamed: views, foreign keys, columns"),
        .. from found in context.Alterations<DropColumnAction>()
           where found.Action.Cascades
           select Report(found.Step.Span, "everything that depends on the column is dropped too, unnamed: views, foreign keys, indexes"),
        .. from found in context.Statements<RowsStatement>()
           where found.Statement.Cascades && !found.Step.IsOnNewTable
           select Report(found.Step.Span, "every table that refers to it is emptied too, unnamed"),
    ];

    private LintFinding Report(TextSpan span, string what) => Found(span, $"CASCADE: {what}", "leave out CASCADE and name what is to go");
}
