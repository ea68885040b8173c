using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table goes with its rows.</summary>
internal sealed class DropTableRule() : LintRule("LNT101", "drop-table", LintLevel.Warning, "atlas:DS102", "squawk:ban-drop-table")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement.Kind == ObjectKind.Table
        from table in found.Statement.Names
        where !context.IsNew(table)
        select Found(
            found.Step.Span,
            $"the table \"{table}\" is dropped with all its rows",
            "keep a copy of the rows, and drop the table only after no running version uses it");
}
