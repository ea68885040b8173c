using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint;

/// <summary>Columns that a migration writes down.</summary>
internal static class LintColumns
{
    /// <summary>New columns, and those that get another type; not the ones that a rebuild takes over.</summary>
    public static IEnumerable<(LintStep Step, ColumnDefinition Definition)> Written(LintContext context) => context.Steps.SelectMany(step => step switch
    {
        { Action: AddColumnAction add } => [(step, add.Column)],
        { Action: ChangeTypeAction change } => [(step, new ColumnDefinition(change.Column, change.Type, change.Span))],
        { Action: null, Statement: CreateTableStatement create } when context.Rebuilds.All(r => r.Create != create) => create.Columns.Select(c => (step, c)),
        _ => Array.Empty<(LintStep, ColumnDefinition)>(),
    });
}
