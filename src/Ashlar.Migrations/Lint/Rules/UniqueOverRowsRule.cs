using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows that exist may hold a value twice.</summary>
internal sealed class UniqueOverRowsRule() : LintRule("LNT201", "unique-over-existing-rows", LintLevel.Warning, "atlas:MF101", "atlas:MF102")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Statements<CreateIndexStatement>()
           where found.Statement.IsUnique && !found.Step.IsOnNewTable && MayFail(context, found.Step, found.Statement.Columns)
           select Report(found.Step.Span, found.Statement.Table, found.Statement.Columns),
        .. from found in context.Alterations<AddConstraintAction>()
           let key = found.Action.Constraint
           where key is { Kind: ConstraintKind.Unique, UsingIndex: null } && MayFail(context, found.Step, key.Columns)
           select Report(found.Step.Span, LintContext.TableOf(found.Step), key.Columns),
    ];

    /// <summary>Not where a part of the key was unique before, and not over a new column, which holds NULL everywhere.</summary>
    private static bool MayFail(LintContext context, LintStep step, IReadOnlyList<string> columns)
    {
        var before = step.Table is { } table ? context.Before.Find(table.Name) : null;
        bool IsPart(IReadOnlyList<string> key) => key.All(c => columns.Contains(c, context.Before.Names));
        var wasUnique = before is not null
            && (before.Indexes.Any(i => i is { IsUnique: true, IsPartial: false } && IsPart(i.Columns))
                || before.Constraints.Any(c => c.Kind is ConstraintKind.Unique or ConstraintKind.PrimaryKey && IsPart(c.Columns)));
        return !wasUnique && !columns.Any(c => step.Table?.FindColumn(c, context.Before.Names) is { Default.Count: 0 } && context.IsNewColumn(step, c));
    }

    private LintFinding Report(TextSpan span, ObjectName table, IReadOnlyList<string> columns)
    {
        var list = Sql.Identifiers(columns.Where(c => c.Length > 0));
        return Found(
            span,
            $"fails where rows of \"{table}\" share the same {(list.Length == 0 ? "value" : list)}",
            "look for duplicates first, and resolve them in a migration of their own",
            sql: list.Length == 0 ? [] : [$"SELECT {list}, COUNT(*) FROM {Sql.Identifier(table)} GROUP BY {list} HAVING COUNT(*) > 1"]);
    }
}
