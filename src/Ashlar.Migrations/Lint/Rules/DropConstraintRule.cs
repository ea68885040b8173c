using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>What the constraint kept out comes in.</summary>
internal sealed class DropConstraintRule() : LintRule("LNT405", "drop-constraint", LintLevel.Warning, "atlas:CD101", "atlas:CD102", "atlas:CD103", "squawk:ban-drop-constraint")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    private static readonly Dictionary<ConstraintKind, string> What = new()
    {
        [ConstraintKind.PrimaryKey] = "the primary key", [ConstraintKind.Unique] = "the unique key", [ConstraintKind.ForeignKey] = "the foreign key",
        [ConstraintKind.Check] = "the check", [ConstraintKind.Exclude] = "the exclusion constraint", [ConstraintKind.NotNull] = "the NOT NULL",
    };

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<DropConstraintAction>()
        let constraint = found.Step.Table?.FindConstraint(found.Action.Name, context.Before.Names)
        where !IsReplaced(context, found.Step, constraint)
        select Found(
            found.Step.Span,
            $"{(constraint is null ? "the constraint" : What[constraint.Kind])} \"{found.Action.Name}\" no longer keeps wrong rows out of \"{LintContext.TableOf(found.Step)}\", and versions that still run rely on it",
            "drop it after no running version relies on it; add what replaces it first");

    /// <summary>Another one of its kind over the same columns takes its place, or it was a help for NOT NULL.</summary>
    private static bool IsReplaced(LintContext context, LintStep step, ConstraintDefinition? dropped) => dropped is not null
        && (context.After.Find(LintContext.TableOf(step))?.Constraints.Any(c => c.Kind == dropped.Kind && c.Columns.Count > 0 && c.Columns.SequenceEqual(dropped.Columns, context.Before.Names)) == true
            || (dropped.Kind == ConstraintKind.Check && context.Steps.Any(s => s.Action is SetNotNullAction set && dropped.Condition.Any(t => t.IsName && context.Before.Names.Equals(t.Value, set.Column)))));
}
