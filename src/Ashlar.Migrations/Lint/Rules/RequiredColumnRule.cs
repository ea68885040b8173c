using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows that exist would have no value.</summary>
internal sealed class RequiredColumnRule() : LintRule("LNT202", "required-column-without-default", LintLevel.Warning, "atlas:MF103", "atlas:LT101", "squawk:adding-required-field", "eugene:E2")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Changes<AddColumnAction>()
        let column = found.Action.Column
        where column is { IsRequired: true, IsIdentity: false, Generated: GeneratedColumn.No, Default.Count: 0 } && !HasSequence(context, column)
        select Report(context, found.Step, column);

    private static bool HasSequence(LintContext context, ColumnDefinition column) =>
        column.Type is { } type && context.Effects.AdviceOn(type)?.Concern == TypeConcern.Serial;

    private LintFinding Report(LintContext context, LintStep step, ColumnDefinition column)
    {
        var table = Sql.Identifier(LintContext.TableOf(step));
        var name = Sql.Identifier(column.Name);
        return Found(
            step.Span,
            $"fails if \"{LintContext.TableOf(step)}\" has any row: the new column \"{column.Name}\" is required and has no default",
            context.Effects.Capabilities.AltersColumns
                ? "give it a default, or add it as optional, fill it, and make it required in a later migration"
                : "give it a default, or make it optional",
            sql: context.Effects.Capabilities.AltersColumns
                ? [$"ALTER TABLE {table} ADD COLUMN {name} {LintSql.Text(context, column.Type?.Span)}", $"UPDATE {table} SET {name} = … WHERE {name} IS NULL", $"ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL"]
                : []);
    }
}
