using Ashlar.Database;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Indexes and keys say which table they belong to.</summary>
internal sealed class KeyNameRule() : LintRule("LNT604", "key-name-style", LintLevel.Off, "atlas:NM104", "atlas:NM105", "atlas:NM106")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Statements<CreateIndexStatement>()
           let name = found.Statement.Name
           where name is not null && !IsOf(name, found.Statement.Table)
           select Report(found.Step.Span, name, found.Statement.Table),
        .. from found in context.Alterations<AddConstraintAction>()
           let name = found.Action.Constraint.Name
           where name is not null && !IsOf(name, LintContext.TableOf(found.Step))
           select Report(found.Step.Span, name, LintContext.TableOf(found.Step)),
    ];

    private static bool IsOf(string name, ObjectName table) => name.StartsWith(table.Name + "_", StringComparison.OrdinalIgnoreCase);

    private LintFinding Report(TextSpan span, string name, ObjectName table) => Found(
        span,
        $"the name \"{name}\" does not start with that of its table, \"{table.Name}\"",
        "leave the name to the schema, which makes table_column_idx and the like");
}
