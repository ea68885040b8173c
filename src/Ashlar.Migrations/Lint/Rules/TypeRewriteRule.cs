using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A changed type writes the whole table anew.</summary>
internal sealed class TypeRewriteRule() : LintRule("LNT309", "type-change-rewrites", LintLevel.Warning, "atlas:PG301", "squawk:changing-column-type", "eugene:E5", "eugene:E10")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<ChangeTypeAction>()
        where context.Effects.WorkOf(found.Action, found.Step.Table) == TableWork.Rewrite
        let table = Sql.Identifier(LintContext.TableOf(found.Step))
        let column = found.Action.Column
        let copy = Sql.Identifier($"{column}_new")
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while every row and every index is written anew for the new type of \"{column}\"",
            "add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one",
            context.LockOf(found.Step),
            [$"ALTER TABLE {table} ADD COLUMN {copy} {LintSql.Text(context, found.Action.Type.Span)}", $"UPDATE {table} SET {copy} = {Sql.Identifier(column)} WHERE … /* in batches */", $"ALTER TABLE {table} DROP COLUMN {Sql.Identifier(column)}"]);
}
