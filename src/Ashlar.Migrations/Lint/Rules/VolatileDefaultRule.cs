using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A default that differs for each row writes the whole table anew.</summary>
internal sealed class VolatileDefaultRule() : LintRule("LNT310", "volatile-default-rewrites", LintLevel.Warning, "atlas:PG302", "squawk:adding-field-with-default")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AddColumnAction>()
        let column = found.Action.Column
        where context.Effects.IsVolatile(column.Default)
        let table = Sql.Identifier(LintContext.TableOf(found.Step))
        let name = Sql.Identifier(column.Name)
        let value = LintSql.Text(context, column.Default)
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while every row is written anew: the default of \"{column.Name}\" is another one for each",
            "add the column without default, set the default, and fill the rows in batches",
            context.LockOf(found.Step),
            [$"ALTER TABLE {table} ADD COLUMN {name} {LintSql.Text(context, column.Type?.Span)}", $"ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {value}", $"UPDATE {table} SET {name} = {value} WHERE {name} IS NULL /* in batches */"]);
}
