using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows that exist may hold NULL in a column that becomes required.</summary>
internal sealed class NullsLeftRule() : LintRule("LNT203", "required-with-nulls", LintLevel.Warning, "atlas:MF104")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Changes<SetNotNullAction>()
        where !context.IsNewColumn(found.Step, found.Action.Column)
            && (found.Step.IsRebuild || context.Effects.WorkOf(found.Action, found.Step.Table) != TableWork.None)
            && !IsFilled(context, found.Step, found.Action.Column)
        let table = LintContext.TableOf(found.Step)
        select Found(
            found.Step.Span,
            $"fails where \"{found.Action.Column}\" of \"{table}\" is NULL",
            "fill the rows first",
            sql: [$"UPDATE {Sql.Identifier(table)} SET {Sql.Identifier(found.Action.Column)} = … WHERE {Sql.Identifier(found.Action.Column)} IS NULL"]);

    /// <summary>An UPDATE before it sets the column.</summary>
    private static bool IsFilled(LintContext context, LintStep step, string column) => context.Statements<RowsStatement>().Any(u =>
        u.Statement.Verb == RowsVerb.Update
        && u.Statement.Source.Span.Start < step.Span.Start
        && context.Before.AreSame(u.Statement.Tables[0], LintContext.TableOf(step))
        && u.Statement.Assignments.Any(a => context.Before.Names.Equals(a.Column, column)));
}
