using Ashlar.Database;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table goes with its rows.</summary>
internal sealed class DropTableRule() : LintRule("LNT101", "drop-table", LintLevel.Warning, "atlas:DS102", "squawk:ban-drop-table")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement.Kind == ObjectKind.Table
        from table in found.Statement.Names
        where !context.IsNew(table) && !IsOfWords(table, context)
        select Found(
            found.Step.Span,
            $"the table \"{table}\" is dropped with all its rows",
            "keep a copy of the rows, and drop the table only after no running version uses it");

    /// <summary>A full-text index that is a table: it holds nothing that is not in the rows of another.</summary>
    private static bool IsOfWords(ObjectName table, LintContext context) =>
        table.Name.EndsWith(FullTextIndex.Suffix, StringComparison.Ordinal)
        && context.Before.Find(table) is null
        && context.Before.Find(table with { Name = table.Name[..^FullTextIndex.Suffix.Length] }) is not null;
}
